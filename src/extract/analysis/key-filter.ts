/**
 * A bit for each known key, small enough to stay in the cache: most features of a text are unknown, and this tells so without
 * touching the large table. It may say yes to an unknown key, never no to a known one.
 */
export interface KeyFilter {
  readonly bits: Uint32Array;
  readonly mask: number;
}

/** Bits kept for each key. */
const ROOM = 6;

export function keyFilter(keys: Uint32Array): KeyFilter {
  let size = 1 << 12;
  while (size < keys.length * ROOM) size *= 2;
  const bits = new Uint32Array(size >>> 5);
  const mask = size - 1;
  for (const key of keys) {
    const bit = (key >>> 3) & mask;
    bits[bit >>> 5] = bits[bit >>> 5]! | (1 << (bit & 31));
  }
  return { bits, mask };
}
