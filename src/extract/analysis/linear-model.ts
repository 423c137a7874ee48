import { keyFilter } from './key-filter.ts';

/** A linear classifier over hashed features: for each known feature a short row of (class, weight). */
export interface Scorer {
  /** Adds up the rows of the first `count` features into `scores`, one cell a class, which is cleared first. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

export interface ModelRows {
  /** Feature keys, sorted as unsigned integers. */
  readonly keys: Uint32Array;
  /** How many entries each key has. */
  readonly lengths: Uint8Array;
  /** The entries of all keys one after another. */
  readonly classes: Uint8Array;
  readonly weights: Int16Array;
}

/**
 * Open addressing over pairs (key, start of the row and its length), which keeps a look-up within one cache line. A key's place
 * is given by its highest bits, so that the table is filled from front to back.
 */
export function linearModel(rows: ModelRows): Scorer {
  const count = rows.keys.length;
  const log = tableBits(count);
  const shift = 32 - log;
  const mask = 2 ** log - 1;
  const table = new Int32Array(2 ** (log + 1));
  const entries = new Int32Array(rows.classes.length);
  for (let i = 0; i < entries.length; i++) entries[i] = (rows.weights[i]! << 8) | rows.classes[i]!;
  let start = 0;
  for (let i = 0; i < count; i++) {
    const key = rows.keys[i]! | 0;
    const length = rows.lengths[i]!;
    let at = key >>> shift;
    while (table[2 * at] !== 0) at = (at + 1) & mask;
    table[2 * at] = key;
    table[2 * at + 1] = start * 256 + length;
    start += length;
  }
  const { bits, shift: bitShift } = keyFilter(rows.keys);
  return {
    score(features, featureCount, scores) {
      scores.fill(0);
      for (let f = 0; f < featureCount; f++) {
        const key = features[f]!;
        const bit = key >>> bitShift;
        if ((bits[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
        let at = key >>> shift;
        let found = table[2 * at]!;
        while (found !== 0 && found !== key) {
          at = (at + 1) & mask;
          found = table[2 * at]!;
        }
        if (found === 0) continue;
        const row = table[2 * at + 1]!;
        const first = row >>> 8;
        const end = first + (row & 255);
        for (let i = first; i < end; i++) {
          const entry = entries[i]!;
          const cell = entry & 255;
          scores[cell] = scores[cell]! + (entry >> 8);
        }
      }
    },
  };
}

/** Bits of the number of places for so many keys, at most five in eight of them taken. */
export function tableBits(count: number): number {
  let log = 1;
  while (2 ** log < count * 1.6) log++;
  return log;
}
