import { describe, expect, test } from '@jest/globals';
import { sentencesOf } from '../../../src/extract/text/sections.ts';

const megabyte = 1_000_000;

describe('hostile text', () => {
  test.each([
    ['one line of a million letters', 'x'.repeat(megabyte)],
    ['one line of words without a stop', 'word '.repeat(megabyte / 5)],
    ['only quotes', '"'.repeat(megabyte / 10)],
    ['only full stops', '.'.repeat(megabyte)],
    ['stops and spaces', '. '.repeat(megabyte / 10)],
    ['Arabic', 'قوات فرنسية في مالي '.repeat(5000)],
    ['emoji', '🙂'.repeat(megabyte / 20)],
    ['lone surrogates', '\ud83d '.repeat(20_000) + '\ude42'.repeat(20_000)],
    ['control characters', '\u0000\u0007\u001b[31m'.repeat(20_000)],
    ['HTML', '<div class="a"><b>Mali</b>&nbsp;</div>'.repeat(5000)],
    ['nested brackets', '('.repeat(10_000) + 'Mali' + ')'.repeat(10_000)],
    ['empty lines', '\n'.repeat(megabyte)],
    ['capitals and commas, as a dateline has', 'AB, '.repeat(100_000)],
    ['hyphens', 'a-'.repeat(100_000)],
  ])('%s keeps sentences below 200 tokens, in order and inside the text', (_, text) => {
    let last = 0;
    for (const { start, end, starts, ends } of sentencesOf(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(starts.length).toBeLessThanOrEqual(200);
      expect(ends).toHaveLength(starts.length);
      last = end;
    }
  });
});
