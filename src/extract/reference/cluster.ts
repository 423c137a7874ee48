/** An entity of a document in the making: the mentions that are taken to stand for it so far. */
import { KINDS } from '../mentions/detect.ts';
import type { MentionFacts } from './mention-facts.ts';

const MOST_WITNESSES = 16;

/** Share of a kind from which an entity may be of it. */
const LIKELY = 0.2;

export interface Cluster {
  readonly members: MentionFacts[];
  /** Members that new mentions are compared with: the first few, and the latest. Keeps time linear in long texts. */
  readonly witnesses: MentionFacts[];
  /** Sums of the members' chances of each kind; pronouns say nothing. */
  readonly kinds: number[];
  /** The likeliest kind, by {@link kinds}. */
  kind: number;
  /** The second likeliest where it has a share of {@link LIKELY}, else the likeliest again. */
  otherKind: number;
  readonly texts: Set<string>;
  readonly heads: Set<string>;
  readonly owners: Set<string>;
  known: string | undefined;
  /** Words of its longest name. */
  name: MentionFacts | undefined;
  last: number;
  lastPlace: number;
  subjectIn: number;
}

export function newCluster(first: MentionFacts): Cluster {
  const cluster: Cluster = {
    members: [],
    witnesses: [],
    kinds: KINDS.map(() => 0),
    kind: 0,
    otherKind: 0,
    texts: new Set(),
    heads: new Set(),
    owners: new Set(),
    known: undefined,
    name: undefined,
    last: -1,
    lastPlace: -1,
    subjectIn: -1,
  };
  join(cluster, first);
  return cluster;
}

export function join(cluster: Cluster, facts: MentionFacts): void {
  cluster.members.push(facts);
  if (facts.sentence >= cluster.last) {
    cluster.last = facts.sentence;
    cluster.lastPlace = Math.max(cluster.lastPlace, facts.start);
  }
  if (/^nsubj/.test(facts.label)) cluster.subjectIn = Math.max(cluster.subjectIn, facts.sentence);
  if (facts.form === 'pronoun') return;
  if (cluster.witnesses.length >= MOST_WITNESSES) cluster.witnesses.splice(MOST_WITNESSES / 2, 1);
  cluster.witnesses.push(facts);
  facts.mention.kinds.forEach(
    (p, k) => (cluster.kinds[k]! += p * facts.mention.probability * (facts.form === 'name' ? 1.5 : 1)),
  );
  settleKind(cluster);
  cluster.texts.add(facts.text);
  cluster.heads.add(facts.headLemma);
  if (facts.owner !== undefined) cluster.owners.add(facts.owner);
  cluster.known ??= facts.known;
  if (facts.form === 'name' && (cluster.name === undefined || better(facts, cluster.name))) cluster.name = facts;
}

function settleKind(cluster: Cluster): void {
  let [first, second, total] = [0, -1, 0];
  cluster.kinds.forEach((weight, kind) => {
    total += weight;
    if (kind === 0) return;
    if (weight > cluster.kinds[first]!) {
      second = first;
      first = kind;
    } else if (second < 0 || weight > cluster.kinds[second]!) second = kind;
  });
  cluster.kind = first;
  cluster.otherKind = cluster.kinds[second]! >= LIKELY * total ? second : first;
}

function better(a: MentionFacts, b: MentionFacts): boolean {
  return a.proper.length > b.proper.length;
}
