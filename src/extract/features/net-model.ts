/**
 * A small network over hashed features: the vectors of the features are summed, cut at zero, and weighed once more for each
 * output. What one relation teaches about a word so helps the others.
 */
export interface NetModel {
  readonly bits: number;
  readonly outputs: number;
  readonly width: number;
  /** Row of each slot in `vectors`, or -1. */
  readonly rows: Int32Array;
  /** 8-bit numbers, `width` a row. */
  readonly vectors: Int8Array;
  readonly scale: number;
  readonly hiddenBias: Float32Array;
  /** `width` numbers an output. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Writes one score an output into `scores`. */
export function scoreNet(
  { bits, outputs, width, rows, vectors, scale, hiddenBias, weights, bias }: NetModel,
  ids: Int32Array,
  length: number,
  scores: Float64Array,
): void {
  const mask = (1 << bits) - 1;
  const hidden = new Float64Array(width);
  let known = 0;
  for (let i = 0; i < length; i++) {
    const row = rows[ids[i]! & mask]!;
    if (row < 0) continue;
    known++;
    const at = row * width;
    for (let d = 0; d < width; d++) hidden[d] = hidden[d]! + vectors[at + d]!;
  }
  const factor = scale / Math.sqrt(Math.max(1, known));
  for (let d = 0; d < width; d++) hidden[d] = Math.max(0, hidden[d]! * factor + hiddenBias[d]!);
  for (let k = 0; k < outputs; k++) {
    let sum = bias[k]!;
    for (let d = 0; d < width; d++) sum += weights[k * width + d]! * hidden[d]!;
    scores[k] = sum;
  }
}
