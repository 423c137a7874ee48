import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareWhen, covers, firstDay, isBefore, isWhen, lastDay, overlaps } from '../../src/model/time.ts';

const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${String(d).padStart(2, '0')}`);
const when = fc.oneof(year, month, day);

test.each([
  ['2013', true],
  ['2022-02', true],
  ['2022-02-17', true],
  ['2024-02-29', true],
  ['2022-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2022-2-17', false],
  ['2022-13', false],
  ['2022-00', false],
  ['0000', false],
  ['17 Feb 2022', false],
  ['2022-02-17T10:00', false],
])('%s is a date of year, month or day precision: %s', (text, expected) => {
  expect(isWhen(text)).toBe(expected);
});

test('a year is neither before nor after a month of its own, but overlaps it', () => {
  expect(isBefore('2022', '2022-02')).toBe(false);
  expect(isBefore('2022-02', '2022')).toBe(false);
  expect(overlaps('2022', '2022-02')).toBe(true);
});

test('a month ends on its last day, in leap years too', () => {
  expect([lastDay('2022-02'), lastDay('2024-02'), lastDay('2022-04'), lastDay('2022')]).toEqual([
    '2022-02-28',
    '2024-02-29',
    '2022-04-30',
    '2022-12-31',
  ]);
});

test('two dates are before, after or overlapping, and never two of these', () => {
  fc.assert(
    fc.property(when, when, (a, b) => {
      expect([isBefore(a, b), isBefore(b, a), overlaps(a, b)].filter(Boolean)).toHaveLength(1);
    }),
  );
});

test('the sorting order agrees with before, and is total', () => {
  fc.assert(
    fc.property(when, when, (a, b) => {
      if (isBefore(a, b)) expect(compareWhen(a, b)).toBeLessThan(0);
      expect(Math.sign(compareWhen(a, b))).toBe(-Math.sign(compareWhen(b, a)) + 0);
      expect(compareWhen(a, b) === 0).toBe(a === b);
      expect(firstDay(a) <= lastDay(a)).toBe(true);
    }),
  );
});

test('an interval without a known end neither covers nor rules out a later day', () => {
  expect(covers({ since: '2013' }, '2022-02-17')).toBe('unknown');
  expect(covers({ since: '2013', until: '2022' }, '2022-02-17')).toBe('yes');
  expect(covers({ since: '2013' }, '2012')).toBe('no');
  expect(covers({ since: '2013' }, '2013-05')).toBe('unknown');
  expect(covers({ since: '2013', until: '2013' }, '2013-05')).toBe('yes');
});
