import { describe, expect, test } from '@jest/globals';
import { canvasLabel, directionOf, safeLink, wikidataLink } from '../../viewer/src/data/untrusted.ts';
import { wordCount, wordDate, wordDates, wordSupport } from '../../viewer/src/data/wording.ts';

describe('wording', () => {
  test.each([
    ['2022-02-17', '17 Feb 2022'],
    ['2022-02', 'Feb 2022'],
    ['2013', '2013'],
    ['not a date', 'not a date'],
  ])('the date %s reads %s, no more precise than it is', (when, words) => {
    expect(wordDate(when)).toBe(words);
  });

  test('an unknown end is left unsaid', () => {
    expect(wordDates({ since: '2013' })).toBe('since 2013');
    expect(wordDates({ since: '2013', until: '2022-08' })).toBe('2013 to Aug 2022');
    expect(wordDates({ when: '2022-06' })).toBe('in Jun 2022');
    expect(wordDates({})).toBe('');
  });

  test.each([
    [{ value: 5000, approx: 'almost', unit: 'troops' }, 'almost 5,000 troops'],
    [{ min: 900, max: 1000, unit: 'troops' }, '900 to 1,000 troops'],
    [{ min: 15, unit: 'soldiers' }, 'at least 15 soldiers'],
    [{ approx: 'several hundred', min: 200, max: 900, unit: 'men' }, 'several hundred (200 to 900) men'],
    [{ approx: 'several hundred' }, 'several hundred'],
  ])('the count %j reads %s', (count, words) => {
    expect(wordCount(count)).toBe(words);
  });

  test('copies of one text are told apart from confirmations', () => {
    expect(wordSupport(1, 1)).toBe('1 document');
    expect(wordSupport(3, 1)).toBe('3 documents, one origin');
    expect(wordSupport(3, 2)).toBe('3 documents, 2 independent origins');
  });
});

describe('untrusted text', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//x',
    'x',
  ])('no link leads to %j', (uri) => {
    expect(safeLink(uri)).toBeUndefined();
  });

  test('http and https are followed', () => {
    expect(safeLink('https://news.example/a?b=c')).toBe('https://news.example/a?b=c');
    expect(wikidataLink('Q912')).toBe('https://www.wikidata.org/wiki/Q912');
    expect(wikidataLink('Q912/../evil')).toBeUndefined();
  });

  test('a label on the canvas is one short line, cut between graphemes, that turns nothing around', () => {
    expect(canvasLabel('a\n\u0000b\u202Ec')).toBe('a b c');
    expect(canvasLabel('x'.repeat(5000))).toBe(`${'x'.repeat(31)}…`);
    const family = '👩‍👩‍👧‍👦';
    expect(canvasLabel(family.repeat(40))).toBe(`${family.repeat(31)}…`);
  });

  test('a text runs as its first letter does', () => {
    expect(directionOf('(قوات) RSF')).toBe('rtl');
    expect(directionOf('RSF (قوات)')).toBe('ltr');
    expect(directionOf('2022')).toBe('ltr');
  });
});
