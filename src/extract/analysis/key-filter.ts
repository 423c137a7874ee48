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

/** More features than any step looks at. */
export const MOST_FEATURES = 128;

/**
 * Writes those of the first `count` features that may be known into `likely`, in order; returns how many. Nothing branches on
 * what memory answers, so that the look-ups go side by side.
 */
export function keepLikely(
  { bits, shift }: KeyFilter,
  features: Int32Array,
  count: number,
  likely: Int32Array,
): number {
  let kept = 0;
  for (let f = 0; f < count; f++) {
    const key = features[f]!;
    const bit = key >>> shift;
    likely[kept] = key;
    kept += (bits[bit >>> 5]! >>> (bit & 31)) & 1;
  }
  return kept;
}
