/** Expressions of time in lower-case words, each with what it stands for as of a day. */
import type { When } from '../../model/time.ts';
import { numeralAt } from '../quantity/numeral.ts';
import {
  dayOf,
  monthOf,
  nearestMonth,
  nearestWeekday,
  plusDays,
  plusMonths,
  toDate,
  toDay,
  toMonth,
  toYear,
  yearOf,
} from './calendar.ts';

export interface Expression {
  /** Index after its last word. */
  readonly end: number;
  readonly value: When;
  /** For `1975-79`. */
  readonly until?: When;
  /** What it is relative to, in words; absent for a date that is written out. */
  readonly relative?: string;
  /** `the past decade`, `last three years`: a stretch that ends at the reference, so it says since when. */
  readonly stretch?: boolean;
}

export type Direction = 'before' | 'after';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

function monthAt(word: string | undefined): number | undefined {
  const bare = (word ?? '').replace(/\.$/, '');
  const at = MONTHS.indexOf(bare) >= 0 ? MONTHS.indexOf(bare) : bare === 'sept' ? 8 : SHORT.indexOf(bare);
  return at >= 0 ? at + 1 : undefined;
}

function yearAt(word: string | undefined): number | undefined {
  return /^(?:1[5-9]|20)\d\d$/.test(word ?? '') ? Number(word) : undefined;
}

function dayAt(word: string | undefined): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '');
  return match && Number(match[1]) >= 1 && Number(match[1]) <= 31 ? Number(match[1]) : undefined;
}

/** The expression that begins at `at`, or undefined. `capital` tells whether the word there begins with a capital (`May`, `March`); `direction` is asked only where it matters. */
export function expressionAt(
  words: readonly string[],
  at: number,
  capital: boolean,
  reference: When | undefined,
  direction: () => Direction,
): Expression | undefined {
  return (
    written(words, at, capital, reference, direction) ??
    (reference === undefined ? undefined : relative(words, at, reference, direction))
  );
}

function written(
  words: readonly string[],
  at: number,
  capital: boolean,
  reference: When | undefined,
  direction: () => Direction,
): Expression | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words[at] ?? '');
  if (iso) return dated(at + 1, toDate(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const month = capital && isMonthHere(words, at) ? monthAt(words[at]) : undefined;
  if (month !== undefined) return afterMonth(words, at + 1, month, reference, direction);
  const day = dayAt(words[at]);
  const named = day === undefined ? undefined : monthAt(words[at + 1] === 'of' ? words[at + 2] : words[at + 1]);
  if (day !== undefined && named !== undefined) {
    const next = at + (words[at + 1] === 'of' ? 3 : 2);
    const year = yearAt(words[next] === ',' ? words[next + 1] : words[next]);
    if (year !== undefined) return dated(next + (words[next] === ',' ? 2 : 1), toDate(year, named, day));
    return dayOfMonth(next, named, day, reference, direction);
  }
  const year = yearAt(words[at]);
  return year === undefined ? undefined : yearExpression(words, at, year);
}

/** `Mar` may be the beginning of a name; `Mar.` and `Mar 3` are March. */
function isMonthHere(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return (
    MONTHS.includes(word) ||
    word.endsWith('.') ||
    dayAt(words[at + 1]) !== undefined ||
    yearAt(words[at + 1]) !== undefined
  );
}

function dated(end: number, value: When | undefined): Expression | undefined {
  return value === undefined ? undefined : { end, value };
}

function afterMonth(
  words: readonly string[],
  at: number,
  month: number,
  reference: When | undefined,
  direction: () => Direction,
): Expression | undefined {
  const day = dayAt(words[at]);
  if (day !== undefined) {
    const comma = words[at + 1] === ',';
    const year = yearAt(comma ? words[at + 2] : words[at + 1]);
    if (year !== undefined) return dated(at + (comma ? 3 : 2), toDate(year, month, day));
    return dayOfMonth(at + 1, month, day, reference, direction);
  }
  const skip = words[at] === 'of' || words[at] === ',' ? 1 : 0;
  const year = yearAt(words[at + skip]);
  if (year !== undefined) return dated(at + skip + 1, toMonth(year, month));
  const value = reference === undefined ? undefined : nearestMonth(reference, month, direction());
  return value === undefined
    ? undefined
    : { end: at, value, relative: `the ${direction() === 'before' ? 'last' : 'next'} one as of ${reference ?? ''}` };
}

function dayOfMonth(
  end: number,
  month: number,
  day: number,
  reference: When | undefined,
  direction: () => Direction,
): Expression | undefined {
  const of = reference === undefined ? undefined : nearestMonth(reference, month, direction());
  if (of === undefined) return undefined;
  const value = toDate(Number(of.slice(0, 4)), month, day);
  return value === undefined ? undefined : { end, value, relative: `the year as of ${reference ?? ''}` };
}

function yearExpression(words: readonly string[], at: number, year: number): Expression | undefined {
  if (words[at + 1] === '-' || words[at + 1] === '–') {
    const second = /^\d{2}$/.test(words[at + 2] ?? '')
      ? Number(String(year).slice(0, 2) + (words[at + 2] ?? ''))
      : yearAt(words[at + 2]);
    if (second !== undefined && second > year) return { end: at + 3, value: toYear(year), until: toYear(second) };
  }
  return { end: at + 1, value: toYear(year) };
}

function relative(
  words: readonly string[],
  at: number,
  reference: When,
  direction: () => Direction,
): Expression | undefined {
  const word = words[at] ?? '';
  const since = `as of ${reference}`;
  const day = dayOf(reference);
  const from = (end: number, value: When | undefined, stretch = false): Expression | undefined =>
    value === undefined ? undefined : { end, value, relative: since, ...(stretch ? { stretch } : {}) };
  const near = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[word];
  if (near !== undefined) return day && from(at + 1, toDay(plusDays(day, near)));
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday >= 0) return day && from(at + 1, nearestWeekday(day, weekday, direction()));
  if (['last', 'this', 'next', 'past', 'previous', 'coming'].includes(word)) return shifted(words, at, reference, from);
  if (word === 'end' && words[at + 1] === 'of' && words[at + 2] === 'the' && words[at + 3] === 'year')
    return from(at + 4, toYear(yearOf(reference)!));
  const number = numeralAt(words, at);
  if (!number || !['ago', 'earlier'].includes(words[number.end + 1] ?? '')) return undefined;
  return from(number.end + 2, back(words[number.end] ?? '', number.value, reference));
}

/** `last month`, `next year`, `this summer`, `the past three years`. */
function shifted(
  words: readonly string[],
  at: number,
  reference: When,
  from: (end: number, value: When | undefined, stretch?: boolean) => Expression | undefined,
): Expression | undefined {
  const word = words[at] ?? '';
  const unit = words[at + 1] ?? '';
  const step = word === 'next' || word === 'coming' ? 1 : word === 'this' ? 0 : -1;
  const [year, day] = [yearOf(reference)!, dayOf(reference)];
  if (unit === 'year') return from(at + 2, toYear(year + step), word === 'past');
  if (unit === 'month') return from(at + 2, plusMonths(reference, step), word === 'past');
  if (unit === 'decade') return step < 0 ? from(at + 2, toYear(year - 10), true) : undefined;
  if (WEEKDAYS.includes(unit) && day) {
    return from(
      at + 2,
      nearestWeekday(step < 0 ? plusDays(day, -1) : day, WEEKDAYS.indexOf(unit), step > 0 ? 'after' : 'before'),
    );
  }
  const month = monthAt(unit);
  if (month !== undefined && step !== 0 && monthOf(reference) !== undefined) {
    return from(
      at + 2,
      step < 0
        ? toMonth(month < monthOf(reference)! ? year : year - 1, month)
        : nearestMonth(reference, month, 'after'),
    );
  }
  const number = numeralAt(words, at + 1);
  if (!number || step >= 0) return undefined;
  return from(number.end + 1, back(words[number.end] ?? '', number.value, reference), true);
}

/** So many units before the reference, as precise as the unit; weeks are too coarse for a day and too fine for a month. */
function back(unit: string, value: number, reference: When): When | undefined {
  const day = dayOf(reference);
  if (unit.startsWith('day')) return day && toDay(plusDays(day, -value));
  if (unit.startsWith('month')) return plusMonths(reference, -value);
  if (unit.startsWith('year')) return toYear(yearOf(reference)! - value);
  if (unit.startsWith('decade')) return toYear(yearOf(reference)! - 10 * value);
  return undefined;
}
