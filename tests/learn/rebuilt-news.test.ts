import { describe, expect, it } from '@jest/globals';
import type { ParsedSentence } from '../../src/learn/foundation/corpus.ts';
import { partsOf } from '../../src/learn/rebuilt-news.ts';

/** `form/TAG` words; the tag is NN where none is given. */
function sentence(words: string): ParsedSentence {
  const pairs = words.split(' ').map((word) => /^(.+?)(?:\/([^/]+))?$/.exec(word)!);
  const empty = pairs.map(() => '');
  return {
    forms: pairs.map((pair) => pair[1]!),
    tags: pairs.map((pair) => pair[2] ?? 'NN'),
    lemmas: empty,
    heads: pairs.map(() => -1),
    labels: empty,
    names: empty,
  };
}

const partsOfSentences = (...sentences: readonly string[]) =>
  partsOf({ number: 1, sentences: sentences.map(sentence) });

describe('partsOf', () => {
  it('sets spaces as a writer would', () => {
    expect(partsOfSentences("He said , “/`` Mali ’s U.S. -/HYPH led force ( of $ 5 ) is n’t ready . ”/''")).toEqual([
      'He said, “Mali’s U.S.-led force (of $5) isn’t ready.”',
    ]);
  });

  it('makes a paragraph of two sentences', () => {
    expect(partsOfSentences('One .', 'Two .', 'Three .')).toEqual(['One. Two.\n\nThree.']);
  });

  it('begins a part before the sentence that would make it too long', () => {
    const long = Array.from({ length: 300 }, () => 'word').join(' ');
    expect(partsOfSentences(long, long, 'end').map((part) => part.split(/\s+/).length)).toEqual([300, 301]);
  });
});
