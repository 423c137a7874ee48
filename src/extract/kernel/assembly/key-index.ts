import { FEATURES, FOUND } from './areas';

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

  /**
   * Writes the numbers, in the order of keys, of those of the first `count` features that are keys; returns how many.
   * Nothing but a full bucket branches on what memory answers, so that the look-ups go side by side.
   */
  static findAll(index: KeyIndex, count: i32): usize {
    const buckets = index.buckets;
    const lowers = index.lowers;
    let known: usize = 0;
    for (let f: usize = 0; f < <usize>count; f++) {
      const key = load<u32>(FEATURES + (f << 2));
      const bucket = load<u32>(buckets + ((key >>> 16) << 2));
      const first = bucket >>> 8;
      const length = <i32>(bucket & 255);
      const at = lowers + ((<usize>first) << 1);
      let same = KeyIndex.compare(at, key, length);
      if (length > 8) same |= KeyIndex.compare(at + 16, key, length - 8) << 8;
      let number = first + ctz(same);
      for (let i = 16; i < length && same === 0; i += 8) {
        same = KeyIndex.compare(at + ((<usize>i) << 1), key, length - i);
        number = first + i + ctz(same);
      }
      store<u32>(FOUND + (known << 2), number);
      known += <usize>(same !== 0);
    }
    return known;
  }

  /** A bit for each of the next eight lower halves, of which `length` belong to the bucket: whether it is that of the key. */
  @inline
  private static compare(at: usize, key: u32, length: i32): i32 {
    const same = i16x8.eq(v128.load(at), i16x8.splat(<i16>key));
    return i16x8.bitmask(same) & ((1 << min(length, 8)) - 1);
  }
}

/** The number of one key, or -1. */
export function findKey(index: KeyIndex, key: u32): i32 {
  store<u32>(FEATURES, key);
  return KeyIndex.findAll(index, 1) === 0 ? -1 : load<i32>(FOUND);
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
