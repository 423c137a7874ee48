/**
 * Integer hashing of strings and feature tuples, the same on every machine: 32-bit arithmetic only.
 * The mixing steps follow the finaliser of MurmurHash3 (Austin Appleby, public domain).
 */
export function hashOfUnits(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** Template number and one value to a feature key; never 0, which marks an empty slot. */
export function key1(template: number, a: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
}

export function key2(template: number, a: number, b: number): number {
  let h = Math.imul(a, 0x27d4eb2f);
  h ^= h >>> 15;
  return key1(template, Math.imul(h + b, 0x165667b1) ^ (h >>> 7));
}

export function key3(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h + b, 0x165667b1) ^ (h >>> 7);
  h ^= h >>> 14;
  return key1(template, Math.imul(h + c, 0x5bd1e995) ^ (h >>> 9));
}
