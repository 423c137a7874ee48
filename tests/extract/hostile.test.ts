import { describe, expect, it } from '@jest/globals';
import { loadExtractor } from '../../src/commands/load-extractor.ts';
import { shippedKnowledge } from '../../src/commands/shipped.ts';
import { LONGEST_TEXT } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';

const extract = await loadExtractor({ ...(await shippedKnowledge()), known: [] });

const document = (text: string): Document => ({
  id: 'hostile',
  publisher: 'Test',
  text,
  place: { file: 'hostile.txt', line: 1, column: 1 },
});

const filled = (with_: string, length = 10_000) => with_.repeat(Math.ceil(length / with_.length)).slice(0, length);

describe('hostile text', () => {
  it.each([
    ['one line without a stop', filled('the army moved on and on without any rest ')],
    ['no spaces', filled('abcdefghij')],
    ['only quotes', filled('"“”\'‘’', 5000)],
    ['Arabic', filled('قال الرئيس إن القوات الفرنسية ستنسحب من مالي ')],
    ['emoji', filled('😀👩‍👩‍👧🇲🇱 ')],
    ['control characters', filled('\u0000\u0001\u0007\u001b[31m\u200f\u202e')],
    ['lone surrogates', filled('\ud83d \ude42')],
    ['HTML', filled('<div class="x"><a href="http://e.x/?q=1&amp;b=2"><script>alert(1)</script></div>\n')],
    ['dashes and digits', filled('-—–1234567890,')],
  ])('%s says nothing', (_, text) => {
    const { claims, issues } = extract(document(text));
    expect(claims).toEqual([]);
    expect(issues).toEqual([]);
  });

  it('finds no more in 10,000 nested brackets than is said inside them', () => {
    const text = `${'('.repeat(10_000)}Mali attacks Chad${')'.repeat(10_000)}`;
    expect(extract(document(text)).claims.length).toBeLessThanOrEqual(1);
  });

  it('says a thing once, however often and however long the sentence repeats it', () => {
    const [some, more] = [100, 300].map((times) =>
      extract(document('France said Mali attacks Chad and '.repeat(times))),
    );
    expect(more!.claims.length).toBeLessThanOrEqual(some!.claims.length);
    expect(more!.mentions.map(({ name }) => name)).toEqual(some!.mentions.map(({ name }) => name));
  });

  it('reads no further than an article may be long, and says so with advice', () => {
    const text = `${filled('abcdefghij', LONGEST_TEXT)} Norwegian forces withdrew from Estonia.`;
    const { claims, issues } = extract(document(text));
    expect(claims).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'article-skipped',
        severity: 'warning',
        message: `"hostile" is ${text.length} units long: only the first ${LONGEST_TEXT} are read. Split it into articles.`,
      }),
    ]);
  });
});
