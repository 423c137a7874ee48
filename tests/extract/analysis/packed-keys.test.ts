import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyFinder, packKeys } from '../../../src/extract/analysis/packed-keys.ts';

describe('packed keys', () => {
  it('are found under their number, and no other key is', () => {
    const key = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0xfffffff0, max: 0xffffffff }));
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 80 }), fc.array(key), (keys, others) => {
        const sorted = [...keys].sort((a, b) => a - b);
        const find = keyFinder(packKeys(Uint32Array.from(sorted)));
        expect(sorted.map((one) => find(one | 0))).toEqual(sorted.map((_, i) => i));
        expect(others.map((one) => find(one | 0))).toEqual(others.map((one) => sorted.indexOf(one)));
      }),
    );
  });

  it('are refused when too many share their upper half', () => {
    expect(() => packKeys(Uint32Array.from({ length: 256 }, (_, i) => i))).toThrow('More than 255 keys');
  });
});
