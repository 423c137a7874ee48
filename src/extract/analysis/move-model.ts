/** The parser's choice between three moves: for each known feature two weights, of the left and of the right arc against the shift. */
import type { Tables } from '../kernel/kernel.ts';
import { KEY_PARTS, keyRoom, packKeys, putKeys, type PackedKeys } from './packed-keys.ts';
import { packWeights, putWeights, WEIGHT_PARTS, weightRoom, type PackedWeights } from './packed-weights.ts';

export interface MoveScores {
  /** Against the shift, whose score is 0. */
  left: number;
  right: number;
}

export interface MoveScorer {
  score(features: Int32Array, count: number, scores: MoveScores): void;
}

export interface MoveRows {
  /** Sorted as unsigned integers. */
  readonly keys: Uint32Array;
  readonly left: Int16Array;
  readonly right: Int16Array;
}

/** The rows as they are shipped: of each key the left weight, then the right one. */
export type PackedMoves = PackedKeys & PackedWeights;

export const MOVE_PARTS = [...KEY_PARTS, ...WEIGHT_PARTS] as const;

export function packMoves({ keys, left, right }: MoveRows): PackedMoves {
  const both = Int16Array.from({ length: 2 * keys.length }, (_, i) => (i % 2 === 0 ? left : right)[i >> 1]!);
  return { ...packKeys(keys), ...packWeights(both) };
}

/** Bytes of tables for a model. */
export function moveRoom(rows: PackedMoves): number {
  return keyRoom(rows) + weightRoom(rows) + 64;
}

/** Its rows stand in `tables`, where {@link moveRoom} must be left. */
export function moveModel(rows: PackedMoves, tables: Tables): MoveScorer {
  const { kernel, features: asked, sums } = tables;
  const weights = tables.take(rows.weights.length * 2);
  const model = tables.put(Uint32Array.of(...putKeys(rows, tables), putWeights(rows, tables, weights)));
  tables.giveBack();
  return {
    score(features, count, scores) {
      for (let f = 0; f < count; f++) asked[f] = features[f]!;
      kernel.sumMoves(model, count);
      scores.left = sums[0]!;
      scores.right = sums[1]!;
    },
  };
}
