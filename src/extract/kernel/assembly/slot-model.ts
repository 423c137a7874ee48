/** Linear layers over hashed features whose weights are 8-bit numbers, in rows that a slot of the hash has or has not. */
import { FEATURES, FOUND, SHORT, SUMS } from './areas';
import { splitPlaces } from './places';

@unmanaged
export class SlotModel {
  /** By turns 32 slots, a bit each, and the number of rows before them. */
  words: usize;
  /** The number of slots less 1: a power of two less 1. */
  mask: u32;
  /**
   * Of each row, where it begins in `dense`, or the inverse of 256 times its first byte in `sparse` plus its length as shipped.
   * 0 when all rows are dense and stand one after another.
   */
  places: usize;
  /** Rows of `stride` numbers. What stands behind the last one is read too, and never matters. */
  dense: usize;
  stride: i32;
  /**
   * Rows of few weights. Each weight is a byte: in the lower half the weight itself, or -8 when it follows in a byte of its own; in the
   * upper half how far its column is from that of the weight before it, or 0 when a byte with the column follows. The upper half of
   * the first weight is the lower half of its column.
   */
  sparse: usize;
}

/** Rows whose sums 16 bits hold. */
const BLOCK: usize = 256;

/**
 * Adds the rows of the first `count` features to the sums; returns how many of the features have a row.
 * Sums behind those of the last column are void.
 */
export function sumSlots(model: SlotModel, count: i32): i32 {
  const known = findSlots(model, count);
  const places = model.places;
  let long = known;
  let short: usize = 0;
  if (places === 0) {
    const stride = model.stride;
    for (let f: usize = 0; f < known; f++) store<i32>(FOUND + (f << 2), load<i32>(FOUND + (f << 2)) * stride);
  } else {
    short = splitPlaces(places, known);
    long -= short;
  }
  addDense(model, long);
  addSparse(model.sparse, short);
  return <i32>known;
}

/** Nothing branches on what memory answers, so that the look-ups go side by side. */
function findSlots(model: SlotModel, count: i32): usize {
  const words = model.words;
  const mask = model.mask;
  let known: usize = 0;
  for (let f: usize = 0; f < <usize>count; f++) {
    const slot = load<u32>(FEATURES + (f << 2)) & mask;
    const at = words + ((<usize>(slot >>> 5)) << 3);
    const bits = load<u32>(at);
    const before = bits & ((1 << (slot & 31)) - 1);
    store<u32>(FOUND + (known << 2), load<u32>(at, 4) + popcnt(before));
    known += <usize>((bits >>> (slot & 31)) & 1);
  }
  return known;
}

function addDense(model: SlotModel, rows: usize): void {
  const stride = <usize>model.stride;
  for (let column: usize = 0; column < stride; column += 8) {
    const dense = model.dense + column;
    const sums = SUMS + (column << 2);
    for (let from: usize = 0; from < rows; from += BLOCK) {
      const to = min(rows, from + BLOCK);
      let eight = i16x8.splat(0);
      for (let f = from; f < to; f++) {
        eight = i16x8.add(eight, v128.load_ext<i8>(dense + <usize>load<u32>(FOUND + (f << 2))));
      }
      v128.store(sums, i32x4.add(v128.load(sums), i32x4.extend_low_i16x8_s(eight)));
      v128.store(sums, i32x4.add(v128.load(sums, 16), i32x4.extend_high_i16x8_s(eight)), 16);
    }
  }
}

function addSparse(sparse: usize, rows: usize): void {
  for (let f: usize = 0; f < rows; f++) {
    const run = load<u32>(SHORT + (f << 2));
    let at = sparse + <usize>(run >>> 8);
    const end = at + <usize>(run & 63);
    let both = <i32>load<i8>(at++);
    let column = ((run >>> 2) & 48) | ((both >> 4) & 15);
    while (true) {
      let weight = (both << 28) >> 28;
      if (weight === -8) weight = <i32>load<i8>(at++);
      const sum = SUMS + ((<usize>column) << 2);
      store<i32>(sum, load<i32>(sum) + weight);
      if (at >= end) break;
      both = <i32>load<i8>(at++);
      const step = (both >> 4) & 15;
      column = step === 0 ? <i32>load<u8>(at++) : column + step;
    }
  }
}

/** Makes `places` of the lengths as shipped, a byte a row: how many bytes it has in `sparse`, and the upper two bits of its first column. 0 for a dense row. */
export function unpackPlaces(model: SlotModel, rows: i32, lengths: usize): void {
  const places = model.places;
  const stride = model.stride;
  let start = 0;
  let first = 0;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const length = <i32>load<u8>(lengths + row);
    store<i32>(places + (row << 2), length === 0 ? start : ~((first << 8) | length));
    if (length === 0) start += stride;
    first += length & 63;
  }
}

/** Makes `words` of a bit a slot. */
export function unpackSlots(model: SlotModel, bitmap: usize): void {
  const words = (<usize>model.mask + 1) >> 5;
  let before = 0;
  for (let i: usize = 0; i < words; i++) {
    const bits = load<u32>(bitmap + (i << 2));
    const at = model.words + (i << 3);
    store<u32>(at, bits);
    store<i32>(at, before, 4);
    before += <i32>popcnt(bits);
  }
}
