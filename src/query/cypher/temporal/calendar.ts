/**
 * The proleptic Gregorian calendar and its ISO weeks, as arithmetic on epoch days (0 is 1970-01-01). Years run from
 * -999,999,999 to 999,999,999, so every epoch day is a safe integer. Day counting after
 * H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export interface WeekDate {
  /** The year that the ISO week belongs to; differs from the calendar year around 1 January. */
  readonly weekYear: number;
  /** 1 to 53. */
  readonly week: number;
  /** 1 (Monday) to 7. */
  readonly dayOfWeek: number;
}

export const MAX_YEAR = 999_999_999;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

export function floorMod(dividend: number, divisor: number): number {
  return dividend - Math.floor(dividend / divisor) * divisor;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function epochDayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH_SHIFT;
}

export function yearMonthDayOf(epochDay: number): YearMonthDay {
  const z = epochDay + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_IN_400_YEARS);
  const doe = z - era * DAYS_IN_400_YEARS;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const dayOfYear = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 to 366. */
export function dayOfYearOf({ year, month, day }: YearMonthDay): number {
  return DAYS_BEFORE_MONTH[month - 1]! + day + (month > 2 && isLeapYear(year) ? 1 : 0);
}

/** 1 (Monday) to 7. */
export function dayOfWeekOf(epochDay: number): number {
  return floorMod(epochDay + 3, 7) + 1;
}

/** The Monday of the first ISO week: the week that holds 4 January. */
export function firstWeekOf(weekYear: number): number {
  const fourth = epochDayOf(weekYear, 1, 4);
  return fourth - dayOfWeekOf(fourth) + 1;
}

export function weeksIn(weekYear: number): number {
  return (firstWeekOf(weekYear + 1) - firstWeekOf(weekYear)) / 7;
}

export function weekDateOf(epochDay: number): WeekDate {
  const dayOfWeek = dayOfWeekOf(epochDay);
  const weekYear = yearMonthDayOf(epochDay - dayOfWeek + 4).year;
  const week = Math.floor((epochDay - firstWeekOf(weekYear)) / 7) + 1;
  return { weekYear, week, dayOfWeek };
}

export function quarterOf(month: number): number {
  return Math.floor((month - 1) / 3) + 1;
}

/** 1 to 92. */
export function dayOfQuarterOf(date: YearMonthDay): number {
  const firstMonth = quarterOf(date.month) * 3 - 2;
  return dayOfYearOf(date) - dayOfYearOf({ year: date.year, month: firstMonth, day: 1 }) + 1;
}

export function daysInQuarter(year: number, quarter: number): number {
  const month = quarter * 3 - 2;
  return daysInMonth(year, month) + daysInMonth(year, month + 1) + daysInMonth(year, month + 2);
}
