/** Second judgement: one candidate claim of a document, with all the places that speak for it and all that compete with it. */
import { sigmoid } from '../features/linear-model.ts';
import { KINDS, type PreparedText } from '../mentions/detect.ts';
import type { Cluster } from '../reference/cluster.ts';
import type { Pair } from './pairs.ts';
import { pairKey, type Votes } from './frame-votes.ts';
import type { PairScores } from './score-pairs.ts';
import { LEARNT_RELATIONS, OUTPUTS, isSymmetric, outputIndex, surelyOf, type Signatures } from './outputs.ts';
import { claimOfPair, countScore, LEAST, makeTotals, pairOf, withRelation } from './totals.ts';

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

/** A claim in the making; `s` and `o` are the numbers of its ends. */
interface Found {
  readonly subject: Cluster;
  readonly relation: number;
  readonly object: Cluster;
  readonly s: number;
  readonly o: number;
  readonly evidence: Evidence[];
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
  const ids = new Map<Cluster, number>();
  for (const { a, b } of pairs) for (const { cluster } of [a, b]) if (!ids.has(cluster)) ids.set(cluster, ids.size);
  const totals = makeTotals(ids.size, text.views.length);
  const found = new Map<number, Found>();
  const keyOf = (subject: number, relation: number, object: number) =>
    withRelation(subject * ids.size + object, relation);
  const sentencesOfPair = new Map<number, Set<number>>();
  const scores = pairs.map((pair, index) => {
    const [a, b] = [ids.get(pair.a.cluster)!, ids.get(pair.b.cluster)!];
    const shared = sentencesOfPair.get(pairOf(totals, a, b)) ?? new Set<number>();
    sentencesOfPair.set(pairOf(totals, a, b), shared.add(pair.sentence));
    const row = linear[index]!;
    // Where nothing was scored, both have the same row, and nothing reaches the floor.
    if (row === net[index]) return row;
    const means = row.map((score, k) => (score + net[index]![k]!) / 2);
    for (let k = 0; k < means.length; k++) {
      const score = means[k]!;
      if (score < FLOOR) continue;
      const { relation, forward, name } = OUTPUTS[k]!;
      const turned = isSymmetric(name) ? a > b : !forward;
      const [s, o] = turned ? [b, a] : [a, b];
      countScore(totals, s, relation, o, pair.sentence, score);
      const key = keyOf(s, relation, o);
      const known = found.get(key);
      if (known !== undefined) known.evidence.push({ pair, index, score });
      else {
        const [subject, object] = turned ? [pair.b.cluster, pair.a.cluster] : [pair.a.cluster, pair.b.cluster];
        found.set(key, { subject, relation, object, s, o, evidence: [{ pair, index, score }] });
      }
    }
    return means;
  });
  const sentenceCount = text.views.length;
  return [...found.values()].map(({ subject, relation, object, s, o, evidence }) => {
    evidence.sort((x, y) => y.score - x.score || x.index - y.index);
    const top = evidence[0]!;
    const { sentence } = top.pair;
    const scoresHere = scores[top.index]!;
    let [rival, mass, above, otherBest] = [LEAST, 0, 0, LEAST];
    for (let k = 0; k < scoresHere.length; k++) {
      const score = scoresHere[k]!;
      if (score <= LEAST + 1) continue;
      mass += sigmoid(score);
      if (OUTPUTS[k]!.relation === relation) continue;
      rival = Math.max(rival, score);
      if (score > top.score) above++;
    }
    for (let r = 0; r < LEARNT_RELATIONS.length; r++)
      if (r !== relation) otherBest = Math.max(otherBest, totals.bestOfPair.get(claimOfPair(totals, s, r, o)) ?? LEAST);
    const converse =
      found.get(keyOf(o, relation, s))?.evidence.reduce((most, { score }) => Math.max(most, score), LEAST) ?? LEAST;
    let none = 1;
    for (const { score } of evidence) none *= 1 - sigmoid(score);
    const forward = top.pair.a.cluster === subject;
    const [subjectEnd, objectEnd] = forward ? [top.pair.a, top.pair.b] : [top.pair.b, top.pair.a];
    const [kindS, kindO] = [subject.kind, object.kind];
    const view = text.views[sentence]!;
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
      sentencesOfPair.get(pairOf(totals, s, o))!.size,
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
      sentence,
      sentence / sentenceCount,
      sentenceCount,
      view.length,
      Math.abs(top.pair.endA.head - top.pair.endB.head),
      top.pair.between,
      top.pair.endB.start <= top.pair.endA.head || top.pair.endA.end >= top.pair.endB.head ? 1 : 0,
      totals.bestOfSubject[withRelation(s, relation)]! - top.score,
      totals.bestOfObject[withRelation(o, relation)]! - top.score,
      totals.ofRelation[relation]!,
      totals.ofRelationThere[withRelation(sentence, relation)]!,
      totals.ofSentence[sentence]!,
      totals.ofSubject[s]!,
      totals.ofObject[o]!,
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
    return { subject, relation, object, evidence, row: new Float32Array(row) };
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
  let rival = LEAST;
  const scoresHere = scores[evidence[0]!.index]!;
  for (let k = 0; k < scoresHere.length; k++)
    if (OUTPUTS[k]!.relation !== relation) rival = Math.max(rival, scoresHere[k]!);
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
