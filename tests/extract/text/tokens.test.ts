import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenise } from '../../../src/extract/text/tokens.ts';

const tokens = (text: string) => {
  const { starts, ends } = tokenise(text, 0, text.length);
  return starts.map((start, i) => text.slice(start, ends[i])).join(' ');
};

describe('tokens', () => {
  test.each([
    ['Troops left on Feb. 17.', 'Troops left on Feb. 17 .'],
    ['The U.S. base, the U.N. mission', 'The U.S. base , the U.N. mission'],
    ['Gen. Doumbia met Lt. Traore of St. Louis.', 'Gen. Doumbia met Lt . Traore of St. Louis .'],
    ['“We leave,” he said.”', '“ We leave , ” he said . ”'],
    ["They don't and can't; we've said it's Mali's.", "They do n't and ca n't ; we 've said it 's Mali 's ."],
    ['They cannot leave; they’re staying', 'They can not leave ; they ’re staying'],
    ['the rebels’ base', 'the rebels ’ base'],
    ['a French-led, Mali-based 2,400-strong force', 'a French - led , Mali - based 2,400 - strong force'],
    ['a two-day and/or 24/7 visit', 'a two - day and / or 24/7 visit'],
    ['COVID-19, F-16 jets, post-9/11', 'COVID-19 , F-16 jets , post-9/11'],
    ['U.S.-led forces of al-Qaida, U.N.-run camps', 'U.S. - led forces of al - Qaida , U.N. - run camps'],
    ['It voted 311-114 at 10 p.m. (0050 GMT).', 'It voted 311 - 114 at 10 p.m. ( 0050 GMT ) .'],
    ['$2.5m for 12km, 40% more', '$ 2.5 m for 12 km , 40 % more'],
    ['Wait … what... now', 'Wait … what ... now'],
    ['strikes -- eight in all—hit', 'strikes -- eight in all — hit'],
    ['see https://example.org/a-b/c?d=e.', 'see https://example.org/a-b/c?d=e .'],
    ['the base.The troops', 'the base . The troops'],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toBe(expected);
  });

  test('cover every letter and digit once, in order, without white space at the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { starts, ends } = tokenise(text, 0, text.length);
        let last = 0;
        let between = '';
        starts.forEach((start, i) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(ends[i]!).toBeGreaterThan(start);
          between += text.slice(last, start);
          last = ends[i]!;
        });
        expect(between + text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  test('a run of a thousand letters is cut into pieces of at most 120 units', () => {
    const { starts, ends } = tokenise('x'.repeat(1000), 0, 1000);
    expect(Math.max(...starts.map((start, i) => ends[i]! - start))).toBe(120);
  });
});
