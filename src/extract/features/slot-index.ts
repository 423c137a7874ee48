/** Which slots of a hashed model hold a row: a bit a slot. Rows are numbered in the order of their slots. */
export type SlotBits = Uint8Array;

/** `slots` ascending, each below 2 to the power of `bits`, which is at least 5. */
export function slotBits(bits: number, slots: ArrayLike<number>): SlotBits {
  const map = new Uint8Array(2 ** (bits - 3));
  for (let i = 0; i < slots.length; i++) map[slots[i]! >>> 3]! |= 1 << (slots[i]! & 7);
  return map;
}

/** The slots that hold a row, ascending. */
export function slotsOf(map: SlotBits): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < map.length * 8; slot++) if (((map[slot >>> 3]! >>> (slot & 7)) & 1) === 1) slots.push(slot);
  return slots;
}

/** How many slots hold a row. */
export function countSlots(map: SlotBits): number {
  let count = 0;
  for (let byte of map) for (; byte !== 0; byte &= byte - 1) count++;
  return count;
}
