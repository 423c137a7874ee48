import { expect, test } from '@jest/globals';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { openMatches } from '../../../src/extract/frames/open.ts';
import { treeOf } from '../../../src/extract/parse/tree.ts';

function proposals(text: string, known: readonly number[] = []): string[] {
  return analyse(text).sentences.flatMap((sentence) => {
    const tree = treeOf(sentence);
    const isName = (at: number): boolean => tree.tokens[at]?.tag.startsWith('NNP') === true;
    return openMatches(tree, isName, new Set(known)).map(({ relation, subject, object }) => {
      return `${tree.tokens[subject.head]?.text ?? ''} ${relation} ${tree.tokens[object.head]?.text ?? ''}`;
    });
  });
}

test('a verb between two names is proposed under its lemma, with the preposition where there is one', () => {
  expect(proposals('Norway mocked Denmark.')).toEqual(['Norway open:mock Denmark']);
  expect(proposals('Norway apologised to Denmark.')).toEqual(['Norway open:apologise_to Denmark']);
});

test('a verb that says nothing of two parties, and one that a frame knows, is not proposed', () => {
  expect(proposals('Norway became Denmark.')).toEqual([]);
  expect(proposals('Norway mocked Denmark.', [1])).toEqual([]);
});
