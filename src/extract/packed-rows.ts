/**
 * Rows of small whole numbers, four to a 32-bit word, so that a model adds up rows four numbers at a time: one addition serves two
 * numbers, and a row is a few words side by side in memory.
 */

/** What a number is stored above its value, so that sums of packed numbers need no sign. */
const ZERO = 128;

/** Rows whose numbers sum to less than 16 bits. */
const BLOCK = 256;

/** Words of a row of `width` numbers. */
export function wordsOf(width: number): number {
  return (width + 3) >> 2;
}

/** `count` rows of `width` zeros. */
export function packedZeros(count: number, width: number): Int32Array {
  return new Int32Array(count * wordsOf(width)).fill(0x80808080 | 0);
}

/** Adds to one number of the row that begins at word `start`; the sum is from -127 to 127. */
export function addToRow(packed: Int32Array, start: number, column: number, value: number): void {
  const word = start + (column >> 2);
  packed[word] = packed[word]! + (value << (8 * (column & 3)));
}

/** Rows that stand one after another, of a multiple of four numbers each. */
export function packRows(values: ArrayLike<number>): Int32Array {
  const packed = new Int32Array(values.length >> 2);
  for (let word = 0; word < packed.length; word++) {
    const at = word * 4;
    packed[word] =
      (values[at]! + ZERO) |
      ((values[at + 1]! + ZERO) << 8) |
      ((values[at + 2]! + ZERO) << 16) |
      ((values[at + 3]! + ZERO) << 24);
  }
  return packed;
}

export function numberAt(packed: Int32Array, start: number, column: number): number {
  return ((packed[start + (column >> 2)]! >>> (8 * (column & 3))) & 255) - ZERO;
}

/** Writes the sums of the first `count` rows, each named by the word that it begins at, into the first `width` cells of `sums`. */
export function sumRows(packed: Int32Array, starts: Int32Array, count: number, width: number, sums: Int32Array): void {
  const zeros = count * ZERO;
  for (let at = 0, word = 0; at < width; at += 4, word++) {
    let [first, second, third, fourth] = [-zeros, -zeros, -zeros, -zeros];
    for (let from = 0; from < count; from += BLOCK) {
      const to = Math.min(count, from + BLOCK);
      let [even, odd] = [0, 0];
      for (let i = from; i < to; i++) {
        const four = packed[starts[i]! + word]!;
        even = (even + (four & 0x00ff00ff)) | 0;
        odd = (odd + ((four >>> 8) & 0x00ff00ff)) | 0;
      }
      first += even & 0xffff;
      second += odd & 0xffff;
      third += even >>> 16;
      fourth += odd >>> 16;
    }
    sums[at] = first;
    if (at + 1 < width) sums[at + 1] = second;
    if (at + 2 < width) sums[at + 2] = third;
    if (at + 3 < width) sums[at + 3] = fourth;
  }
}
