/**
 * A set of 32-bit hashes, sorted: the upper half of a key names one of 65,536 buckets, the lower halves of a bucket's keys stand side
 * by side, so that a key takes two bytes and a look-up compares eight at once (quotienting: Knuth, The Art of Computer Programming
 * 3, 6.4, exercise 13; Cleary 1984, Compact hash tables using bidirectional linear probing).
 */
@unmanaged
export class KeyIndex {
  /** Of each bucket, the number of its first key times 256, plus how many keys it holds. */
  buckets: usize;
  lowers: usize;

  /** The number of the key in the order of keys, or -1. */
  @inline
  static find(buckets: usize, lowers: usize, key: u32): i32 {
    const bucket = load<u32>(buckets + ((key >>> 16) << 2));
    const first = bucket >>> 8;
    const count = <i32>(bucket & 255);
    const wanted = i16x8.splat(<i16>key);
    const at = lowers + ((<usize>first) << 1);
    for (let i = 0; i < count; i += 8) {
      const inside = (1 << min(count - i, 8)) - 1;
      const same = i16x8.bitmask(i16x8.eq(v128.load(at + ((<usize>i) << 1)), wanted)) & inside;
      if (same !== 0) return <i32>first + i + ctz(same);
    }
    return -1;
  }
}

/** Makes the buckets of how many keys each of them holds, a byte a bucket. */
export function unpackBuckets(counts: usize, buckets: usize): void {
  let first: u32 = 0;
  for (let i: usize = 0; i < 65536; i++) {
    const count = <u32>load<u8>(counts + i);
    store<u32>(buckets + (i << 2), (first << 8) | count);
    first += count;
  }
}
