/**
 * Which slots of a hashed model hold a row: a bit a slot, and beside every 32 bits how many rows stand before them. A table of
 * offsets is sixteen times as large, and most features of a text are in no row: the small one stays in the cache.
 */
export interface SlotIndex {
  readonly bits: number;
  /** By turns 32 slots and the number of rows before them. */
  readonly words: Int32Array;
}

/** `slots` ascending, each below 2 to the power of `bits`. */
export function indexSlots(bits: number, slots: ArrayLike<number>): SlotIndex {
  const words = new Int32Array(Math.max(1, 2 ** (bits - 5)) * 2);
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row]!;
    const at = (slot >>> 5) * 2;
    words[at] = words[at]! | (1 << (slot & 31));
  }
  let before = 0;
  for (let at = 0; at < words.length; at += 2) {
    words[at + 1] = before;
    before += ones(words[at]!);
  }
  return { bits, words };
}

/** The slots that hold a row, ascending. */
export function slotsOf({ bits, words }: SlotIndex): number[] {
  return Array.from({ length: 1 << bits }, (_, slot) => slot).filter(
    (slot) => ((words[(slot >>> 5) * 2]! >>> (slot & 31)) & 1) === 1,
  );
}

/** Rows that {@link findRows} found last. */
export const found = { rows: new Int32Array(1024) };

/** Writes the rows of those of the first `length` features that have one into {@link found}, in order; returns how many. */
export function findRows({ bits, words }: SlotIndex, ids: Int32Array, length: number): number {
  if (found.rows.length < length) found.rows = new Int32Array(ids.length);
  const { rows } = found;
  const mask = (1 << bits) - 1;
  let count = 0;
  // Nothing branches on what memory answers, so that the look-ups go side by side.
  for (let i = 0; i < length; i++) {
    const slot = ids[i]! & mask;
    rows[count] = slot;
    count += (words[(slot >>> 5) * 2]! >>> (slot & 31)) & 1;
  }
  for (let i = 0; i < count; i++) {
    const slot = rows[i]!;
    const at = (slot >>> 5) * 2;
    rows[i] = words[at + 1]! + ones(words[at]! & ((1 << (slot & 31)) - 1));
  }
  return count;
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
