/** Second judgement: one candidate claim of a document, with all the places that speak for it and all that compete with it. */
import { sigmoid } from '../features/linear-model.ts';
import { KINDS, type PreparedText } from '../mentions/detect.ts';
import type { Cluster } from '../reference/cluster.ts';
import type { Pair } from './pairs.ts';
import { pairKey, type Votes } from './frame-votes.ts';
import type { PairScores } from './score-pairs.ts';
import { LEARNT_RELATIONS, OUTPUTS, isSymmetric, outputIndex, surelyOf, type Signatures } from './outputs.ts';

export interface Evidence {
  readonly pair: Pair;
  /** Index into the document's pairs. */
  readonly index: number;
  /** Log odds of the first judgement: the mean of its two models. */
  readonly score: number;
}

export interface Candidate {
  readonly subject: Cluster;
  /** Index into {@link LEARNT_RELATIONS}. */
  readonly relation: number;
  readonly object: Cluster;
  /** The best first. */
  readonly evidence: readonly Evidence[];
  /** What the second model judges by. */
  readonly row: Float32Array;
}

/** Candidates whose best place scores less are not looked at: a chance of one in 1,000. */
const FLOOR = -7;

const FORMS = { name: 0, demonym: 1, description: 2, pronoun: 3, implicit: 4 } as const;

export function candidatesOf(
  text: PreparedText,
  pairs: readonly Pair[],
  { linear, net }: PairScores,
  votes: Votes,
  signatures: Signatures,
): Candidate[] {
  // Where nothing was scored, both have the same row.
  const scores = linear.map((row, i) => (row === net[i] ? row : row.map((score, k) => (score + net[i]![k]!) / 2)));
  const ids = new Map<Cluster, number>();
  const idOf = (cluster: Cluster) => {
    let id = ids.get(cluster);
    if (id === undefined) ids.set(cluster, (id = ids.size));
    return id;
  };
  const found = new Map<string, { subject: Cluster; relation: number; object: Cluster; evidence: Evidence[] }>();
  const best = new Map<string, number>();
  const raise = (key: string, score: number) => best.set(key, Math.max(best.get(key) ?? -20, score));
  const tally = new Map<string, number>();
  const add = (key: string, amount: number) => tally.set(key, (tally.get(key) ?? 0) + amount);
  const sentencesOfPair = new Map<string, Set<number>>();
  pairs.forEach((pair, index) => {
    const row = scores[index]!;
    const [a, b] = [idOf(pair.a.cluster), idOf(pair.b.cluster)];
    const unordered = a < b ? `${a}-${b}` : `${b}-${a}`;
    const shared = sentencesOfPair.get(unordered) ?? new Set<number>();
    sentencesOfPair.set(unordered, shared.add(pair.sentence));
    OUTPUTS.forEach(({ relation, forward, name }, k) => {
      const score = row[k]!;
      if (score < FLOOR) return;
      let [subject, object] = forward ? [pair.a.cluster, pair.b.cluster] : [pair.b.cluster, pair.a.cluster];
      if (isSymmetric(name) && idOf(subject) > idOf(object)) [subject, object] = [object, subject];
      const key = `${idOf(subject)} ${relation} ${idOf(object)}`;
      const p = sigmoid(score);
      raise(`pair ${unordered} ${relation}`, score);
      raise(`s ${idOf(subject)} ${relation}`, score);
      raise(`o ${idOf(object)} ${relation}`, score);
      add(`relation ${relation}`, p);
      add(`sentence ${pair.sentence} ${relation}`, p);
      add(`sentence ${pair.sentence}`, p);
      add(`s ${idOf(subject)}`, p);
      add(`o ${idOf(object)}`, p);
      const known = found.get(key);
      if (known === undefined) found.set(key, { subject, relation, object, evidence: [{ pair, index, score }] });
      else known.evidence.push({ pair, index, score });
    });
  });
  const sentenceCount = text.views.length;
  const sum = (key: string) => tally.get(key) ?? 0;
  return [...found.values()].map(({ subject, relation, object, evidence }) => {
    evidence.sort((x, y) => y.score - x.score || x.index - y.index);
    const top = evidence[0]!;
    const scoresHere = scores[top.index]!;
    const [s, o] = [idOf(subject), idOf(object)];
    const unordered = s < o ? `${s}-${o}` : `${o}-${s}`;
    let [rival, mass, above, otherBest] = [-20, 0, 0, -20];
    OUTPUTS.forEach((output, k) => {
      const score = scoresHere[k]!;
      if (score <= -19) return;
      mass += sigmoid(score);
      if (output.relation === relation) return;
      rival = Math.max(rival, score);
      if (score > top.score) above++;
    });
    for (let r = 0; r < LEARNT_RELATIONS.length; r++)
      if (r !== relation) otherBest = Math.max(otherBest, best.get(`pair ${unordered} ${r}`) ?? -20);
    const converse =
      found.get(`${o} ${relation} ${s}`)?.evidence.reduce((most, { score }) => Math.max(most, score), -20) ?? -20;
    let none = 1;
    for (const { score } of evidence) none *= 1 - sigmoid(score);
    const forward = top.pair.a.cluster === subject;
    const [subjectEnd, objectEnd] = forward ? [top.pair.a, top.pair.b] : [top.pair.b, top.pair.a];
    const [kindS, kindO] = [subject.kind, object.kind];
    const view = text.views[top.pair.sentence]!;
    const first = modelColumns(evidence, relation, subject, linear);
    const second = modelColumns(evidence, relation, subject, net);
    const [mine, others] = countVotes(evidence, relation, subject, votes);
    const row = [
      top.score,
      mine,
      others,
      evidence[1]?.score ?? -8,
      1 - none,
      evidence.filter(({ score }) => score > -2).length,
      sentencesOfPair.get(unordered)!.size,
      rival,
      mass,
      above,
      otherBest,
      converse,
      top.score - otherBest,
      subjectEnd.facts.mention.probability,
      objectEnd.facts.mention.probability,
      subjectEnd.certainty,
      objectEnd.certainty,
      FORMS[subjectEnd.facts.form],
      FORMS[objectEnd.facts.form],
      Math.log1p(subject.members.length),
      Math.log1p(object.members.length),
      top.pair.sentence,
      top.pair.sentence / sentenceCount,
      sentenceCount,
      view.length,
      Math.abs(top.pair.endA.head - top.pair.endB.head),
      top.pair.between,
      top.pair.endB.start <= top.pair.endA.head || top.pair.endA.end >= top.pair.endB.head ? 1 : 0,
      (best.get(`s ${s} ${relation}`) ?? -20) - top.score,
      (best.get(`o ${o} ${relation}`) ?? -20) - top.score,
      sum(`relation ${relation}`),
      sum(`sentence ${top.pair.sentence} ${relation}`),
      sum(`sentence ${top.pair.sentence}`),
      sum(`s ${s}`),
      sum(`o ${o}`),
      shareOf(subject, kindS),
      shareOf(object, kindO),
      signatures(surelyOf(top.pair.endA.kind), surelyOf(top.pair.endB.kind)).includes(outputIndex(relation, forward))
        ? 1
        : 0,
      forward ? 1 : 0,
      subject.known === undefined ? 0 : 1,
      object.known === undefined ? 0 : 1,
      subject.name === undefined ? 0 : 1,
      object.name === undefined ? 0 : 1,
      subject.members[0]!.sentence,
      object.members[0]!.sentence,
      view.sentence.role === 'prose' ? 0 : 1,
      ...first,
      ...second,
      second[0] - first[0],
      likeliest(subject),
      likeliest(object),
      plainness(subject),
      plainness(object),
      ...LEARNT_RELATIONS.map((_, r) => (r === relation ? 1 : 0)),
      ...KINDS.map((_, k) => (k === kindS ? 1 : 0)),
      ...KINDS.map((_, k) => (k === kindO ? 1 : 0)),
    ];
    return { subject, relation, object, evidence, row: Float32Array.from(row) };
  });
}

/** Frames that speak for the claim anywhere, and frames that say something else of the same pair of mentions. */
function countVotes(
  evidence: readonly Evidence[],
  relation: number,
  subject: Cluster,
  votes: Votes,
): readonly [number, number] {
  let [mine, others] = [0, 0];
  for (const { pair } of evidence) {
    for (const vote of votes.get(pairKey(pair.sentence, pair.endA.head, pair.endB.head)) ?? []) {
      const output = OUTPUTS[vote.output]!;
      if (output.relation === relation && (vote.subject.cluster === subject || isSymmetric(output.name))) mine++;
      else others++;
    }
  }
  return [mine, others];
}

/** One model's score of the best place, its best score of any place, and how far another relation is ahead of it there. */
function modelColumns(
  evidence: readonly Evidence[],
  relation: number,
  subject: Cluster,
  scores: readonly Float64Array[],
): readonly [number, number, number] {
  const here = evidence.map(({ pair, index }) => scores[index]![outputIndex(relation, pair.a.cluster === subject)]!);
  let rival = -20;
  scores[evidence[0]!.index]!.forEach((score, k) => {
    if (OUTPUTS[k]!.relation !== relation) rival = Math.max(rival, score);
  });
  return [here[0]!, Math.max(...here), rival - here[0]!];
}

/** The chance of its surest mention: entities that are written about are surer than those in passing. */
function likeliest({ members }: Cluster): number {
  let most = 0;
  for (const { form, mention } of members) if (form !== 'pronoun') most = Math.max(most, mention.probability);
  return most;
}

/** By a name, or as somebody's. */
export function isNamed({ name, known, owners }: Cluster): boolean {
  return name !== undefined || known !== undefined || owners.size > 0;
}

/** 0 a bare common noun (`the force`), 1 one with modifiers, 2 one with an owner (`French troops`), 3 a name. */
export function plainness({ name, known, owners, members }: Cluster): number {
  if (name !== undefined || known !== undefined) return 3;
  if (owners.size > 0) return 2;
  return members.some(({ modifiers }) => modifiers.length > 0) ? 1 : 0;
}

function shareOf({ kinds }: Cluster, kind: number): number {
  const total = kinds.reduce((sum, value) => sum + value, 0);
  return total > 0 ? kinds[kind]! / total : 0;
}
