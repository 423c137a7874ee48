import { expect, test } from '@jest/globals';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { attributor } from '../../../src/extract/attribution/attribution.ts';
import { treeOf } from '../../../src/extract/parse/tree.ts';

/** Who vouches for the word, outermost first. */
function speakers(text: string, word: string): string[] {
  const trees = analyse(text).sentences.map(treeOf);
  const sentence = trees.findIndex(({ tokens }) => tokens.some((token) => token.text === word));
  const at = trees[sentence]?.tokens.findIndex((token) => token.text === word) ?? -1;
  return attributor(trees)(sentence, at).speakers.map(({ sentence: of, head }) => trees[of]?.tokens[head]?.text ?? '');
}

test.each([
  ['before', 'Norway said the rebels attacked the town.', 'attacked', ['Norway']],
  ['after', 'The rebels attacked the town, Norway said.', 'attacked', ['Norway']],
  ['according to', 'The rebels attacked the town, according to Norway.', 'attacked', ['Norway']],
  ['accusation', 'Norway accused Sweden of attacking the town.', 'attacking', ['Norway']],
  ['nobody', 'The rebels attacked the town.', 'attacked', []],
])('a report is the speaker’s: %s', (_name, text, word, expected) => {
  expect(speakers(text, word)).toEqual(expected);
});

test('the act of accusing is told by the article, not by the accuser', () => {
  expect(speakers('Norway accused Sweden of attacking the town.', 'accused')).toEqual([]);
});

test('a report of a report names the outermost speaker first', () => {
  expect(speakers('Norway said that Denmark claimed that the rebels attacked the town.', 'attacked')).toEqual([
    'Norway',
    'Denmark',
  ]);
});
