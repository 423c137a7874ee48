import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentHash } from '../../src/neo4j/content-hash.ts';
import type { PropertyValue } from '../../src/model/graph.ts';

const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string()),
  fc.array(fc.integer()),
);
const element = fc.tuple(fc.array(fc.string()), fc.dictionary(fc.string(), value));

test('two elements have the same hash when they say the same, in whatever order, and else another', () => {
  fc.assert(
    fc.property(element, element, ([identity, properties], [otherIdentity, otherProperties]) => {
      const reversed = Object.fromEntries(Object.entries(properties).reverse());
      expect(contentHash([...identity], reversed)).toBe(contentHash(identity, properties));
      const text = (id: readonly string[], of: object): string => JSON.stringify([id, Object.entries(of).sort()]);
      // JSON knows no negative zero.
      fc.pre(![properties, otherProperties].some((some) => Object.values(some).some((v) => Object.is(v, -0))));
      const same = text(identity, properties) === text(otherIdentity, otherProperties);
      expect(contentHash(otherIdentity, otherProperties) === contentHash(identity, properties)).toBe(same);
    }),
  );
});

test('it is a whole number that a float holds exactly', () => {
  fc.assert(fc.property(element, ([identity, of]) => Number.isSafeInteger(contentHash(identity, of))));
});

test('a moved border between two texts, a number beside its text, and the order of a list tell elements apart', () => {
  const hashes = [
    contentHash(['ab', 'c'], {}),
    contentHash(['a', 'bc'], {}),
    contentHash(['abc'], {}),
    contentHash([], { a: 1 }),
    contentHash([], { a: '1' }),
    contentHash([], { a: true }),
    contentHash([], { a: [1] }),
    contentHash([], { a: ['1'] }),
    contentHash([], { a: ['1', '2'] }),
    contentHash([], { a: ['2', '1'] }),
    contentHash([], { a: '1', b: '2' }),
    contentHash([], { a: '2', b: '1' }),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('a hundred thousand elements that differ in a digit have as many hashes', () => {
  const hashes = new Set<number>();
  for (let i = 0; i < 100_000; i++) hashes.add(contentHash([`e${i}`], { claims: [`c${i}`], count: i % 10 }));
  expect(hashes.size).toBe(100_000);
});
