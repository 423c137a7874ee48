import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linearModel } from '../../../src/extract/analysis/linear-model.ts';
import {
  joinSections,
  modelSections,
  parseSections,
  readModelRows,
} from '../../../src/extract/analysis/weights-file.ts';

describe('weights', () => {
  test('come back from the file as they went in', () => {
    const weight = fc.integer({ min: -32768, max: 32767 });
    const rows = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 0xffffffff }), fc.array(weight, { minLength: 1, maxLength: 5 })),
      { selector: ([key]) => key },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const sorted = [...list].sort(([a], [b]) => a - b);
        const model = {
          keys: Uint32Array.from(sorted, ([key]) => key),
          lengths: Uint8Array.from(sorted, ([, weights]) => weights.length),
          classes: Uint8Array.from(sorted.flatMap(([, weights]) => weights.map((_, i) => i))),
          weights: Int16Array.from(sorted.flatMap(([, weights]) => weights)),
        };
        expect(readModelRows(parseSections(joinSections(modelSections('m', model)), 'm'), 'm')).toEqual(model);
      }),
    );
  });

  test('a file of another make is refused with advice', () => {
    expect(() => parseSections(new TextEncoder().encode('something else altogether'), 'x.bin')).toThrow(
      '"x.bin" does not hold weights of this version',
    );
  });

  test('a model adds up the rows of the features it knows', () => {
    const model = linearModel({
      keys: Uint32Array.of(7, 0xfffffff7),
      lengths: Uint8Array.of(2, 1),
      classes: Uint8Array.of(0, 2, 2),
      weights: Int16Array.of(5, -3, 10),
    });
    const scores = new Int32Array(3);
    model.score(Int32Array.of(7, 0xfffffff7 | 0, 99), 3, scores);
    expect([...scores]).toEqual([5, 0, 7]);
  });
});
