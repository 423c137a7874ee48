import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { treeOf } from '../../../src/extract/parse/tree.ts';
import { nearestWeekday, toDay } from '../../../src/extract/time/calendar.ts';
import { timeFor, timesIn } from '../../../src/extract/time/time-mention.ts';

const PUBLISHED = '2022-02-17'; // a Thursday

function times(text: string, published: string | null = PUBLISHED): string[] {
  return analyse(text).sentences.flatMap((sentence) =>
    timesIn(treeOf(sentence), published ?? undefined).map(({ role, value }) => `${role} ${value}`),
  );
}

test.each([
  ['France has had troops in Mali since 2013.', ['since 2013']],
  ['France withdrew its troops on Feb. 16, 2022.', ['when 2022-02-16']],
  ['France withdrew its troops on 16 February 2022.', ['when 2022-02-16']],
  ['France withdrew its troops in June 2021.', ['when 2021-06']],
  ['France withdrew its troops in early 2020.', ['when 2020']],
  ['France withdrew its troops on Tuesday.', ['when 2022-02-15']],
  ['France will withdraw its troops on Tuesday.', ['when 2022-02-22']],
  ['France withdrew its troops yesterday.', ['when 2022-02-16']],
  ['France withdrew its troops last month.', ['when 2022-01']],
  ['France withdrew its troops in December.', ['when 2021-12']],
  ['France withdrew its troops three years ago.', ['when 2019']],
  ['France will keep its troops in Mali until 2025.', ['until 2025']],
  ['France has fought in Mali over the past decade.', ['since 2012']],
])('%s', (text, expected) => {
  expect(times(text)).toEqual(expected);
});

test('what is relative stays unknown without a day of publication, or with one that is too coarse', () => {
  expect(times('France withdrew its troops on Tuesday.', null)).toEqual([]);
  expect(times('France withdrew its troops on Tuesday.', '2022')).toEqual([]);
  expect(times('France withdrew its troops in June 2021.', null)).toEqual(['when 2021-06']);
});

test('a month that may be a verb or a name is none in lower case', () => {
  expect(times('France may march on Mali.')).toEqual([]);
});

function timesOf(text: string, predicate: string, ends: readonly [string, string]): ReturnType<typeof timeFor> {
  const [sentence] = analyse(text).sentences;
  const tree = treeOf(sentence!);
  const at = (word: string) => tree.tokens.findIndex((token) => token.text === word);
  return timeFor(tree, timesIn(tree, PUBLISHED), at(predicate), ends.map(at));
}

test('the day on which something is said is not the day on which it happened', () => {
  const text = 'Norway said on Tuesday that the rebels attacked the town.';
  expect(timesOf(text, 'attacked', ['rebels', 'town'])).toEqual({});
});

test.each([
  ['Ghanaian troops have been active since 2013 in Togo.', 'active', ['troops', 'Togo'], { since: '2013' }],
  [
    'The troops have been involved in the fight against rebels since 2014.',
    'fight',
    ['troops', 'rebels'],
    { since: '2014' },
  ],
  ['Ghana has been a backer of the rebels since late 2011.', 'backer', ['Ghana', 'rebels'], { since: '2011' }],
  ['Ghana met the rebels, who have held Lomé since 2015.', 'rebels', ['rebels', 'Lomé'], { since: '2015' }],
  ['Ghana met the rebels, who have held Lomé since 2015.', 'rebels', ['Ghana', 'rebels'], {}],
] as const)('since when: %s (%s)', (text, predicate, ends, expected) => {
  expect(timesOf(text, predicate, ends)).toEqual(expected);
});

describe('nearestWeekday', () => {
  test('is that weekday, and within a week on the side that is asked for', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 }).map((day) => new Date(day * 86_400_000));
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom('before' as const, 'after' as const),
        (day, weekday, side) => {
          const found = new Date(`${nearestWeekday(day, weekday, side)}T00:00:00Z`);
          const gap = Math.round((found.getTime() - day.getTime()) / 86_400_000);
          expect(found.getUTCDay()).toBe(weekday);
          expect(side === 'before' ? gap <= 0 && gap > -7 : gap > 0 && gap <= 7).toBe(true);
          expect(toDay(found)).toBe(nearestWeekday(day, weekday, side));
        },
      ),
    );
  });
});
