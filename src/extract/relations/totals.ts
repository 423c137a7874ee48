/** What the candidates of one document have in common: the best scores and the sums of chances that each is weighed against. */
import { sigmoid } from '../features/linear-model.ts';
import { LEARNT_RELATIONS } from './outputs.ts';

const RELATIONS = LEARNT_RELATIONS.length;

/** Stands for "no score at all". */
export const LEAST = -20;

/** Entities are numbered from 0, as are sentences; relations are indexes into {@link LEARNT_RELATIONS}. */
export interface Totals {
  readonly entities: number;
  /** Best score by {@link claimOfPair}, whichever of the two is the subject. */
  readonly bestOfPair: Map<number, number>;
  /** Best score by entity and relation. */
  readonly bestOfSubject: Float64Array;
  readonly bestOfObject: Float64Array;
  /** Sums of chances. */
  readonly ofRelation: Float64Array;
  readonly ofSentence: Float64Array;
  /** By sentence and relation. */
  readonly ofRelationThere: Float64Array;
  readonly ofSubject: Float64Array;
  readonly ofObject: Float64Array;
}

export function makeTotals(entities: number, sentences: number): Totals {
  return {
    entities,
    bestOfPair: new Map(),
    bestOfSubject: new Float64Array(entities * RELATIONS).fill(LEAST),
    bestOfObject: new Float64Array(entities * RELATIONS).fill(LEAST),
    ofRelation: new Float64Array(RELATIONS),
    ofSentence: new Float64Array(sentences),
    ofRelationThere: new Float64Array(sentences * RELATIONS),
    ofSubject: new Float64Array(entities),
    ofObject: new Float64Array(entities),
  };
}

/** The same number for both orders of two entities. */
export function pairOf({ entities }: Totals, one: number, other: number): number {
  return Math.min(one, other) * entities + Math.max(one, other);
}

export function claimOfPair(totals: Totals, one: number, relation: number, other: number): number {
  return pairOf(totals, one, other) * RELATIONS + relation;
}

/** The place of an entity or a sentence with a relation. */
export function withRelation(number: number, relation: number): number {
  return number * RELATIONS + relation;
}

/** Counts one pair of mentions that may say a claim. */
export function countScore(
  totals: Totals,
  subject: number,
  relation: number,
  object: number,
  sentence: number,
  score: number,
): void {
  const { bestOfPair, bestOfSubject, bestOfObject, ofRelation, ofSentence, ofRelationThere, ofSubject, ofObject } =
    totals;
  const p = sigmoid(score);
  const pair = claimOfPair(totals, subject, relation, object);
  bestOfPair.set(pair, Math.max(bestOfPair.get(pair) ?? LEAST, score));
  const s = withRelation(subject, relation);
  bestOfSubject[s] = Math.max(bestOfSubject[s]!, score);
  const o = withRelation(object, relation);
  bestOfObject[o] = Math.max(bestOfObject[o]!, score);
  const there = withRelation(sentence, relation);
  ofRelation[relation]! += p;
  ofRelationThere[there]! += p;
  ofSentence[sentence]! += p;
  ofSubject[subject]! += p;
  ofObject[object]! += p;
}
