import { keepLikely, keyFilter, MOST_FEATURES } from './key-filter.ts';
import { addToRow, LARGEST, sumRows, wordsOf } from './paired-rows.ts';

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

/** A row of so many entries is packed: adding up two classes at once is then faster than to go through its entries. */
const WORTH_PACKING = 5;

/**
 * Open addressing over pairs (key, place of the row), which keeps a look-up within one cache line. A key's place in the table is
 * given by its highest bits, so that the table is filled from front to back.
 *
 * The place of a long row is a word of `packed`; behind the row stands the run of entries that hold what is too large for it, or 0.
 * The place of a short row is the inverse of its run of entries. A run is its start times 256 plus its length.
 */
export function linearModel(rows: ModelRows): Scorer {
  const count = rows.keys.length;
  const log = tableBits(count);
  const shift = 32 - log;
  const mask = 2 ** log - 1;
  const table = new Int32Array(2 ** (log + 1));
  const width = rows.classes.reduce((most, cell) => Math.max(most, cell + 1), 0);
  const stride = wordsOf(width) + 1;
  const long = rows.lengths.reduce((sum, length) => sum + (length >= WORTH_PACKING ? 1 : 0), 0);
  const packed = new Int32Array(long * stride);
  const entries = new Int32Array(rows.classes.length);
  let start = 0;
  let next = 0;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const key = rows.keys[i]! | 0;
    const length = rows.lengths[i]!;
    const isLong = length >= WORTH_PACKING;
    const first = kept;
    for (let e = start; e < start + length; e++) {
      const [cell, weight] = [rows.classes[e]!, rows.weights[e]!];
      const fits = isLong ? Math.max(-LARGEST, Math.min(LARGEST, weight)) : 0;
      if (isLong) addToRow(packed, next, cell, fits);
      if (weight !== fits) entries[kept++] = ((weight - fits) << 8) | cell;
    }
    const run = kept === first ? 0 : first * 256 + kept - first;
    let at = key >>> shift;
    while (table[2 * at] !== 0) at = (at + 1) & mask;
    table[2 * at] = key;
    table[2 * at + 1] = isLong ? next : ~run;
    if (isLong) {
      packed[next + stride - 1] = run;
      next += stride;
    }
    start += length;
  }
  const filter = keyFilter(rows.keys);
  const known = new Int32Array(MOST_FEATURES);
  const runs = new Int32Array(MOST_FEATURES);
  return {
    score(features, featureCount, scores) {
      const likely = keepLikely(filter, features, featureCount, known);
      let packedCount = 0;
      let runCount = 0;
      for (let f = 0; f < likely; f++) {
        const key = known[f]!;
        let at = key >>> shift;
        let there = table[2 * at]!;
        while (there !== 0 && there !== key) {
          at = (at + 1) & mask;
          there = table[2 * at]!;
        }
        if (there === 0) continue;
        const place = table[2 * at + 1]!;
        known[packedCount] = place;
        runs[runCount] = ~place;
        packedCount += 1 + (place >> 31);
        runCount -= place >> 31;
      }
      for (let f = 0; f < packedCount; f++) {
        const run = packed[known[f]! + stride - 1]!;
        runs[runCount] = run;
        if (run !== 0) runCount++;
      }
      if (scores.length > width) scores.fill(0, width);
      sumRows(packed, known, packedCount, width, scores);
      for (let f = 0; f < runCount; f++) {
        const run = runs[f]!;
        const first = run >>> 8;
        const end = first + (run & 255);
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
