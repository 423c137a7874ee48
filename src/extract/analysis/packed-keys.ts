/**
 * Sorted 32-bit keys as they are shipped: how many there are of each upper half, and the lower halves one after another. That is 16.5
 * bits a key where 400,000 keys lie evenly, and nothing has to be decoded.
 */
import { openTables, type Tables } from '../kernel/kernel.ts';
import { bytesOf } from './weights-file.ts';

export interface PackedKeys {
  /** A byte for each of the 65,536 upper halves. */
  readonly counts: Uint8Array;
  /** Two bytes a key. */
  readonly lowers: Uint8Array;
}

export const KEY_PARTS = ['counts', 'lowers'] as const;

const BUCKETS = 65_536;

/** `keys` ascending, without a double. Throws when over 255 share their upper half, which hashes do not. */
export function packKeys(keys: Uint32Array): PackedKeys {
  const counts = new Uint8Array(BUCKETS);
  for (const key of keys) {
    if (counts[key >>> 16] === 255) throw new Error('More than 255 keys share their upper 16 bits.');
    counts[key >>> 16]!++;
  }
  return { counts, lowers: bytesOf(Uint16Array.from(keys, (key) => key & 0xffff)) };
}

export const keyCount = ({ lowers }: PackedKeys): number => lowers.length / 2;

/** Bytes that {@link putKeys} takes. */
export function keyRoom(keys: PackedKeys): number {
  return BUCKETS * 5 + keys.lowers.length + 64;
}

/** The addresses of the buckets and of the lower halves, as the kernel looks keys up in them. */
export function putKeys({ counts, lowers }: PackedKeys, tables: Tables): [buckets: number, lowers: number] {
  const buckets = tables.take(BUCKETS * 4);
  tables.kernel.unpackBuckets(tables.lend(counts), buckets);
  return [buckets, tables.put(lowers)];
}

/** Gives the number of a key in the order of keys, or -1. */
export function keyFinder(keys: PackedKeys): (key: number) => number {
  const tables = openTables(keyRoom(keys));
  const index = tables.put(Uint32Array.of(...putKeys(keys, tables)));
  const { kernel } = tables;
  return (key) => kernel.findKey(index, key);
}
