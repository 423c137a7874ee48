import { daysInQuarter, epochDayOf, firstWeekOf, isLeapYear, weeksIn } from './calendar.ts';
import { LocalDate, checkRange, dateOf } from './date.ts';
import { invalidValue } from './failure.ts';

/**
 * The ISO 8601 forms of a date: `2015-07-21`, `20150721`, `2015-07`, `201507`, `2015-W30-2`, `2015W302`, `2015-W30`,
 * `2015W30`, `2015-Q2-60`, `2015Q260`, `2015-Q2`, `2015Q2`, `2015-202`, `2015202`, `2015`; with dashes also a sign and up
 * to nine digits of year.
 */
const DATE =
  /^(?:(?<compact>\d{4})(?:(?<m>\d\d)(?<d>\d\d)?|W(?<w>\d\d)(?<wd>\d)?|Q(?<q>\d)(?<qd>\d\d)?|(?<o>\d{3}))|(?<year>\d{4}|[+-]\d{1,9})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?|-?W(?<week>\d{1,2})(?:-(?<weekDay>\d))?|-?Q(?<quarter>\d)(?:-(?<quarterDay>\d{1,2}))?|-(?<ordinal>\d{3}))?)$/;

/** @throws EvaluationFailure for a text that is no date, or a day that no calendar has. */
export function parseDate(text: string): LocalDate {
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined) {
    throw invalidValue(
      `Text "${text}" cannot be parsed to a Date: use a form such as 2022-02-17, 2022-W07-4 or 2022-048`,
    );
  }
  const number = (long: string, short: string): number | undefined => {
    const digits = groups[long] ?? groups[short];
    return digits === undefined ? undefined : Number(digits);
  };
  const year = number('year', 'compact')!;
  const week = number('week', 'w');
  if (week !== undefined) return weekDate(year, week, number('weekDay', 'wd') ?? 1);
  const quarter = number('quarter', 'q');
  if (quarter !== undefined) return quarterDate(year, quarter, number('quarterDay', 'qd') ?? 1);
  const ordinal = number('ordinal', 'o');
  if (ordinal !== undefined) return ordinalDate(year, ordinal);
  return dateOf(year, number('month', 'm') ?? 1, number('day', 'd') ?? 1);
}

function weekDate(year: number, week: number, dayOfWeek: number): LocalDate {
  checkRange('WeekOfWeekBasedYear', week, 1, 53);
  checkRange('DayOfWeek', dayOfWeek, 1, 7);
  if (week > weeksIn(year)) throw invalidValue(`Year ${year} does not contain ${week} weeks`);
  return new LocalDate(firstWeekOf(year) + (week - 1) * 7 + dayOfWeek - 1);
}

function quarterDate(year: number, quarter: number, dayOfQuarter: number): LocalDate {
  checkRange('QuarterOfYear', quarter, 1, 4);
  checkRange('DayOfQuarter', dayOfQuarter, 1, daysInQuarter(year, quarter));
  return new LocalDate(epochDayOf(year, quarter * 3 - 2, 1) + dayOfQuarter - 1);
}

function ordinalDate(year: number, ordinal: number): LocalDate {
  checkRange('DayOfYear', ordinal, 1, isLeapYear(year) ? 366 : 365);
  return new LocalDate(epochDayOf(year, 1, 1) + ordinal - 1);
}
