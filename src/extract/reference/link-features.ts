/** How well a mention fits an entity spoken of before it (or, for names, anywhere). */
import { mix, type FeatureList, type TextHasher } from '../features/hash.ts';
import { abbreviate } from './acronym.ts';
import { type Cluster } from './cluster.ts';
import type { MentionFacts } from './mention-facts.ts';
import { pronounFeatures } from './pronoun-features.ts';

const T = {
  base: 1,
  exact: 2,
  head: 3,
  subset: 4,
  superset: 5,
  acronym: 6,
  known: 7,
  owner: 8,
  kinds: 9,
  distance: 10,
  rank: 11,
  subject: 12,
  heads: 13,
  determiner: 14,
  apposition: 15,
  size: 16,
  number: 17,
  lead: 18,
  share: 19,
  sameHeadOwner: 21,
  surname: 22,
  compat: 23,
  sentence: 24,
  only: 25,
  bracket: 26,
  conflict: 27,
} as const;

export interface Rank {
  /** How many entities of a fitting kind were spoken of more recently. */
  readonly recency: number;
  /** How many entities of a fitting kind there are. */
  readonly rivals: number;
}

export function linkFeatures(
  facts: MentionFacts,
  cluster: Cluster,
  { recency, rivals }: Rank,
  hasher: TextHasher,
  out: FeatureList,
): void {
  out.clear();
  const form = facts.form === 'name' ? 1 : facts.form === 'demonym' ? 2 : facts.form === 'description' ? 3 : 4;
  const hasName = cluster.name === undefined ? 0 : 1;
  const kind = facts.form === 'pronoun' ? 7 : facts.kind;
  const other = cluster.kind;
  const pair = mix(mix(form, kind), mix(other, hasName));
  const simple = mix(form, hasName);
  out.add(T.base, simple);
  out.add(T.kinds, pair);
  const exact = cluster.texts.has(facts.text) ? 1 : 0;
  out.add(T.exact, mix(exact, simple));
  out.add(T.exact, mix(exact, pair));
  const sameHead = cluster.heads.has(facts.headLemma) ? 1 : 0;
  out.add(T.head, mix(sameHead, pair));
  out.add(T.head, mix(mix(sameHead, simple), hasher.of(facts.headLemma)));
  let contained = 0;
  let containing = 0;
  let surname = 0;
  let acronym = 0;
  let apposition = 0;
  let bracket = 0;
  let share = 0;
  for (const member of cluster.witnesses) {
    if (member.form === 'pronoun') continue;
    if (facts.proper.length > 0 && member.proper.length > 0) {
      let common = 0;
      for (const word of member.proper) if (facts.proper.includes(word)) common++;
      share = Math.max(share, common / Math.max(facts.proper.length, member.proper.length));
      if (common === facts.proper.length && member.proper.length > common) contained = 1;
      if (common === member.proper.length && facts.proper.length > common) containing = 1;
      if (facts.proper.at(-1) === member.proper.at(-1))
        surname = facts.proper.length === 1 || member.proper.length === 1 ? 2 : 1;
    }
    if (acronym === 0 && abbreviate(facts.initials, member.initials)) acronym = 1;
    const gap = facts.start - member.end;
    if (member.sentence === facts.sentence) {
      if (facts.label === 'appos' || member.label === 'appos')
        apposition = Math.max(apposition, gap >= 0 && gap < 6 ? 2 : gap > -60 && gap < 60 ? 1 : 0);
      if (facts.label === 'attr' && member.label === 'nsubj' && facts.mention.head > member.mention.head)
        apposition = 3;
      if (gap === 2) bracket = 1;
    }
  }
  out.add(T.subset, mix(contained, pair));
  out.add(T.superset, mix(containing, pair));
  out.add(T.superset, mix(mix(contained, containing), mix(pair, sameHead)));
  const conflict = modifierConflict(facts, cluster);
  out.add(T.conflict, mix(conflict, simple));
  out.add(T.conflict, mix(mix(conflict, sameHead), pair));
  out.add(T.conflict, mix(mix(conflict, sameHead), mix(exact, apposition)));
  out.add(T.surname, mix(surname, pair));
  out.add(T.acronym, mix(acronym, bracket));
  out.add(T.share, mix(Math.round(share * 4), pair));
  out.add(T.share, mix(Math.round(share * 4), mix(simple, sameHead)));
  out.add(T.apposition, mix(apposition, simple));
  out.add(T.apposition, mix(apposition, pair));
  const known =
    facts.known === undefined || cluster.known === undefined
      ? facts.known === cluster.known
        ? 0
        : 1
      : facts.known === cluster.known
        ? 2
        : 3;
  out.add(T.known, mix(known, simple));
  out.add(T.known, mix(known, mix(pair, hasher.of(facts.knownRole ?? ''))));
  const owned =
    facts.owner === undefined
      ? cluster.owners.size > 0
        ? 1
        : 0
      : cluster.owners.size === 0
        ? cluster.known === facts.owner
          ? 5
          : 2
        : cluster.owners.has(facts.owner)
          ? 3
          : 4;
  out.add(T.owner, mix(owned, simple));
  out.add(T.owner, mix(owned, pair));
  out.add(T.sameHeadOwner, mix(mix(owned, sameHead), pair));
  let fit = 0;
  let total = 0;
  cluster.kinds.forEach((weight, k) => {
    fit += weight * (facts.mention.kinds[k] ?? 0);
    total += weight;
  });
  const compat = total > 0 ? Math.round((4 * fit) / total) : 5;
  out.add(T.compat, mix(compat, simple));
  out.add(T.compat, mix(compat, mix(simple, sameHead + 2 * exact)));
  const away = facts.sentence - cluster.last;
  const distance = away < 0 ? -1 : away < 4 ? away : away < 8 ? 4 : 5;
  out.add(T.distance, mix(distance, simple));
  out.add(T.distance, mix(distance, pair));
  out.add(T.rank, mix(Math.min(recency, 4), simple));
  out.add(T.rank, mix(Math.min(recency, 4), mix(pair, Math.min(rivals, 3))));
  out.add(T.only, mix(Math.min(rivals, 4), simple));
  const subject = cluster.subjectIn < 0 ? 9 : Math.min(3, facts.sentence - cluster.subjectIn);
  out.add(T.subject, mix(subject, simple));
  out.add(T.subject, mix(mix(subject, Math.min(recency, 3)), mix(simple, /^nsubj/.test(facts.label) ? 1 : 0)));
  out.add(T.size, mix(Math.min(4, cluster.members.length), simple));
  out.add(T.lead, mix(cluster.members[0]!.sentence < 2 ? 1 : 0, pair));
  out.add(T.number, mix(mix(facts.plural ? 1 : 0, cluster.members[0]!.plural ? 1 : 0), pair));
  out.add(T.sentence, mix(facts.sentence === cluster.last ? 1 : 0, pair));
  if (facts.form === 'description') {
    const noun = hasher.of(facts.headLemma);
    out.add(T.determiner, mix(hasher.of(facts.determiner), pair));
    out.add(T.determiner, mix(hasher.of(facts.determiner), mix(noun, other)));
    out.add(T.heads, mix(noun, other));
    for (const head of cluster.heads) out.add(T.heads, mix(noun, hasher.of(head)));
    if (cluster.known !== undefined) out.add(T.heads, mix(noun, 77));
  }
  if (facts.form === 'pronoun') pronounFeatures(facts, cluster, { recency, distance, subject }, hasher, out);
}

/** 0 one of the two has no modifiers, 1 they share one, 2 all the modifiers differ though the head is the same, 3 they differ and so does the head. */
function modifierConflict({ modifiers, headLemma }: MentionFacts, { witnesses }: Cluster): number {
  if (modifiers.length === 0) return 0;
  let found = 0;
  for (const member of witnesses) {
    if (member.form === 'pronoun' || member.modifiers.length === 0) continue;
    if (member.modifiers.some((word) => modifiers.includes(word))) return 1;
    found = member.headLemma === headLemma ? 2 : Math.max(found, 3);
  }
  return found;
}
