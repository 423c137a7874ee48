/**
 * A small network over hashed features: the vectors of the features are summed, cut at zero, and weighed once more for each
 * output. What one relation teaches about a word so helps the others.
 */
import { sumRows, wordsOf } from '../packed-rows.ts';
import { findRows, found, type SlotIndex } from './slot-index.ts';

export interface NetModel {
  readonly outputs: number;
  readonly width: number;
  /** Which slots have a row in `vectors`. */
  readonly slots: SlotIndex;
  /** Packed rows of `width` numbers, a multiple of four. */
  readonly vectors: Int32Array;
  readonly scale: number;
  readonly hiddenBias: Float32Array;
  /** `width` numbers an output. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

let hidden = new Float64Array(64);
let sums = new Int32Array(64);

/** Writes one score an output, or for `asked` outputs only, into `scores`. Sums are of integers, so their order does not matter to the last bit. */
export function scoreNet(
  { outputs, width, slots, vectors, scale, hiddenBias, weights, bias }: NetModel,
  ids: Int32Array,
  length: number,
  scores: Float64Array,
  asked?: readonly number[],
): void {
  const words = wordsOf(width);
  const known = findRows(slots, ids, length);
  const starts = found.rows;
  for (let i = 0; i < known; i++) starts[i] = starts[i]! * words;
  const factor = scale / Math.sqrt(Math.max(1, known));
  if (hidden.length < width) {
    hidden = new Float64Array(width);
    sums = new Int32Array(width);
  }
  sumRows(vectors, starts, known, width, sums);
  for (let d = 0; d < width; d++) hidden[d] = Math.max(0, sums[d]! * factor + hiddenBias[d]!);
  const count = asked === undefined ? outputs : asked.length;
  for (let i = 0; i < count; i++) {
    const k = asked === undefined ? i : asked[i]!;
    let sum = bias[k]!;
    for (let d = 0; d < width; d++) sum += weights[k * width + d]! * hidden[d]!;
    scores[k] = sum;
  }
}
