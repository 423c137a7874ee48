import { Temporal } from '../value.ts';
import type { Span, Value } from '../value.ts';
import { LocalDate, monthsBetween, plusMonths } from './date.ts';
import { LocalTime, NANOS_PER_DAY, NANOS_PER_SECOND } from './local-time.ts';

/** A date and a time of day without a zone. */
export class LocalDateTime extends Temporal {
  readonly kind = 'LOCAL DATETIME';
  readonly date: LocalDate;
  readonly time: LocalTime;

  constructor(date: LocalDate, time: LocalTime) {
    super();
    this.date = date;
    this.time = time;
  }

  component(name: string): Value | undefined {
    return this.date.component(name) ?? this.time.component(name);
  }

  compareTo(other: Temporal): number | undefined {
    return other instanceof LocalDateTime ? compareDateTimes(this, other) : undefined;
  }

  plus(span: Span): LocalDateTime {
    return shiftNanos(plusMonthsAndDays(this, span), clockNanosOf(span));
  }

  toString(): string {
    return `${this.date.toString()}T${this.time.toString()}`;
  }
}

/** Seconds since 1970-01-01T00:00 on the same clock; beyond the years ±285 million only nearly exact. */
export function localSecondsOf({ date, time }: LocalDateTime): number {
  return date.epochDay * 86_400 + Math.floor(time.nanoOfDay / NANOS_PER_SECOND);
}

/** The moment `nanos` after the start of the day `epochDay`; nanos may be negative or more than a day, and are exact. */
export function dateTimeOfNanos(epochDay: number, nanos: bigint): LocalDateTime {
  const perDay = BigInt(NANOS_PER_DAY);
  let days = nanos / perDay;
  let rest = nanos % perDay;
  if (rest < 0n) {
    days -= 1n;
    rest += perDay;
  }
  return new LocalDateTime(new LocalDate(epochDay + Number(days)), new LocalTime(Number(rest)));
}

export function shiftMonths({ date, time }: LocalDateTime, months: number): LocalDateTime {
  return new LocalDateTime(plusMonths(date, months), time);
}

export function shiftDays({ date, time }: LocalDateTime, days: number): LocalDateTime {
  return new LocalDateTime(new LocalDate(date.epochDay + days), time);
}

export function plusMonthsAndDays(local: LocalDateTime, { months, days }: Span): LocalDateTime {
  return shiftDays(shiftMonths(local, Number(months)), Number(days));
}

export function clockNanosOf({ seconds, nanos }: Span): bigint {
  return seconds * BigInt(NANOS_PER_SECOND) + BigInt(nanos);
}

export function shiftNanos({ date, time }: LocalDateTime, nanos: bigint): LocalDateTime {
  return dateTimeOfNanos(date.epochDay, BigInt(time.nanoOfDay) + nanos);
}

/** Nanoseconds from one to the other, exact. */
export function nanosBetween(from: LocalDateTime, to: LocalDateTime): bigint {
  const days = to.date.epochDay - from.date.epochDay;
  return BigInt(days) * BigInt(NANOS_PER_DAY) + BigInt(to.time.nanoOfDay - from.time.nanoOfDay);
}

/** Whole days from one to the other: a day counts when its time of day is reached. */
export function wholeDaysBetween(from: LocalDateTime, to: LocalDateTime): number {
  return towards(from, to).epochDay - from.date.epochDay;
}

/** Whole months from one to the other: a month counts when its day and time of day are reached. */
export function wholeMonthsBetween(from: LocalDateTime, to: LocalDateTime): number {
  return monthsBetween(from.date, towards(from, to));
}

/** The date of `to`, a day nearer to `from` when the time of day of `from` is not reached. */
function towards(from: LocalDateTime, to: LocalDateTime): LocalDate {
  const days = to.date.epochDay - from.date.epochDay;
  const nanos = to.time.nanoOfDay - from.time.nanoOfDay;
  if (days > 0 && nanos < 0) return new LocalDate(to.date.epochDay - 1);
  if (days < 0 && nanos > 0) return new LocalDate(to.date.epochDay + 1);
  return to.date;
}

export function compareDateTimes(a: LocalDateTime, b: LocalDateTime): number {
  return a.date.epochDay - b.date.epochDay || a.time.nanoOfDay - b.time.nanoOfDay;
}
