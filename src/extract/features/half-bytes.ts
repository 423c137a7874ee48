/** Two numbers of four bits to a byte, the first in the lower half. */
export function inHalves(numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array((numbers.length + 1) >> 1);
  for (let i = 0; i < numbers.length; i++) bytes[i >> 1]! |= (numbers[i]! & 15) << (4 * (i & 1));
  return bytes;
}
