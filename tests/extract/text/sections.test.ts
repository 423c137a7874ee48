import { describe, expect, test } from '@jest/globals';
import { sentencesOf } from '../../../src/extract/text/sections.ts';

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const roles = (text: string) => sentencesOf(text).map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`);

describe('sentences', () => {
  test.each([
    ['a month and its day stay together', ['France left on Feb. 17, 2022.', 'Mali stayed.']],
    ['U.S. before a name', ['The U.S. Army and the U.S. president met Gen. Dembele.', 'They spoke.']],
    ['U.S. at the end of a sentence', ['The troops went back to the U.S.', 'The junta was glad.']],
    ['an abbreviation in brackets', ['Jonathan Stark (U.S.) 7-5 was the score.', 'It ended.']],
    ['initials', ['George W. Bush and J. K. Smith left St. Petersburg.', 'He stayed.']],
    ['a title whose stop stands alone', ['Lt. Col. Assimi Goita and Maj. Doe spoke.', 'Then they left.']],
    ['a quotation that ends a sentence', ['“We leave,” he said.', '“They stay.”', 'Nobody spoke.']],
    ['a stop within straight quotes', ['"We leave." The minister said more.'.slice(0, 11), 'The minister said more.']],
    ['a question within a sentence', ['“Who hired them?” he asked.', 'No one knew.']],
    ['an ellipsis within a sentence', ['We are … leaving... and staying.', 'They left…', 'But not all.']],
    ['clock times', ['They met at 5 p.m. on Friday.', 'They parted at 6 p.m.', 'The talks failed.']],
    ['company names', ['Wagner Inc. hired men.', 'Acme Corp. said no.']],
    ['numbers after a stop', ['They sent 300 men.', '40 came back.']],
    ['No. with a number', ['It is No. 5 on the list.', 'No. He stayed.'.slice(0, 3), 'He stayed.']],
    ['no space after a stop', ['The men left.', 'The base closed.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  test('a missing space after a stop still ends the sentence', () => {
    expect(sentences('The men left the base.The junta closed it.')).toEqual([
      'The men left the base.',
      'The junta closed it.',
    ]);
  });

  test('a headline without a stop does not run into the text', () => {
    expect(sentences('France quits Mali\nPARIS (AP) — France said so.')).toEqual([
      'France quits Mali',
      'PARIS (AP) —',
      'France said so.',
    ]);
  });

  test('lines wrapped to a width make one paragraph', () => {
    const wrapped = Array.from(
      { length: 8 },
      (_, i) => `line ${i} of a text that somebody wrapped at sixty units and so`,
    ).join('\n');
    const text = `${wrapped}.\n\nAnother paragraph.`;
    expect(sentencesOf(text).map(({ paragraph }) => paragraph)).toEqual([0, 1]);
    expect(sentencesOf(text.replaceAll('\n', '\r\n')).map(({ paragraph }) => paragraph)).toEqual([0, 1]);
  });

  test('a repeated sentence names its first occurrence', () => {
    const text = 'French soldiers board a plane in Gao.\nMore text.\nFrench soldiers board a plane in Gao.';
    expect(sentencesOf(text).map(({ repeats }) => repeats)).toEqual([undefined, undefined, 0]);
  });
});

describe('roles', () => {
  test.each([
    ['BAMAKO, Mali (AP) — The junta spoke.', ['dateline: BAMAKO, Mali (AP) —', 'prose: The junta spoke.']],
    ['GENEVA, March 26 - Talks began.', ['dateline: GENEVA, March 26 -', 'prose: Talks began.']],
    [
      'PUTRAJAYA, Malaysia, July 28 (Reuters) - Talks began.',
      ['dateline: PUTRAJAYA, Malaysia, July 28 (Reuters) -', 'prose: Talks began.'],
    ],
    ['Kuala Lumpur (Reuters) - Talks began.', ['dateline: Kuala Lumpur (Reuters) -', 'prose: Talks began.']],
    ['ÉVRY, France (AP) — Talks began.', ['dateline: ÉVRY, France (AP) —', 'prose: Talks began.']],
    ['Brașov, România (Reuters) - Talks began.', ['dateline: Brașov, România (Reuters) -', 'prose: Talks began.']],
    ['КИЕВ, Ukraine (AP) — Talks began.', ['dateline: КИЕВ, Ukraine (AP) —', 'prose: Talks began.']],
    ['PARIS - Talks began.', ['dateline: PARIS -', 'prose: Talks began.']],
    ['Mexico City AFP: Talks began.', ['dateline: Mexico City AFP:', 'prose: Talks began.']],
    ['CNN — Talks began.', ['dateline: CNN —', 'prose: Talks began.']],
    ['(CNN) Talks began.', ['dateline: (CNN)', 'prose: Talks began.']],
    ['SEOUL, South Korea (CNN) -- Talks began.', ['dateline: SEOUL, South Korea (CNN) --', 'prose: Talks began.']],
    ['LONDON 1996-08-31', ['dateline: LONDON 1996-08-31']],
    ['2025-03-17', ['dateline: 2025-03-17']],
    ['FILE - Soldiers leave Gao, Jan. 5, 2022.', ['caption: FILE - Soldiers leave Gao, Jan. 5, 2022.']],
    [
      'Soldiers leave Gao. (AP Photo/A. Photographer)',
      ['caption: Soldiers leave Gao.', 'caption: (AP Photo/A. Photographer)'],
    ],
    ['By Jane Doe and John Roe', ['byline: By Jane Doe and John Roe']],
    ['(Reporting by Jane Doe; Editing by John Roe)', ['byline: (Reporting by Jane Doe; Editing by John Roe)']],
    [
      'Copyright 2022 The Agency. All rights reserved.',
      ['boilerplate: Copyright 2022 The Agency.', 'boilerplate: All rights reserved.'],
    ],
    ['FRANCE TO LEAVE MALI', ['headline: FRANCE TO LEAVE MALI']],
    ['• Mali expels the ambassador', ['prose: • Mali expels the ambassador']],
    ['By Friday, the troops had left the base.', ['prose: By Friday, the troops had left the base.']],
    ['NATO - The alliance of thirty states - met.', ['prose: NATO - The alliance of thirty states - met.']],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  test('a chronicle is a date line before each item', () => {
    expect(roles('2025-03-17\nMali left.\n\n2025-03-18\nNiger left.')).toEqual([
      'dateline: 2025-03-17',
      'prose: Mali left.',
      'dateline: 2025-03-18',
      'prose: Niger left.',
    ]);
  });
});
