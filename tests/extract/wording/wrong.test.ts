import { expect, test } from '@jest/globals';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { treeOf } from '../../../src/extract/parse/tree.ts';
import { wrongFor } from '../../../src/extract/wording/wrong.ts';

/** `blame` is the word that accuses, `object` the last word of who is meant. */
function wrong(text: string, blame: string, object: string): string | undefined {
  const tree = treeOf(analyse(text).sentences[0]!);
  const at = (word: string) => tree.tokens.findIndex((token) => token.text === word);
  return wrongFor(tree, at(blame), at(object));
}

test.each([
  ['Ruritania accused Freedonia of arming the rebels.', 'accused', 'Freedonia', 'arming the rebels'],
  ['Ruritania accused Freedonia of aggression on Monday.', 'accused', 'Freedonia', 'aggression'],
  ['Ruritania blamed Freedonia for the raid.', 'blamed', 'Freedonia', 'raid'],
  ['Ruritania condemned the invasion of Graustark by Freedonia.', 'condemned', 'Freedonia', 'invasion of Graustark'],
  ["Ruritania condemned Freedonia's raid on Zenda.", 'condemned', 'Freedonia', 'raid on Zenda'],
  ['Ruritania alleged that Freedonia armed the rebels.', 'alleged', 'Freedonia', 'armed the rebels'],
  ['Ruritania blamed the raid on Freedonia.', 'blamed', 'Freedonia', 'raid'],
])('%s', (text, blame, object, expected) => {
  expect(wrong(text, blame, object)).toBe(expected);
});

test('nothing is made up where the sentence does not say what for', () => {
  expect(wrong('Ruritania condemned Freedonia.', 'condemned', 'Freedonia')).toBeUndefined();
});
