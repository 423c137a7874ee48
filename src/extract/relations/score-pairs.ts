/** First judgement: each pair of mentions by itself. */
import { FeatureList } from '../features/hash.ts';
import { scoreLinear, type LinearModel } from '../features/linear-model.ts';
import type { PreparedText } from '../mentions/detect.ts';
import { pairKey, type Votes } from './frame-votes.ts';
import { OUTPUTS, type Signatures } from './outputs.ts';
import { pairFeatures } from './pair-features.ts';
import type { Pair } from './pairs.ts';

/** Score (log odds) that stands for "the kinds do not allow it". */
export const NEVER = -20;

/** One row a pair, one score (log odds) an output. */
export function scorePairs(
  text: PreparedText,
  pairs: readonly Pair[],
  votes: Votes,
  model: LinearModel,
  signatures: Signatures,
): Float64Array[] {
  const list = new FeatureList();
  return pairs.map(({ sentence, endA, endB, between }) => {
    const scores = new Float64Array(OUTPUTS.length);
    const allowed = signatures[endA.kind * 7 + endB.kind]!;
    const row = new Float64Array(OUTPUTS.length).fill(NEVER);
    if (allowed.length === 0) return row;
    pairFeatures(
      text.views[sentence]!,
      endA,
      endB,
      between,
      votes.get(pairKey(sentence, endA.head, endB.head)) ?? [],
      list,
    );
    scoreLinear(model, list.ids, list.length, scores);
    for (const k of allowed) row[k] = scores[k]!;
    return row;
  });
}
