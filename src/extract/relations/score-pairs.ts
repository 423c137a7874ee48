/** First judgement: each pair of mentions by itself. */
import { FeatureList } from '../features/hash.ts';
import { scoreLinear, type LinearModel } from '../features/linear-model.ts';
import { scoreNet, type NetModel } from '../features/net-model.ts';
import type { PreparedText } from '../mentions/detect.ts';
import { pairKey, type Votes } from './frame-votes.ts';
import { OUTPUTS, type Signatures } from './outputs.ts';
import { pairFeatures } from './pair-features.ts';
import type { Pair } from './pairs.ts';

/** Score (log odds) that stands for "the kinds do not allow it". */
export const NEVER = -20;

/** Where the net is so sure that there is nothing, the slower model is not asked. */
const HOPELESS = -7;

/** One row a pair, one score (log odds) an output, of each of the two models. */
export interface PairScores {
  readonly linear: readonly Float64Array[];
  readonly net: readonly Float64Array[];
}

export interface PairModels {
  readonly relations: LinearModel;
  readonly net: NetModel;
}

export function scorePairs(
  text: PreparedText,
  pairs: readonly Pair[],
  votes: Votes,
  { relations, net }: PairModels,
  signatures: Signatures,
): PairScores {
  const list = new FeatureList();
  const scores = new Float64Array(OUTPUTS.length);
  const nothing = new Float64Array(OUTPUTS.length).fill(NEVER);
  const rows: { linear: Float64Array[]; net: Float64Array[] } = {
    linear: pairs.map(() => nothing),
    net: pairs.map(() => nothing),
  };
  pairs.forEach(({ sentence, endA, endB, between }, i) => {
    const allowed = signatures(endA, endB);
    if (allowed.length === 0) return;
    const said = votes.get(pairKey(sentence, endA.head, endB.head)) ?? [];
    pairFeatures(text.views[sentence]!, endA, endB, between, said, list);
    scoreNet(net, list.ids, list.length, scores, allowed);
    if (!allowed.some((k) => scores[k]! >= HOPELESS)) return;
    rows.net[i] = only(allowed, scores);
    scoreLinear(relations, list.ids, list.length, scores);
    rows.linear[i] = only(allowed, scores);
  });
  return rows;
}

function only(allowed: readonly number[], scores: Float64Array): Float64Array {
  const row = new Float64Array(OUTPUTS.length).fill(NEVER);
  for (const k of allowed) row[k] = scores[k]!;
  return row;
}
