/** Every example of every shipped frame, run through the analyser: the frame finds the pairs the example names, and nothing where it names none. */
import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import type { Argument } from '../../../src/extract/frames/argument.ts';
import { indexFrames } from '../../../src/extract/frames/frame-index.ts';
import { matchFrames } from '../../../src/extract/frames/match.ts';
import { treeOf } from '../../../src/extract/parse/tree.ts';
import type { Frame } from '../../../src/model/frame.ts';
import { findInputs } from '../../../src/read/inputs.ts';
import { readInputs } from '../../../src/read/read.ts';

const root = join(import.meta.dirname, '../../..');
const { inputs } = await findInputs([join(root, 'graph-data/ontology')], root);
const { frames, issues } = await readInputs(inputs);

/** The words that may stand for each end of every match: its head, and the names inside its phrase. */
function matchesOf(
  frame: Frame,
  text: string,
): { readonly subject: readonly string[]; readonly object: readonly string[] }[] {
  const index = indexFrames([frame]);
  return analyse(text).sentences.flatMap((sentence) => {
    const tree = treeOf(sentence);
    const words = ({ head, within }: Argument): string[] => [head, ...within].map((at) => tree.tokens[at]?.text ?? '');
    return matchFrames(index, tree).map(({ subject, object }) => ({ subject: words(subject), object: words(object) }));
  });
}

test('the shipped frames read without an issue', () => {
  expect(issues).toEqual([]);
  expect(frames.length).toBeGreaterThan(100);
});

test.each(
  frames.flatMap((frame) => frame.examples.map((example) => [frame.id, example.text, frame, example] as const)),
)('%s: %s', (_id, text, frame, example) => {
  const found = matchesOf(frame, text);
  if (example.pairs.length === 0) expect(found).toEqual([]);
  for (const { subject, object } of example.pairs) {
    const from = subject.split(' ');
    const to = object.split(' ');
    expect(found).toContainEqual(
      expect.objectContaining({
        subject: expect.arrayContaining([expect.stringMatching(anyOf(from))]) as unknown,
        object: expect.arrayContaining([expect.stringMatching(anyOf(to))]) as unknown,
      }),
    );
  }
});

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})$`);
}
