/**
 * Time as precise as the source: `2013`, `2022-02` or `2022-02-17`, never padded (EDTF level 0, ISO 8601-2).
 * A `When` stands for the whole stretch of days it names; comparisons speak of those stretches.
 */

export type When = string;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a year, a month or a day that exists in the (proleptic) Gregorian calendar, years 0001 to 9999. */
export function isWhen(text: string): boolean {
  const parts = FORM.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The first day of the stretch, as `YYYY-MM-DD`. `when` must satisfy {@link isWhen}. */
export function firstDay(when: When): string {
  return when.length === 4 ? `${when}-01-01` : when.length === 7 ? `${when}-01` : when;
}

/** The last day of the stretch, as `YYYY-MM-DD`. `when` must satisfy {@link isWhen}. */
export function lastDay(when: When): string {
  if (when.length === 4) return `${when}-12-31`;
  if (when.length === 7) {
    return `${when}-${String(daysInMonth(Number(when.slice(0, 4)), Number(when.slice(5, 7)))).padStart(2, '0')}`;
  }
  return when;
}

export type Precision = 'year' | 'month' | 'day';

export function precisionOf(when: When): Precision {
  return when.length === 4 ? 'year' : when.length === 7 ? 'month' : 'day';
}

/** True when every day of `a` lies before every day of `b`. `2022` is not before `2022-02`. */
export function isBefore(a: When, b: When): boolean {
  return lastDay(a) < firstDay(b);
}

/** True when the two stretches share a day. */
export function overlaps(a: When, b: When): boolean {
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
}

/** A total order for sorting: by first day, and of two that begin together the longer first (`2022`, `2022-01`, `2022-01-01`). */
export function compareWhen(a: When, b: When): number {
  const [x, y] = [firstDay(a), firstDay(b)];
  return x < y ? -1 : x > y ? 1 : a.length - b.length;
}

/** An interval that may be open: a missing end is unknown, never "now". */
export interface Interval {
  readonly since?: When | undefined;
  readonly until?: When | undefined;
}

/** Whether `day` (a When) may lie in the interval: `no` only when the known ends rule it out. */
export function covers({ since, until }: Interval, day: When): 'yes' | 'no' | 'unknown' {
  if (since !== undefined && isBefore(day, since)) return 'no';
  if (until !== undefined && isBefore(until, day)) return 'no';
  if (since === undefined || until === undefined) return 'unknown';
  return firstDay(since) <= firstDay(day) && lastDay(day) <= lastDay(until) ? 'yes' : 'unknown';
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
