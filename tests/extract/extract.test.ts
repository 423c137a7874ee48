import { describe, expect, it } from '@jest/globals';
import { loadExtractor } from '../../src/commands/load-extractor.ts';
import { shippedKnowledge } from '../../src/commands/shipped.ts';
import type { Extracted } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';

const extract = await loadExtractor({ ...(await shippedKnowledge()), known: [] });

function document(text: string): Document {
  return { id: 'd', publisher: 'Test', text, published: '2022-02-17', place: { file: 'd.txt', line: 1, column: 1 } };
}

/** `subject relation object` of every claim, proposals too. */
function triples({ mentions, claims }: Extracted): string[] {
  const name = new Map(mentions.map((mention) => [mention.id, mention.name]));
  return claims.map(({ subject, relation, object }) => `${name.get(subject)} ${relation} ${name.get(object)}`);
}

const REPORT =
  'Norvik is a port in northern Norway. Norwegian forces withdrew from Estonia on Monday. ' +
  'Prime Minister Ada Lind of Norway said Denmark will send 400 troops to Latvia. She met Estonian President Juri Saar in Tallinn, Estonia.';

describe('extract', () => {
  it('finds a withdrawal and a place in a country', () => {
    const found = triples(extract(document(REPORT)));
    expect(found).toContain('Norwegian forces withdraws_from Estonia');
    expect(found).toContain('Tallinn located_in Estonia');
  });

  it('grounds every quote and every mention at its offsets', () => {
    const { mentions, claims } = extract(document(REPORT));
    expect(claims.length).toBeGreaterThan(0);
    for (const { evidence } of claims) {
      expect(REPORT.slice(evidence!.span!.start, evidence!.span!.end)).toBe(evidence!.quote);
    }
    for (const { name, aliases, spans } of mentions) {
      for (const { start, end, form } of spans ?? []) {
        const words = REPORT.slice(start, end);
        expect(words.trim()).toBe(words);
        if (form !== 'pronoun' && form !== 'implicit') expect([name, ...aliases]).toContain(words);
      }
    }
  });

  it('gives each claim a confidence, and marks as proposals those that build does not take', () => {
    const { claims } = extract(document(REPORT));
    const taken = claims.filter(({ extraction }) => extraction?.proposal === false);
    const proposed = claims.filter(({ extraction }) => extraction?.proposal === true);
    expect(taken.length).toBeGreaterThan(0);
    const lowest = Math.min(...taken.map(({ extraction }) => extraction!.confidence));
    for (const { extraction } of proposed) expect(extraction!.confidence).toBeLessThanOrEqual(lowest);
  });

  it('gives the same for the same text, whatever was read before', () => {
    const first = JSON.stringify(extract(document(REPORT)));
    extract(document('Chad borders Niger. The French army left Mali in 2022.'));
    expect(JSON.stringify(extract(document(REPORT)))).toBe(first);
  });

  it('links no claim to an entity that is not among the mentions', () => {
    const { mentions, claims } = extract(document(REPORT));
    const ids = new Set(mentions.map(({ id }) => id));
    for (const { subject, object, attribution } of claims) {
      for (const id of [subject, object, ...attribution]) expect(ids.has(id)).toBe(true);
    }
  });

  it('says nothing about a document whose text is not stored', () => {
    expect(extract({ ...document(''), text: undefined })).toEqual({ mentions: [], claims: [], issues: [] });
  });

  it.each([
    ['an empty text', ''],
    ['one long line', 'France '.repeat(1_000)],
    ['a text without spaces', 'France'.repeat(1_000)],
    ['quotation marks only', '"'.repeat(500)],
    ['Arabic', 'انسحبت القوات الفرنسية من مالي. '.repeat(60)],
    ['emoji', '😀🇫🇷 '.repeat(1_000)],
    ['control characters', '\u0000\u0001\u0007\u001b[31m'.repeat(500)],
    ['markup', '<div onclick="x()"><b>France</b> left <i>Mali</i></div>'.repeat(60)],
    ['nested brackets', `${'('.repeat(10_000)}France${')'.repeat(10_000)}`],
    ['lone surrogates', '\ud800 France \udc00 '.repeat(200)],
  ])('reads %s and stays grounded', (_, text) => {
    const { claims } = extract(document(text));
    for (const { evidence } of claims)
      expect(text.slice(evidence!.span!.start, evidence!.span!.end)).toBe(evidence!.quote);
  });
});
