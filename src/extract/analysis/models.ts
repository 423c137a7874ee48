/** The learnt foundation in memory. */
import type { Lemmas } from './lemmas.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scorer } from './linear-model.ts';
import type { NounTags } from './parser-features.ts';
import type { TagSet } from './tag-set.ts';

export interface Models {
  readonly set: TagSet;
  readonly lexicon: Lexicon;
  readonly tagger: Scorer;
  readonly names: Scorer;
  readonly parser: Scorer;
  readonly lemmas: Lemmas;
  readonly nouns: NounTags;
  readonly rootLabel: number;
}

/** Tags by number: 1 for nouns. */
export function nounTags(set: TagSet): NounTags {
  return { isNoun: Uint8Array.from(set.tags, (tag) => (tag.startsWith('NN') ? 1 : 0)) };
}
