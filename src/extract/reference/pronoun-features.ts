/** How well a pronoun fits an entity: its person and number, and where it stands beside the entity's last mention. */
import { mix, type FeatureList, type TextHasher } from '../features/hash.ts';
import type { Cluster } from './cluster.ts';
import { isPersonal, type MentionFacts } from './mention-facts.ts';

/** Numbers that the templates of `link-features.ts` leave free. */
const T = {
  pronoun: 20,
  selection: 28,
  parallel: 29,
  governor: 30,
  speaker: 31,
  gap: 32,
  paragraph: 33,
  chain: 34,
} as const;

interface Standing {
  /** Entities of a fitting kind that were spoken of more recently. */
  readonly recency: number;
  /** Sentences back to the entity, and back to where it was the subject, in classes. */
  readonly distance: number;
  readonly subject: number;
}

const SAYING = /^(?:say|tell|add|warn|announce|declare|state|claim|insist|argue|write|note|urge|call|believe|accord)$/;

export function pronounFeatures(
  facts: MentionFacts,
  cluster: Cluster,
  standing: Standing,
  hasher: TextHasher,
  out: FeatureList,
): void {
  const { distance, subject } = standing;
  const recency = Math.min(standing.recency, 3);
  const person = personOf(facts.headWord);
  const word = hasher.of(facts.headWord);
  const other = cluster.kind;
  const plural = cluster.members[0]!.plural ? 1 : 0;
  out.add(T.pronoun, mix(word, other));
  out.add(T.pronoun, mix(mix(word, other), recency));
  out.add(T.pronoun, mix(mix(word, other), mix(distance, subject)));
  out.add(T.pronoun, mix(mix(person === 1 ? 1 : 0, other === 1 ? 1 : 0), mix(recency, subject)));
  out.add(T.pronoun, mix(mix(word, plural), other));
  const latest = cluster.members.at(-1)!;
  const part = hasher.of(facts.label);
  const latestPart = hasher.of(latest.label);
  const governor = hasher.of(facts.governor);
  out.add(T.selection, mix(mix(governor, part), mix(person, other)));
  out.add(T.selection, mix(mix(facts.governorClass, part), mix(person, other)));
  out.add(T.selection, mix(governor, mix(word, 3)));
  out.add(T.selection, mix(mix(facts.governorClass, 5), mix(word, part)));
  const here = latest.sentence === facts.sentence ? 1 : latest.sentence === facts.sentence - 1 ? 2 : 0;
  out.add(T.parallel, mix(mix(part, latestPart), mix(person, here)));
  out.add(T.parallel, mix(mix(latestPart, recency), mix(word, here)));
  const shared = here === 1 && latest.governor === facts.governor ? 1 : 0;
  out.add(T.governor, mix(mix(shared, part), mix(latestPart, person)));
  const speaks = /^nsubj/.test(latest.label) && SAYING.test(latest.governor) ? 1 : 0;
  out.add(T.speaker, mix(mix(speaks, here), mix(word, recency)));
  out.add(T.speaker, mix(mix(speaks, here), mix(word, other + 9)));
  const gap = facts.start - latest.end;
  out.add(T.gap, mix(mix(gap < 0 ? -1 : Math.min(9, 31 - Math.clz32(gap + 4)), person), here));
  out.add(T.paragraph, mix(mix(Math.min(2, facts.paragraph - latest.paragraph), person), mix(recency, other)));
  out.add(T.chain, mix(latest.form === 'pronoun' ? hasher.of(latest.headWord) : latest.form.length, mix(word, here)));
}

/** 1 he or she, 2 it, 3 they, 4 we: as what a pronoun may stand for, whatever its case. */
function personOf(word: string): number {
  return isPersonal(word) ? 1 : word.startsWith('it') ? 2 : word.startsWith('the') ? 3 : 4;
}
