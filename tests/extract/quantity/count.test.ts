import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { treeOf } from '../../../src/extract/parse/tree.ts';
import { countsIn } from '../../../src/extract/quantity/count.ts';
import { numeralAt } from '../../../src/extract/quantity/numeral.ts';

describe('numeralAt', () => {
  test.each([
    ['5,000', 5000],
    ['2.5 million', 2_500_000],
    ['two thousand five hundred', 2500],
    ['twenty - one', 21],
    ['a dozen', 12],
    ['half a million', 500_000],
    ['three hundred and fifty', 350],
    ['$', undefined],
  ])('%s is %s', (text, value) => {
    expect(numeralAt(text.split(' '), 0)?.value).toBe(value);
  });

  test('reads back every whole number written with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(numeralAt([value.toLocaleString('en-US')], 0)).toEqual({ value, end: 1 });
      }),
    );
  });
});

describe('countsIn', () => {
  const counts = (text: string): unknown[] =>
    analyse(text).sentences.flatMap((sentence) => countsIn(treeOf(sentence)).map(({ count }) => count));

  test.each([
    ['France has 2,400 troops in Mali.', [{ value: 2400, unit: 'troops' }]],
    ['France has almost 5,000 troops in Mali.', [{ value: 5000, unit: 'troops', approx: 'almost' }]],
    ['The group has at least 300 fighters in Chad.', [{ value: 300, unit: 'fighters', approx: 'at least' }]],
    [
      'The army sent several hundred soldiers to Chad.',
      [{ min: 200, max: 999, unit: 'soldiers', approx: 'several hundred' }],
    ],
    ['The army sent between 900 and 1,000 soldiers to Chad.', [{ min: 900, max: 1000, unit: 'soldiers' }]],
    ['The rebels killed seven soldiers.', [{ value: 7, unit: 'soldiers killed' }]],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  test('a year, a measure and a percentage count nothing', () => {
    expect(counts('In 2013 the army lost 40 percent of its land within 30 days.')).toEqual([]);
  });
});
