/** The way through the dependency tree from one token to another. */
import type { SentenceView } from '../features/sentence-view.ts';

export interface DependencyPath {
  /** Tokens from the first end up to, not including, the meeting point. */
  readonly up: readonly number[];
  /** The lowest token that both ends stand under; -1 when they share none. */
  readonly top: number;
  /** Tokens from below the meeting point down to the second end. */
  readonly down: readonly number[];
}

export function pathBetween({ head, length }: SentenceView, from: number, to: number): DependencyPath {
  const above = chain(head, from, length);
  const below = chain(head, to, length);
  let [i, j] = [above.length - 1, below.length - 1];
  if (above[i] !== below[j]) return { up: above, top: -1, down: below.reverse() };
  while (i > 0 && j > 0 && above[i - 1] === below[j - 1]) {
    i--;
    j--;
  }
  return { up: above.slice(0, i), top: above[i]!, down: below.slice(0, j).reverse() };
}

function chain(head: Int32Array, at: number, length: number): number[] {
  const tokens = [at];
  for (let up = head[at]!; up >= 0 && tokens.length <= length; up = head[up]!) tokens.push(up);
  return tokens;
}

/** The first member of the list that `at` belongs to, so that every member is seen where the first stands. */
export function listHead({ head, sentence }: SentenceView, at: number): number {
  let top = at;
  for (let steps = 0; steps < 60 && sentence.tokens[top]!.label === 'conj' && head[top]! >= 0; steps++)
    top = head[top]!;
  return top;
}
