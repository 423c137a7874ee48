/**
 * A small network over hashed features: the vectors of the features are summed, cut at zero, and weighed once more for each
 * output. What one relation teaches about a word so helps the others.
 */
import { sumSlots, type SlotTable } from './slot-table.ts';

export interface NetModel {
  readonly outputs: number;
  readonly width: number;
  /** Vectors of `width` numbers, a multiple of two. */
  readonly table: SlotTable;
  readonly scale: number;
  readonly hiddenBias: Float32Array;
  /** `width` numbers an output. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

let hidden = new Float64Array(64);

/** Writes one score an output, or for `asked` outputs only, into `scores`. */
export function scoreNet(
  { outputs, width, table, scale, hiddenBias, weights, bias }: NetModel,
  ids: Int32Array,
  length: number,
  scores: Float64Array,
  asked?: readonly number[],
): void {
  const known = sumSlots(table, ids, length);
  const { sums } = table.tables;
  const factor = scale / Math.sqrt(Math.max(1, known));
  if (hidden.length < width) hidden = new Float64Array(width);
  for (let d = 0; d < width; d++) hidden[d] = Math.max(0, sums[d]! * factor + hiddenBias[d]!);
  const count = asked === undefined ? outputs : asked.length;
  for (let i = 0; i < count; i++) {
    const k = asked === undefined ? i : asked[i]!;
    let sum = bias[k]!;
    for (let d = 0; d < width; d++) sum += weights[k * width + d]! * hidden[d]!;
    scores[k] = sum;
  }
}
