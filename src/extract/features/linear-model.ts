/** A linear classifier over hashed features, its weights in rows of 8-bit numbers. */
import { addToRow, numberAt, packedZeros, sumRows, wordsOf } from '../packed-rows.ts';
import { findRows, found, type SlotIndex } from './slot-index.ts';

export interface LinearModel {
  readonly outputs: number;
  /** What one step of a weight is worth. */
  readonly scale: number;
  readonly bias: Float32Array;
  /** Which slots have a row. */
  readonly slots: SlotIndex;
  readonly rows: LinearRows;
}

/** Weights in steps: the long rows packed, of the others the weights that are not 0. */
export interface LinearRows {
  /** Of each row, where it begins in `packed`, or the inverse of 64 times its start in `entries` plus its length. */
  readonly places: Int32Array;
  readonly packed: Int32Array;
  /** A weight times 256, plus the output that it is for. */
  readonly entries: Int16Array;
}

/** Short rows are few additions, and take less memory as they are. */
function isLong(length: number, outputs: number): boolean {
  return outputs > 1 && (length * 4 >= outputs || length >= 64);
}

/** `lengths` of the rows, and the outputs and weights (none of them 0) of one row after another. */
export function linearRows(
  outputs: number,
  lengths: ArrayLike<number>,
  columns: ArrayLike<number>,
  values: ArrayLike<number>,
): LinearRows {
  const places = new Int32Array(lengths.length);
  let long = 0;
  let short = 0;
  for (let row = 0; row < places.length; row++) {
    if (isLong(lengths[row]!, outputs)) long++;
    else short += lengths[row]!;
  }
  const packed = packedZeros(long, outputs);
  const entries = new Int16Array(short);
  let [at, start, next] = [0, 0, 0];
  for (let row = 0; row < places.length; row++) {
    const length = lengths[row]!;
    if (isLong(length, outputs)) {
      for (let i = at; i < at + length; i++) addToRow(packed, start, columns[i]!, values[i]!);
      places[row] = start;
      start += wordsOf(outputs);
    } else {
      places[row] = ~(next * 64 + length);
      for (let i = at; i < at + length; i++) entries[next++] = (values[i]! << 8) | columns[i]!;
    }
    at += length;
  }
  return { places, packed, entries };
}

/** The weights of a row that are not 0, in the order of their outputs. */
export function rowOf(
  { outputs, rows }: LinearModel,
  row: number,
): { readonly output: number; readonly value: number }[] {
  const place = rows.places[row]!;
  if (place < 0) {
    const start = ~place >>> 6;
    const entries = rows.entries.subarray(start, start + (~place & 63));
    return Array.from(entries, (entry) => ({ output: entry & 255, value: entry >> 8 }));
  }
  return Array.from({ length: outputs }, (_, output) => ({
    output,
    value: numberAt(rows.packed, place, output),
  })).filter(({ value }) => value !== 0);
}

/** More outputs than any model has. */
const sums = new Int32Array(256);

let short = new Int32Array(1024);

/** Writes one score an output into `scores`. Sums are of integers, so their order does not matter to the last bit. */
export function scoreLinear(model: LinearModel, ids: Int32Array, length: number, scores: Float64Array): void {
  const { slots, outputs, scale, bias } = model;
  const { places, packed, entries } = model.rows;
  const count = findRows(slots, ids, length);
  const long = found.rows;
  if (outputs === 1) {
    // No row is empty, so each has one entry.
    let sum = 0;
    for (let i = 0; i < count; i++) sum += entries[long[i]!]! >> 8;
    scores[0] = sum * scale + bias[0]!;
    return;
  }
  if (short.length < count) short = new Int32Array(long.length);
  let longCount = 0;
  let shortCount = 0;
  for (let i = 0; i < count; i++) {
    const place = places[long[i]!]!;
    long[longCount] = place;
    short[shortCount] = ~place;
    longCount += 1 + (place >> 31);
    shortCount -= place >> 31;
  }
  sumRows(packed, long, longCount, outputs, sums);
  for (let i = 0; i < shortCount; i++) {
    const place = short[i]!;
    const first = place >>> 6;
    const end = first + (place & 63);
    for (let at = first; at < end; at++) {
      const entry = entries[at]!;
      const output = entry & 255;
      sums[output] = sums[output]! + (entry >> 8);
    }
  }
  for (let k = 0; k < outputs; k++) scores[k] = sums[k]! * scale + bias[k]!;
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
