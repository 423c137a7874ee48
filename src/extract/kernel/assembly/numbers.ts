/** Small numbers from their shipped form: most take a byte or half a byte, and the one that never fits says that the number stands elsewhere. */

/** Stands in place of a number that 8 bits do not hold. */
const WIDE: i16 = -128;

/** 8-bit numbers to 16-bit ones; `wide` are those that are not within -127 to 127, in order, 16 bits each. */
export function widen(bytes: usize, count: i32, wide: usize, into: usize): void {
  const blocks = (<usize>count) & ~7;
  for (let i: usize = 0; i < blocks; i += 8) {
    const eight = v128.load_ext<i8>(bytes + i);
    v128.store(into + (i << 1), eight);
    if (v128.any_true(i16x8.eq(eight, i16x8.splat(WIDE)))) wide = widenEach(bytes, i, i + 8, wide, into);
  }
  widenEach(bytes, blocks, <usize>count, wide, into);
}

function widenEach(bytes: usize, from: usize, to: usize, wide: usize, into: usize): usize {
  for (let i = from; i < to; i++) {
    let value = <i16>load<i8>(bytes + i);
    if (value === WIDE) {
      value = load<i16>(wide);
      wide += 2;
    }
    store<i16>(into + (i << 1), value);
  }
  return wide;
}

/**
 * Bytes that hold two numbers from -7 to 7 each, the lower half first, to a byte a number; `wide` are those that do not fit, in order.
 * Returns where the next of them stands.
 */
export function unpackHalves(bytes: usize, length: i32, wide: usize, into: usize): usize {
  const blocks = (<usize>length) & ~15;
  for (let i: usize = 0; i < blocks; i += 16) {
    const both = v128.load(bytes + i);
    const lower = i8x16.shr_s(i8x16.shl(both, 4), 4);
    const upper = i8x16.shr_s(both, 4);
    const at = into + (i << 1);
    v128.store(at, i8x16.shuffle(lower, upper, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    v128.store(at, i8x16.shuffle(lower, upper, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), 16);
    const least = i8x16.splat(-8);
    if (v128.any_true(v128.or(i8x16.eq(lower, least), i8x16.eq(upper, least))))
      wide = unpackEach(bytes, i << 1, (i + 16) << 1, wide, into);
  }
  return unpackEach(bytes, blocks << 1, (<usize>length) << 1, wide, into);
}

function unpackEach(bytes: usize, from: usize, to: usize, wide: usize, into: usize): usize {
  for (let i = from; i < to; i++) {
    let value = ((<i32>load<u8>(bytes + (i >> 1))) << (28 - ((<i32>(i & 1)) << 2))) >> 28;
    if (value === -8) value = <i32>load<i8>(wide++);
    store<i8>(into + i, <i8>value);
  }
  return wide;
}
