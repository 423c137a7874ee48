/**
 * Rows of whole numbers, two to a 32-bit word: the lower one plus 65,536 times the upper one. One addition so adds up two numbers,
 * and the sums come apart again as long as neither is larger than 16 bits hold.
 */

/** The largest number that a row holds, and the negative of the least. */
export const LARGEST = 511;

/** Rows that are summed before the sums are taken apart: together at most 32,704. */
const BLOCK = 64;

/** Words of a row of `width` numbers. */
export function wordsOf(width: number): number {
  return (width + 1) >> 1;
}

/** Adds to one number of the row that begins at word `start`; the sum is within {@link LARGEST}. */
export function addToRow(rows: Int32Array, start: number, column: number, value: number): void {
  const word = start + (column >> 1);
  rows[word] = rows[word]! + ((column & 1) === 0 ? value : value * 65536);
}

/** Writes the sums of the first `count` rows, each named by the word that it begins at, into the first `width` cells of `sums`. */
export function sumRows(rows: Int32Array, starts: Int32Array, count: number, width: number, sums: Int32Array): void {
  for (let at = 0, word = 0; at < width; at += 2, word++) {
    let [even, odd] = [0, 0];
    for (let from = 0; from < count; from += BLOCK) {
      const to = Math.min(count, from + BLOCK);
      let both = 0;
      for (let i = from; i < to; i++) both = (both + rows[starts[i]! + word]!) | 0;
      const lower = (both << 16) >> 16;
      even += lower;
      odd += (both - lower) >> 16;
    }
    sums[at] = even;
    if (at + 1 < width) sums[at + 1] = odd;
  }
}
