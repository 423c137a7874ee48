import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { temporalOperator } from '../../../../src/query/cypher/temporal/arithmetic.ts';
import { durationOf } from '../../../../src/query/cypher/temporal/duration.ts';
import { parseDuration } from '../../../../src/query/cypher/temporal/parse-duration.ts';
import { Float } from '../../../../src/query/cypher/value.ts';
import { call, map, shown, textOf } from '../call.ts';

const part = fc.bigInt({ min: -100_000n, max: 100_000n });
const duration = fc
  .tuple(part, part, part, fc.bigInt({ min: -5_000_000_000n, max: 5_000_000_000n }))
  .map((parts) => durationOf(...parts));

describe('durations', () => {
  test('are read back from their text', () => {
    fc.assert(
      fc.property(duration, (value) => {
        expect(parseDuration(value.toString())).toEqual(value);
      }),
    );
  });

  test('subtracting what was added gives the duration back', () => {
    fc.assert(
      fc.property(duration, duration, (a, b) => {
        expect(temporalOperator('-', temporalOperator('+', a, b)!, b)).toEqual(a);
      }),
    );
  });

  test('a fraction of a month becomes days at the average length of a month', () => {
    expect(shown('duration', map({ months: new Float(0.75) }))).toBe('P22DT19H51M49.5S');
    expect(textOf(temporalOperator('/', parseDuration('P1M'), 2))).toBe('P15DT5H14M33S');
  });

  test('a negative part of a second keeps its sign in the text', () => {
    expect(shown('duration', map({ seconds: -2, milliseconds: 1 }))).toBe('PT-1.999S');
    expect(call('duration', 'PT-1.5S')).toMatchObject({ seconds: -2n, nanos: 500_000_000 });
  });

  test('more than 64 bits are refused', () => {
    expect(() => call('duration', map({ months: 9_223_372_036_854_775_807n }))).toThrow(/64 bits/);
  });
});

describe('the span between two moments', () => {
  const between = (a: string, b: string) => shown('duration.between', call('date', a), call('date', b));

  test('counts whole months first, then days, in both directions', () => {
    expect(between('2020-01-31', '2020-03-01')).toBe('P1M1D');
    expect(between('2020-03-01', '2020-01-31')).toBe('P-1M-1D');
  });

  test('is what elapses where the clocks change: the day is an hour shorter', () => {
    const start = call('datetime', '2020-03-29T00:00[Europe/Berlin]');
    const end = call('datetime', '2020-03-30T00:00[Europe/Berlin]');
    expect(shown('duration.inSeconds', start, end)).toBe('PT23H');
    expect(shown('duration.between', start, end)).toBe('P1D');
  });

  test('is exact from the first year to the last', () => {
    const start = call('localdatetime', '-999999999-01-01');
    const end = call('localdatetime', '+999999999-12-31T23:59:59');
    expect(shown('duration.inSeconds', start, end)).toBe('PT17531639991215H59M59S');
  });

  test('two times of day are not months apart', () => {
    expect(() => call('duration.inMonths', call('localtime', '10:00'), call('localtime', '11:00'))).toThrow(
      /inSeconds/,
    );
  });
});

describe('moving a date', () => {
  test('a day that the month lacks becomes its last', () => {
    expect(textOf(temporalOperator('+', call('date', '2020-01-31'), parseDuration('P1M')))).toBe('2020-02-29');
  });

  test('hours move a date by whole days only', () => {
    expect(textOf(temporalOperator('+', call('date', '2020-01-31'), parseDuration('PT49H')))).toBe('2020-02-02');
  });
});
