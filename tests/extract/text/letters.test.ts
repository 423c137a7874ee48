import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  beginsWithCapital,
  capitalsOnly,
  hasLetter,
  hasLetterOrDigit,
  isCapitalised,
  isInitials,
} from '../../../src/extract/text/letters.ts';

const word = fc
  .array(fc.constantFrom('A', 'N', 'U', 'b', 's', '.', '-', '7', '’', '—', 'É', 'ß', 'Я', 'ǅ', '\u{10400}', '٣', ' '), {
    maxLength: 6,
  })
  .map((letters) => letters.join(''));

test('the quick looks at letters agree with Unicode classes on any word', () => {
  fc.assert(
    fc.property(word, (text) => {
      expect(beginsWithCapital(text)).toBe(/^\p{Lu}/u.test(text));
      expect(hasLetter(text)).toBe(/\p{L}/u.test(text));
      expect(hasLetterOrDigit(text)).toBe(/[\p{L}\p{N}]/u.test(text));
      expect(isCapitalised(text)).toBe(/^\p{Lu}[^\p{Lu}]*$/u.test(text));
      expect(isInitials(text)).toBe(/^\p{Lu}\.(?:\p{Lu}\.?)*$/u.test(text));
      const capitals = /^(?:\p{Lu}\.?)+$/u.test(text) ? (text.match(/\p{Lu}/gu)?.length ?? 0) : 0;
      expect(capitalsOnly(text)).toBe(capitals);
    }),
    { numRuns: 3000 },
  );
});

test('capitals are counted with their stops or without', () => {
  expect(['UN', 'U.N.', 'U.S', 'DRC', 'U..S', '.US', 'Us', 'É.U.', ''].map(capitalsOnly)).toEqual([
    2, 2, 2, 3, 0, 0, 0, 2, 0,
  ]);
});
