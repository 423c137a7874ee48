import { Temporal } from '../value.ts';
import type { Span, Value } from '../value.ts';
import {
  MAX_YEAR,
  daysInMonth,
  dayOfQuarterOf,
  dayOfYearOf,
  epochDayOf,
  quarterOf,
  weekDateOf,
  yearMonthDayOf,
} from './calendar.ts';
import { componentName } from './component-name.ts';
import { invalidValue } from './failure.ts';

const FIRST_DAY = epochDayOf(-MAX_YEAR, 1, 1);
const LAST_DAY = epochDayOf(MAX_YEAR, 12, 31);

/** A day of the proleptic Gregorian calendar, without time or zone. */
export class LocalDate extends Temporal {
  readonly kind = 'DATE';
  /** Days since 1970-01-01. */
  readonly epochDay: number;

  /** @throws EvaluationFailure beyond the years ±999,999,999. */
  constructor(epochDay: number) {
    super();
    if (!(epochDay >= FIRST_DAY && epochDay <= LAST_DAY)) {
      throw invalidValue(`A date must lie between the years -${MAX_YEAR} and ${MAX_YEAR}`);
    }
    this.epochDay = epochDay;
  }

  get year(): number {
    return yearMonthDayOf(this.epochDay).year;
  }
  get month(): number {
    return yearMonthDayOf(this.epochDay).month;
  }
  get day(): number {
    return yearMonthDayOf(this.epochDay).day;
  }

  component(name: string): Value | undefined {
    switch (componentName(name)) {
      case 'year':
        return this.year;
      case 'quarter':
        return quarterOf(this.month);
      case 'month':
        return this.month;
      case 'week':
        return weekDateOf(this.epochDay).week;
      case 'weekYear':
        return weekDateOf(this.epochDay).weekYear;
      case 'ordinalDay':
        return dayOfYearOf(yearMonthDayOf(this.epochDay));
      case 'dayOfQuarter':
        return dayOfQuarterOf(yearMonthDayOf(this.epochDay));
      case 'dayOfWeek':
        return weekDateOf(this.epochDay).dayOfWeek;
      case 'day':
        return this.day;
      default:
        return undefined;
    }
  }

  compareTo(other: Temporal): number | undefined {
    return other instanceof LocalDate ? this.epochDay - other.epochDay : undefined;
  }

  /** By whole days only. */
  plus({ months, days, seconds }: Span): LocalDate {
    const moved = plusMonths(this, Number(months));
    return new LocalDate(moved.epochDay + Number(days + seconds / 86_400n));
  }

  /** ISO 8601: `2022-02-17`, `-0044-03-15`, `+12345-01-01`. */
  toString(): string {
    const { year, month, day } = yearMonthDayOf(this.epochDay);
    return `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`;
  }
}

/** @throws EvaluationFailure for a day that the calendar does not have. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  checkRange('Year', year, -MAX_YEAR, MAX_YEAR);
  checkRange('MonthOfYear', month, 1, 12);
  checkRange('DayOfMonth', day, 1, 31);
  if (day > daysInMonth(year, month)) throw invalidValue(`Invalid date: month ${month} of ${year} has no day ${day}`);
  return new LocalDate(epochDayOf(year, month, day));
}

/** The date of a plain ISO day such as `2022-02-17`. */
export function dateOfIso(text: string): LocalDate {
  const match = /^([+-]?\d{4,9})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) throw invalidValue(`Text "${text}" cannot be parsed to a Date: use a day such as 2022-02-17`);
  return dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Moves by whole months; a day that the month does not have becomes its last. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = yearMonthDayOf(date.epochDay);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return new LocalDate(epochDayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))));
}

/** Whole months from one date to another, negative backwards. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const a = yearMonthDayOf(from.epochDay);
  const b = yearMonthDayOf(to.epochDay);
  const packed = (date: { year: number; month: number; day: number }) =>
    (date.year * 12 + date.month - 1) * 32 + date.day;
  return Math.trunc((packed(b) - packed(a)) / 32) + 0;
}

/** @throws EvaluationFailure when a field of a date or time is out of its range. */
export function checkRange(field: string, value: number, low: number, high: number): void {
  if (value < low || value > high) {
    throw invalidValue(`Invalid value for ${field} (valid values ${low} - ${high}): ${value}`);
  }
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  if (year < 0) return `-${digits}`;
  return year > 9999 ? `+${digits}` : digits;
}
