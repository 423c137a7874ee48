/**
 * A small network over hashed features: the vectors of the features are summed, cut at zero, and weighed once more for each
 * output. What one relation teaches about a word so helps the others.
 */
/** What a number of a vector is stored above its value, so that sums of packed numbers need no sign. */
export const ZERO = 128;

/** Rows whose numbers sum to less than 16 bits. */
const BLOCK = 256;

export interface NetModel {
  readonly bits: number;
  readonly outputs: number;
  readonly width: number;
  /** Row of each slot in `vectors`, or -1. */
  readonly rows: Int32Array;
  /** `width / 4` words a row, each of four 8-bit numbers (the first lowest) that stand {@link ZERO} above what they mean. */
  readonly vectors: Uint32Array;
  readonly scale: number;
  readonly hiddenBias: Float32Array;
  /** `width` numbers an output. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Writes one score an output into `scores`. Sums are of integers, two in one number, so their order does not matter to the last bit. */
export function scoreNet(
  { bits, outputs, width, rows, vectors, scale, hiddenBias, weights, bias }: NetModel,
  ids: Int32Array,
  length: number,
  scores: Float64Array,
): void {
  const mask = (1 << bits) - 1;
  const stride = width >> 2;
  const starts = new Int32Array(length);
  let known = 0;
  for (let i = 0; i < length; i++) {
    const row = rows[ids[i]! & mask]!;
    if (row >= 0) starts[known++] = row * stride;
  }
  const factor = scale / Math.sqrt(Math.max(1, known));
  const hidden = new Float64Array(width);
  for (let word = 0; word < stride; word++) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let from = 0; from < known; from += BLOCK) {
      const to = Math.min(known, from + BLOCK);
      let [even, odd] = [0, 0];
      for (let i = from; i < to; i++) {
        const packed = vectors[starts[i]! + word]!;
        even = (even + (packed & 0x00ff00ff)) | 0;
        odd = (odd + ((packed >>> 8) & 0x00ff00ff)) | 0;
      }
      first += even & 0xffff;
      second += odd & 0xffff;
      third += even >>> 16;
      fourth += odd >>> 16;
    }
    const at = word * 4;
    hidden[at] = Math.max(0, (first - known * ZERO) * factor + hiddenBias[at]!);
    hidden[at + 1] = Math.max(0, (second - known * ZERO) * factor + hiddenBias[at + 1]!);
    hidden[at + 2] = Math.max(0, (third - known * ZERO) * factor + hiddenBias[at + 2]!);
    hidden[at + 3] = Math.max(0, (fourth - known * ZERO) * factor + hiddenBias[at + 3]!);
  }
  for (let k = 0; k < outputs; k++) {
    let sum = bias[k]!;
    for (let d = 0; d < width; d++) sum += weights[k * width + d]! * hidden[d]!;
    scores[k] = sum;
  }
}

/** `values` are whole numbers from -127 to 127, `width` (a multiple of four) a row. */
export function packVectors(values: ArrayLike<number>): Uint32Array {
  const packed = new Uint32Array(values.length >> 2);
  for (let i = 0; i < packed.length; i++) {
    const at = i * 4;
    packed[i] =
      (values[at]! + ZERO) |
      ((values[at + 1]! + ZERO) << 8) |
      ((values[at + 2]! + ZERO) << 16) |
      ((values[at + 3]! + ZERO) << 24);
  }
  return packed;
}
