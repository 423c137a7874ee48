/** A linear classifier over hashed features, its weights in sparse rows of 8-bit numbers. */
export interface LinearModel {
  readonly bits: number;
  readonly outputs: number;
  /** What one step of a weight is worth. */
  readonly scale: number;
  readonly bias: Float32Array;
  /** Row `slot` holds entries `offsets[slot]` to `offsets[slot + 1]`. */
  readonly offsets: Uint32Array;
  readonly columns: Uint8Array;
  readonly values: Int8Array;
}

/** Writes one score an output into `scores`. Sums are of integers, so their order does not matter to the last bit. */
export function scoreLinear(model: LinearModel, ids: Int32Array, length: number, scores: Float64Array): void {
  const { offsets, columns, values, outputs, scale, bias, bits } = model;
  const mask = (1 << bits) - 1;
  scores.fill(0, 0, outputs);
  for (let i = 0; i < length; i++) {
    const slot = ids[i]! & mask;
    const end = offsets[slot + 1]!;
    for (let at = offsets[slot]!; at < end; at++) {
      const column = columns[at]!;
      scores[column] = scores[column]! + values[at]!;
    }
  }
  for (let k = 0; k < outputs; k++) scores[k] = scores[k]! * scale + bias[k]!;
}

/** Scores to probabilities that sum to 1. */
export function softmax(scores: Float64Array, length: number): void {
  let top = -Infinity;
  for (let k = 0; k < length; k++) if (scores[k]! > top) top = scores[k]!;
  let total = 0;
  for (let k = 0; k < length; k++) {
    scores[k] = Math.exp(scores[k]! - top);
    total += scores[k]!;
  }
  for (let k = 0; k < length; k++) scores[k] = scores[k]! / total;
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** What each feature adds to one output, for explanations. */
export function contribution(model: LinearModel, id: number, output: number): number {
  const slot = id & ((1 << model.bits) - 1);
  let sum = 0;
  for (let at = model.offsets[slot]!; at < model.offsets[slot + 1]!; at++) {
    if (model.columns[at] === output) sum += model.values[at]! * model.scale;
  }
  return sum;
}
