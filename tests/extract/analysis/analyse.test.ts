import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import type { Token } from '../../../src/extract/analysis/analysis.ts';

const tokensOf = (text: string): readonly Token[] => analyse(text).sentences.flatMap((sentence) => sentence.tokens);
const find = (tokens: readonly Token[], word: string) => {
  const found = tokens.find(({ text }) => text === word);
  if (found === undefined) throw new Error(`no "${word}"`);
  return found;
};

describe('analysis', () => {
  const text = 'France withdrew its troops from Mali on Feb. 17. The junta had hired Russian mercenaries.';
  const tokens = tokensOf(text);

  test('gives every token its place in the text', () => {
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  test('tags and lemmatises', () => {
    expect([find(tokens, 'withdrew').tag, find(tokens, 'withdrew').lemma]).toEqual(['VBD', 'withdraw']);
    expect([find(tokens, 'mercenaries').tag, find(tokens, 'mercenaries').lemma]).toEqual(['NNS', 'mercenary']);
    expect([find(tokens, 'hired').tag, find(tokens, 'hired').lemma]).toEqual(['VBN', 'hire']);
    expect(find(tokens, 'Mali').lemma).toBe('Mali');
  });

  test('finds names and dates', () => {
    expect(['France', 'Mali', 'Feb.', '17', 'Russian', 'junta'].map((word) => find(tokens, word).name)).toEqual([
      'B-GPE',
      'B-GPE',
      'B-DATE',
      'I-DATE',
      'B-NORP',
      'O',
    ]);
  });

  test('hangs subject and object on their verb, within the sentence', () => {
    const [first] = analyse(text).sentences;
    const words = first!.tokens.map((token) => [token.text, token.label, first!.tokens[token.head]?.text ?? '']);
    expect(words).toContainEqual(['France', 'nsubj', 'withdrew']);
    expect(words).toContainEqual(['troops', 'dobj', 'withdrew']);
    expect(words).toContainEqual(['withdrew', 'ROOT', '']);
    expect(words).toContainEqual(['Mali', 'pobj', 'from']);
  });

  test('is the same whatever was analysed before', () => {
    const before = JSON.stringify(analyse(text));
    analyse('Something else altogether, about Mali and about France.');
    expect(JSON.stringify(analyse(text))).toBe(before);
  });

  test('every sentence of any text is a tree with one root', () => {
    const words = fc.constantFrom(
      'Mali',
      'the',
      'troops',
      'hired',
      '"',
      ',',
      '.',
      'and',
      '300',
      '\n',
      '(',
      'of',
      '🙂',
      'U.S.',
      '-',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        for (const { tokens: row } of analyse(list.join(' ')).sentences) {
          expect(row.filter(({ head }) => head === -1)).toHaveLength(1);
          for (let i = 0; i < row.length; i++) {
            let at = i;
            for (let steps = 0; at !== -1; steps++) {
              expect(steps).toBeLessThanOrEqual(row.length);
              at = row[at]!.head;
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('an I- name always follows a token of the same name', () => {
    for (const { tokens: row } of analyse(
      'Gen. Abdourahamane Tiani of the National Council for the Safeguard of the Homeland spoke in Niamey, Niger.',
    ).sentences)
      row.forEach(({ name }, i) => {
        if (name.startsWith('I-')) expect(row[i - 1]!.name.slice(2)).toBe(name.slice(2));
      });
  });
});
