/**
 * A bit for each known key, small enough to stay in the cache: most features of a text are unknown, and this tells so without
 * touching the large table. It may say yes to an unknown key, never no to a known one.
 */
export interface KeyFilter {
  readonly bits: Int32Array;
  /** How far right a key goes to be the number of its bit: its highest bits count, so that sorted keys are written in order. */
  readonly shift: number;
}

/** Bits kept for each key. */
const ROOM = 6;

export function keyFilter(keys: Uint32Array): KeyFilter {
  let log = 12;
  while (2 ** log < keys.length * ROOM) log++;
  const bits = new Int32Array(2 ** (log - 5));
  const shift = 32 - log;
  for (let i = 0; i < keys.length; i++) {
    const bit = keys[i]! >>> shift;
    bits[bit >>> 5] = bits[bit >>> 5]! | (1 << (bit & 31));
  }
  return { bits, shift };
}
