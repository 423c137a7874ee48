import { isInteger, isNumber, toNumber } from '../value.ts';
import type { Value, ValueMap } from '../value.ts';
import { approximateDuration, durationOf } from './duration.ts';
import type { Duration } from './duration.ts';
import { invalidType, invalidValue } from './failure.ts';

const UNITS = [
  ...(['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const),
  ...(['milliseconds', 'microseconds', 'nanoseconds'] as const),
] as const;

type Unit = (typeof UNITS)[number];

/** How many of the part below one unit is; parts are months, days, seconds and nanoseconds. */
const PARTS: Readonly<Record<Unit, readonly [part: 0 | 1 | 2 | 3, count: number]>> = {
  years: [0, 12],
  months: [0, 1],
  weeks: [1, 7],
  days: [1, 1],
  hours: [2, 3600],
  minutes: [2, 60],
  seconds: [2, 1],
  milliseconds: [3, 1_000_000],
  microseconds: [3, 1000],
  nanoseconds: [3, 1],
};

/**
 * `duration({…})`, exact when every value is an integer.
 * @throws EvaluationFailure for an unknown unit, a value that is no number, or an overflow.
 */
export function buildDuration(map: ValueMap): Duration {
  if (map.size === 0) throw invalidValue('At least one temporal unit must be specified');
  const values = [...map].map(([key, value]) => readUnit(key, value));
  if (values.every(({ value }) => isInteger(value))) {
    const exact: [bigint, bigint, bigint, bigint] = [0n, 0n, 0n, 0n];
    for (const { part, count, value } of values) exact[part] += BigInt(toNumberOrBigint(value)) * BigInt(count);
    return durationOf(...exact);
  }
  const parts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { part, count, value } of values) parts[part] += toNumber(value) * count;
  return approximateDuration(...parts);
}

type Numeric = Parameters<typeof toNumber>[0];

function readUnit(key: string, value: Value): { part: 0 | 1 | 2 | 3; count: number; value: Numeric } {
  const unit = UNITS.find((name) => name === key.toLowerCase());
  if (unit === undefined) throw invalidValue(`Unknown field of a duration: "${key}"; use one of ${UNITS.join(', ')}`);
  if (!isNumber(value)) throw invalidType(`${unit} must be a number`);
  const [part, count] = PARTS[unit];
  return { part, count, value };
}

function toNumberOrBigint(value: Numeric): number | bigint {
  return typeof value === 'bigint' ? value : toNumber(value);
}
