import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dayOfQuarterOf,
  dayOfYearOf,
  epochDayOf,
  firstWeekOf,
  weekDateOf,
  weeksIn,
  yearMonthDayOf,
} from '../../../../src/query/cypher/temporal/calendar.ts';

const epochDay = fc.integer({ min: -365_000_000, max: 365_000_000 });

describe('the calendar', () => {
  test('agrees with the platform on every day around 1970', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(yearMonthDayOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  test('gives every day back from its year, month and day', () => {
    fc.assert(
      fc.property(epochDay, (day) => {
        const { year, month, day: dayOfMonth } = yearMonthDayOf(day);
        expect(epochDayOf(year, month, dayOfMonth)).toBe(day);
        expect(dayOfYearOf(yearMonthDayOf(day))).toBe(day - epochDayOf(year, 1, 1) + 1);
      }),
    );
  });

  test('gives every day back from its ISO week', () => {
    fc.assert(
      fc.property(epochDay, (day) => {
        const { weekYear, week, dayOfWeek } = weekDateOf(day);
        expect(firstWeekOf(weekYear) + (week - 1) * 7 + dayOfWeek - 1).toBe(day);
        expect(week).toBeLessThanOrEqual(weeksIn(weekYear));
      }),
    );
  });

  test('puts 1 January 2021 into week 53 of 2020', () => {
    expect(weekDateOf(epochDayOf(2021, 1, 1))).toEqual({ weekYear: 2020, week: 53, dayOfWeek: 5 });
  });

  test('counts 29 February as day 60 of a leap quarter', () => {
    expect(dayOfQuarterOf({ year: 2020, month: 2, day: 29 })).toBe(60);
  });
});
