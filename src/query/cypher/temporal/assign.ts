import {
  dayOfQuarterOf,
  dayOfWeekOf,
  dayOfYearOf,
  daysInMonth,
  epochDayOf,
  firstWeekOf,
  isLeapYear,
  MAX_YEAR,
  quarterOf,
  weekDateOf,
  weeksIn,
  yearMonthDayOf,
} from './calendar.ts';
import { LocalDate, checkRange, dateOf, plusMonths } from './date.ts';
import { invalidType, invalidValue } from './failure.ts';
import type { ClockField, DateField, Fields } from './fields.ts';
import { LocalTime, NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './local-time.ts';

/** Which fields describe a day together; one map names one of the ways only. */
const WAYS: readonly (readonly [way: string, fields: readonly DateField[]])[] = [
  ['calendar date', ['month', 'day']],
  ['week date', ['week', 'dayOfWeek']],
  ['quarter date', ['quarter', 'dayOfQuarter']],
  ['ordinal date', ['ordinalDay']],
];

/** `year` without a day of its own: 1 January. */
const START = new LocalDate(epochDayOf(0, 1, 1));

/**
 * The day that the map says: from the base that it selects (fields change one part and keep the others), or from its
 * fields alone, larger units first.
 * @param complete that without a base the day itself must be named, since a time of day follows it.
 * @throws EvaluationFailure when fields are missing, contradict each other or are out of range.
 */
export function assignDate(fields: Fields, base: LocalDate | undefined, complete = false): LocalDate {
  const { numbers } = fields;
  const ways = WAYS.filter(([, names]) => names.some((name) => numbers.has(name)));
  if (ways.length > 1) throw invalidType(`Cannot assign fields of a ${ways[1]![0]} to a ${ways[0]![0]}`);
  if (base === undefined) {
    demandLarger(fields);
    const missing = complete ? (ways[0] ?? WAYS[0]!)[1].find((name) => !numbers.has(name)) : undefined;
    if (missing !== undefined) throw invalidValue(`${missing} must be specified`);
  }
  let date = base ?? START;
  if (base === undefined && numbers.has('week')) date = new LocalDate(firstWeekOf(numbers.get('year')!));
  for (const [name, assign] of ASSIGN) {
    const value = numbers.get(name);
    if (value !== undefined)
      date = name === 'year' && numbers.has('week') ? withWeekYear(date, value) : assign(date, value);
  }
  return date;
}

function demandLarger({ numbers }: Fields): void {
  const demand = (part: DateField, whole: DateField) => {
    if (numbers.has(part) && !numbers.has(whole)) throw invalidValue(`${part} cannot be specified without ${whole}`);
  };
  if (!numbers.has('year')) throw invalidValue('year must be specified');
  demand('day', 'month');
  demand('dayOfWeek', 'week');
  demand('dayOfQuarter', 'quarter');
}

type Assign = (date: LocalDate, value: number) => LocalDate;

/** In the order in which they take effect. A day beyond a shorter month becomes its last, unless the map names it. */
const ASSIGN: readonly (readonly [DateField, Assign])[] = [
  ['year', withYear],
  ['quarter', withQuarter],
  ['month', withMonth],
  ['week', withWeek],
  ['ordinalDay', withOrdinalDay],
  ['dayOfQuarter', withDayOfQuarter],
  ['dayOfWeek', withDayOfWeek],
  ['day', (date, value) => dateOf(date.year, date.month, value)],
];

function withYear(date: LocalDate, year: number): LocalDate {
  checkRange('Year', year, -MAX_YEAR, MAX_YEAR);
  const { month, day } = yearMonthDayOf(date.epochDay);
  return new LocalDate(epochDayOf(year, month, Math.min(day, daysInMonth(year, month))));
}

/** Keeps week and day of the week; week 53 becomes 52 in a year that has no 53. */
function withWeekYear(date: LocalDate, weekYear: number): LocalDate {
  checkRange('WeekBasedYear', weekYear, -MAX_YEAR, MAX_YEAR);
  const { week, dayOfWeek } = weekDateOf(date.epochDay);
  return new LocalDate(firstWeekOf(weekYear) + (Math.min(week, weeksIn(weekYear)) - 1) * 7 + dayOfWeek - 1);
}

function withQuarter(date: LocalDate, quarter: number): LocalDate {
  checkRange('QuarterOfYear', quarter, 1, 4);
  return plusMonths(date, (quarter - quarterOf(date.month)) * 3);
}

function withMonth(date: LocalDate, month: number): LocalDate {
  checkRange('MonthOfYear', month, 1, 12);
  return plusMonths(date, month - date.month);
}

/** Week 53 of a year of 52 weeks is the first of the next, as on Neo4j. */
function withWeek(date: LocalDate, week: number): LocalDate {
  const current = weekDateOf(date.epochDay);
  checkRange('WeekOfWeekBasedYear', week, 1, 53);
  return new LocalDate(date.epochDay + (week - current.week) * 7);
}

function withOrdinalDay(date: LocalDate, day: number): LocalDate {
  checkRange('DayOfYear', day, 1, isLeapYear(date.year) ? 366 : 365);
  return new LocalDate(date.epochDay + day - dayOfYearOf(date));
}

function withDayOfQuarter(date: LocalDate, day: number): LocalDate {
  checkRange('DayOfQuarter', day, 1, 92);
  return new LocalDate(date.epochDay + day - dayOfQuarterOf(date));
}

function withDayOfWeek(date: LocalDate, day: number): LocalDate {
  checkRange('DayOfWeek', day, 1, 7);
  return new LocalDate(date.epochDay + day - dayOfWeekOf(date.epochDay));
}

/** Larger units first: without a base one unit cannot be named without the larger ones. */
const CLOCK: readonly ClockField[] = ['hour', 'minute', 'second'];
const FRACTIONS: readonly ClockField[] = ['millisecond', 'microsecond', 'nanosecond'];

/**
 * The time of day that the map says, from its base or from midnight.
 * @param required that a time without a base names at least the hour.
 */
export function assignTime({ numbers }: Fields, base: LocalTime | undefined, required: boolean): LocalTime {
  const fraction = FRACTIONS.some((name) => numbers.has(name));
  if (base === undefined) {
    const given = [...CLOCK.map((name) => numbers.has(name)), fraction];
    if (required && !given[0]) throw invalidValue('hour must be specified');
    for (let i = 1; i < given.length; i += 1) {
      if (given[i] && !given[i - 1])
        throw invalidValue(`${CLOCK[i] ?? 'subsecond'} cannot be specified without ${CLOCK[i - 1]!}`);
    }
  }
  const part = (name: ClockField, label: string, high: number, otherwise: number) => {
    const value = numbers.get(name) ?? otherwise;
    checkRange(label, value, 0, high);
    return value;
  };
  const from = base ?? new LocalTime(0);
  return new LocalTime(
    part('hour', 'HourOfDay', 23, from.hour) * NANOS_PER_HOUR +
      part('minute', 'MinuteOfHour', 59, from.minute) * NANOS_PER_MINUTE +
      part('second', 'SecondOfMinute', 59, from.second) * NANOS_PER_SECOND +
      (fraction ? nanosOf(numbers) : from.nanosecond),
  );
}

/** The fraction of the second: with a larger unit named, a smaller one counts within it. */
function nanosOf(numbers: Fields['numbers']): number {
  const milli = numbers.get('millisecond');
  const micro = numbers.get('microsecond');
  const nano = numbers.get('nanosecond');
  checkRange('Millisecond', milli ?? 0, 0, 999);
  checkRange('Microsecond', micro ?? 0, 0, milli === undefined ? 999_999 : 999);
  checkRange('Nanosecond', nano ?? 0, 0, micro !== undefined ? 999 : milli !== undefined ? 999_999 : 999_999_999);
  return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0);
}
