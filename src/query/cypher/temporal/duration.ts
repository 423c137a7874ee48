import { EvaluationFailure } from '../query-error.ts';
import { Float, MAX_INTEGER, MIN_INTEGER, Temporal, integer, isNumber, toNumber } from '../value.ts';
import type { Span, TemporalOperator, Value } from '../value.ts';
import { invalidValue } from './failure.ts';

const NANOS = 1_000_000_000n;
/** Seconds of an average Gregorian month (a 4800th of 400 years), as Neo4j takes it to carry fractions of months. */
const SECONDS_PER_MONTH = 2_629_746;

/**
 * A span of time as Neo4j holds it: months, days, seconds and nanoseconds side by side, none carried into another except
 * nanoseconds, which run from 0 to 999,999,999 (so -0.5 s is -1 s and 500,000,000 ns).
 */
export class Duration extends Temporal {
  readonly kind = 'DURATION';
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  readonly nanos: number;

  constructor(months: bigint, days: bigint, seconds: bigint, nanos: number) {
    super();
    this.months = months;
    this.days = days;
    this.seconds = seconds;
    this.nanos = nanos;
  }

  component(name: string): Value | undefined {
    const read = COMPONENTS.get(name.toLowerCase());
    return read === undefined ? undefined : (integer(read(this)) ?? null);
  }

  /**
   * In the order of their average lengths, then of their months, then of their days: an order for ORDER BY only, since whether
   * a month is longer than 30 days cannot be said.
   */
  compareTo(other: Temporal): number | undefined {
    if (!(other instanceof Duration)) return undefined;
    return (
      signOf(averageNanosOf(this) - averageNanosOf(other)) ||
      signOf(this.months - other.months) ||
      signOf(this.days - other.days)
    );
  }

  plus({ months, days, seconds, nanos }: Span): Duration {
    const sum = BigInt(this.nanos) + BigInt(nanos);
    return durationOf(this.months + months, this.days + days, this.seconds + seconds, sum);
  }

  override combined(operator: TemporalOperator, other: Value, first: boolean): Value | undefined {
    if (other instanceof Temporal) {
      if (operator === '+') return other.plus(this);
      return operator === '-' && !first ? other.plus(times(this, -1n)) : undefined;
    }
    if (!isNumber(other)) return undefined;
    if (operator === '*')
      return other instanceof Float ? scaled(this, (part) => part * other.value) : times(this, BigInt(other));
    if (operator !== '/' || !first) return undefined;
    if (other === 0) throw new EvaluationFailure('ArithmeticError', 'DivisionByZero', '/ by zero');
    return scaled(this, (part) => part / toNumber(other));
  }

  /** ISO 8601: `P1Y2M10DT2H30M0.5S`; `PT0S` for none. */
  toString(): string {
    const date = unit(this.months / 12n, 'Y') + unit(this.months % 12n, 'M') + unit(this.days, 'D');
    const time = timeText(this.seconds * NANOS + BigInt(this.nanos));
    if (time !== '') return `P${date}T${time}`;
    return date === '' ? 'PT0S' : `P${date}`;
  }
}

const COMPONENTS: ReadonlyMap<string, (duration: Duration) => bigint> = new Map(
  Object.entries<(duration: Duration) => bigint>({
    years: ({ months }) => months / 12n,
    quarters: ({ months }) => months / 3n,
    months: ({ months }) => months,
    weeks: ({ days }) => days / 7n,
    days: ({ days }) => days,
    hours: ({ seconds }) => seconds / 3600n,
    minutes: ({ seconds }) => seconds / 60n,
    seconds: ({ seconds }) => seconds,
    milliseconds: ({ seconds, nanos }) => seconds * 1000n + BigInt(Math.floor(nanos / 1_000_000)),
    microseconds: ({ seconds, nanos }) => seconds * 1_000_000n + BigInt(Math.floor(nanos / 1000)),
    nanoseconds: ({ seconds, nanos }) => seconds * NANOS + BigInt(nanos),
    quartersOfYear: ({ months }) => (months / 3n) % 4n,
    monthsOfQuarter: ({ months }) => months % 3n,
    monthsOfYear: ({ months }) => months % 12n,
    daysOfWeek: ({ days }) => days % 7n,
    minutesOfHour: ({ seconds }) => (seconds / 60n) % 60n,
    secondsOfMinute: ({ seconds }) => seconds % 60n,
    millisecondsOfSecond: ({ nanos }) => BigInt(Math.floor(nanos / 1_000_000)),
    microsecondsOfSecond: ({ nanos }) => BigInt(Math.floor(nanos / 1000)),
    nanosecondsOfSecond: ({ nanos }) => BigInt(nanos),
  }).map(([name, read]) => [name.toLowerCase(), read]),
);

function times({ months, days, seconds, nanos }: Duration, factor: bigint): Duration {
  return durationOf(months * factor, days * factor, seconds * factor, BigInt(nanos) * factor);
}

function scaled({ months, days, seconds, nanos }: Duration, scale: (part: number) => number): Duration {
  return approximateDuration(scale(Number(months)), scale(Number(days)), scale(Number(seconds)), scale(nanos));
}

function signOf(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** @throws EvaluationFailure when a part leaves the 64-bit integers. Nanoseconds beyond a second are carried. */
export function durationOf(months: bigint, days: bigint, seconds: bigint, nanos: bigint): Duration {
  let carry = nanos / NANOS;
  let rest = nanos % NANOS;
  if (rest < 0n) {
    carry -= 1n;
    rest += NANOS;
  }
  const total = seconds + carry;
  // Neo4j holds every duration to the seconds it is worth, months and days at their average length.
  const worth = months * BigInt(SECONDS_PER_MONTH) + days * 86_400n + total;
  for (const part of [months, days, total, worth]) {
    if (part < MIN_INTEGER || part > MAX_INTEGER) throw durationOverflow(months, days, seconds, nanos);
  }
  return new Duration(months, days, total, Number(rest));
}

function durationOverflow(months: bigint, days: bigint, seconds: bigint, nanos: bigint): Error {
  return invalidValue(
    `A duration of months=${months}, days=${days}, seconds=${seconds}, nanoseconds=${nanos} is more than 64 bits hold`,
  );
}

/**
 * A duration of parts with fractions: what is over of a month becomes days at the average length of a month, what is over
 * of a day becomes seconds of a day of 24 hours. Computed in doubles in the order that Neo4j does, to agree to the last digit.
 */
export function approximateDuration(months: number, days: number, seconds: number, nanos: number): Duration {
  const wholeMonths = Math.trunc(months);
  const daysAndRest = days + (SECONDS_PER_MONTH * 1e9 * (months - wholeMonths)) / 86_400e9;
  const wholeDays = Math.trunc(daysAndRest);
  const secondsAndRest = seconds + (86_400e9 * (daysAndRest - wholeDays)) / 1e9;
  const wholeSeconds = Math.trunc(secondsAndRest);
  const wholeNanos = Math.trunc(nanos + 1e9 * (secondsAndRest - wholeSeconds));
  const parts = [wholeMonths, wholeDays, wholeSeconds, wholeNanos];
  if (!parts.every((part) => Math.abs(part) < 2 ** 63)) {
    throw invalidValue('A duration is more than 64 bits hold');
  }
  return durationOf(BigInt(wholeMonths), BigInt(wholeDays), BigInt(wholeSeconds), BigInt(wholeNanos));
}

/** Nanoseconds that a duration is worth, months and days at their average length: the order of durations. */
function averageNanosOf({ months, days, seconds, nanos }: Duration): bigint {
  return (months * BigInt(SECONDS_PER_MONTH) + days * 86_400n + seconds) * NANOS + BigInt(nanos);
}

function unit(value: bigint, letter: string): string {
  return value === 0n ? '' : `${value}${letter}`;
}

function timeText(total: bigint): string {
  const nanos = total % NANOS;
  const seconds = total / NANOS;
  const text = unit(seconds / 3600n, 'H') + unit((seconds / 60n) % 60n, 'M');
  const second = seconds % 60n;
  if (second === 0n && nanos === 0n) return text;
  const sign = total < 0n ? '-' : '';
  const fraction = magnitude(nanos).toString().padStart(9, '0').replace(/0+$/, '');
  return `${text}${sign}${magnitude(second)}${fraction === '' ? '' : `.${fraction}`}S`;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
