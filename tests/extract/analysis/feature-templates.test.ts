import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { featureKeys, featureTemplates, keysByNumber } from '../../../src/extract/analysis/feature-templates.ts';

const templates = featureTemplates('a b c', ['3 a b c', '7 c', '12 b a', '20 a']);
const keysOf = (values: number[]): number[] => {
  const keys = new Int32Array(4);
  expect(featureKeys(templates, Int32Array.from(values), keys)).toBe(4);
  return [...keys];
};

test('the keys are those that the shipped weights were learnt under', () => {
  // Templates of one value come first, then those of two, then those of three.
  expect(keysOf([5, -7, 123456789])).toEqual([-980694270, 1403461613, 1952498706, -1972962324]);
});

test('a key depends on the values of its template alone, and on their order', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer(), fc.integer(), (a, b, c, other) => {
      const [c7, a20, ba12] = keysOf([a, b, c]);
      expect([keysOf([other, other, c])[0], keysOf([a, other, other])[1], keysOf([a, b, other])[2]]).toEqual([
        c7,
        a20,
        ba12,
      ]);
      if (a !== b) expect(keysOf([b, a, c])[2]).not.toBe(ba12);
    }),
  );
});

test('no key is 0, whatever the values', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer(), (a, b, c) => {
      expect(keysOf([a, b, c])).not.toContain(0);
    }),
  );
});

test('training gets the keys of several tables in the order of their numbers', () => {
  const [first, second] = [featureTemplates('a b', ['1 a', '4 a b']), featureTemplates('a b', ['2 b a', '3 b'])];
  const values = Int32Array.from([8, 9]);
  const keyOf = (template: string) => {
    const key = new Int32Array(1);
    featureKeys(featureTemplates('a b', [template]), values, key);
    return key[0];
  };
  const keys = new Int32Array(4);
  keysByNumber(first, second)(values, keys);
  expect([...keys]).toEqual(['1 a', '2 b a', '3 b', '4 a b'].map(keyOf));
});

test('a template that joins a value nobody gives is told by its name', () => {
  expect(() => featureTemplates('a b', ['1 d'])).toThrow('"d"');
});
