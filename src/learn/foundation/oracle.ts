/** Dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): how many gold arcs each kind of move puts out of reach. */
import type { ParserState } from '../../extract/analysis/transition.ts';

export interface Costs {
  shift: number;
  left: number;
  right: number;
}

/** `heads[i]` is the gold head, the length of the sentence for the root's child. */
export function moveCosts(state: ParserState, heads: Int16Array, costs: Costs): void {
  const { stack, depth, front, length } = state;
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  costs.shift = 0;
  costs.left = 0;
  costs.right = 0;
  if (front < length) {
    const head = heads[front]!;
    for (let d = 0; d < depth; d++) {
      const word = stack[d]!;
      if (heads[word] === front) costs.shift++;
      if (d < depth - 1 && word === head) costs.shift++;
    }
  }
  for (let b = front; b < length; b++) {
    if (heads[b] === s0) {
      costs.left++;
      costs.right++;
    }
  }
  const head = heads[s0]!;
  if (head !== front && (head === s1 || head > front)) costs.left++;
  if (head >= front) costs.right++;
}
