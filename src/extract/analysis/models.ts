/** The learnt foundation in memory. */
import type { Lemmas } from './lemmas.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scorer } from './linear-model.ts';
import type { NounTags } from './move-features.ts';
import type { MoveScorer } from './move-model.ts';
import type { TagSet } from './tag-set.ts';

export interface Models {
  readonly set: TagSet;
  readonly lexicon: Lexicon;
  readonly tagger: Scorer;
  readonly names: Scorer;
  readonly moves: MoveScorer;
  readonly labels: Scorer;
  readonly lemmas: Lemmas;
  readonly nouns: NounTags;
}

/** Tags by number: 1 for nouns. */
export function nounTags(set: TagSet): NounTags {
  return { isNoun: Uint8Array.from(set.tags, (tag) => (tag.startsWith('NN') ? 1 : 0)) };
}
