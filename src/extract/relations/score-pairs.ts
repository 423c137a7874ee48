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
  const row = () => new Float64Array(OUTPUTS.length).fill(NEVER);
  const rows = { linear: pairs.map(row), net: pairs.map(row) };
  pairs.forEach(({ sentence, endA, endB, between }, i) => {
    const allowed = signatures[endA.kind * 7 + endB.kind]!;
    if (allowed.length === 0) return;
    const said = votes.get(pairKey(sentence, endA.head, endB.head)) ?? [];
    pairFeatures(text.views[sentence]!, endA, endB, between, said, list);
    scoreNet(net, list.ids, list.length, scores);
    let best = NEVER;
    for (const k of allowed) {
      rows.net[i]![k] = scores[k]!;
      best = Math.max(best, scores[k]!);
    }
    if (best < HOPELESS) return;
    scoreLinear(relations, list.ids, list.length, scores);
    for (const k of allowed) rows.linear[i]![k] = scores[k]!;
  });
  return rows;
}
