import type { Tree } from '../parse/tree.ts';

/** The words from one token to another (inclusive) as written, runs of white space as one space. */
export function wordsOf(tree: Tree, first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) {
    const token = tree.tokens[at]!;
    if (at > first && token.start > tree.tokens[at - 1]!.end) text += ' ';
    text += token.text;
  }
  return text;
}
