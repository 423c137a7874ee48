import { expect, test } from '@jest/globals';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { treeOf } from '../../../src/extract/parse/tree.ts';
import { titleFor } from '../../../src/extract/wording/title.ts';

/** `person` and `led` are the last words of the two names. */
function title(text: string, person: string, led: string): string | undefined {
  const tree = treeOf(analyse(text).sentences[0]!);
  const at = (word: string) => tree.tokens.findLastIndex((token) => token.text === word);
  return titleFor(tree, at(person), at(led));
}

test.each([
  ['Ruritanian Prime Minister Anna Korv met the press.', 'Korv', 'Ruritanian', 'Prime Minister'],
  ['Foreign Minister Pavel Dorn of Ruritania left on Monday.', 'Dorn', 'Ruritania', 'Foreign Minister'],
  ['Anna Korv, the president of Ruritania, spoke first.', 'Korv', 'Ruritania', 'president'],
  ['The Ruritanian defence minister, Pavel Dorn, resigned.', 'Dorn', 'Ruritanian', 'defence minister'],
  ['Pavel Dorn, the U.S. secretary of state, left on Monday.', 'Dorn', 'U.S.', 'secretary of state'],
  ['U.N. Secretary-General Anna Korv called for calm.', 'Korv', 'U.N.', 'Secretary-General'],
])('%s', (text, person, led, expected) => {
  expect(title(text, person, led)).toBe(expected);
});

test('a rank is no title', () => {
  expect(title('General Pavel Dorn left Ruritania.', 'Dorn', 'Ruritania')).toBeUndefined();
});

test('the title of another person is not borrowed', () => {
  expect(title('Anna Korv met Prime Minister Pavel Dorn of Ruritania.', 'Korv', 'Ruritania')).toBeUndefined();
});
