/** Days, months and years relative to the day of publication, as `When`s no more precise than what is known. */
import type { When } from '../../model/time.ts';
import { lastDay, precisionOf } from '../../model/time.ts';

/** The reference as a UTC day, if it is known to the day. */
export function dayOf(reference: When | undefined): Date | undefined {
  if (reference === undefined || precisionOf(reference) !== 'day') return undefined;
  return new Date(`${reference}T00:00:00Z`);
}

export function yearOf(reference: When | undefined): number | undefined {
  return reference === undefined ? undefined : Number(reference.slice(0, 4));
}

export function monthOf(reference: When | undefined): number | undefined {
  return reference === undefined || reference.length < 7 ? undefined : Number(reference.slice(5, 7));
}

export function toDay(date: Date): When {
  return date.toISOString().slice(0, 10);
}

export function plusDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}

export function toMonth(year: number, month: number): When {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}

export function toYear(year: number): When {
  return pad(year, 4);
}

/** A day of a month, or undefined when the month has no such day. */
export function toDate(year: number, month: number, day: number): When | undefined {
  const of = toMonth(year, month);
  return day >= 1 && day <= Number(lastDay(of).slice(8)) ? `${of}-${pad(day, 2)}` : undefined;
}

/** `months` before (negative) or after the reference, as a month. */
export function plusMonths(reference: When, months: number): When | undefined {
  const [year, month] = [yearOf(reference), monthOf(reference)];
  if (year === undefined || month === undefined) return undefined;
  const count = year * 12 + (month - 1) + months;
  return toMonth(Math.floor(count / 12), (count % 12) + 1);
}

/** The named weekday (0 Sunday) on or nearest before, or nearest after, the reference. The day itself counts as before. */
export function nearestWeekday(reference: Date, weekday: number, direction: 'before' | 'after'): When {
  const back = (reference.getUTCDay() - weekday + 7) % 7;
  return toDay(plusDays(reference, direction === 'before' ? -back : back === 0 ? 7 : 7 - back));
}

/** The year of a month that is named alone (`in December`): the nearest one that is not after the reference, or the nearest one after. */
export function nearestMonth(reference: When, month: number, direction: 'before' | 'after'): When | undefined {
  const [year, now] = [yearOf(reference), monthOf(reference)];
  if (year === undefined || now === undefined) return undefined;
  if (direction === 'before') return toMonth(month <= now ? year : year - 1, month);
  return toMonth(month >= now ? year : year + 1, month);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
