import type { Adjacency } from '../graph/adjacency.ts';
import { rowEnd, rowStart } from './row-range.ts';
import type { TypeSelection } from './type-filter.ts';

/**
 * How many relationships of the wanted types a node has in the directions given, a loop counted once: undirected when both are.
 */
export function degreeOf(
  out: Adjacency | undefined,
  incoming: Adjacency | undefined,
  node: number,
  selection: TypeSelection,
): number {
  const outgoing = out === undefined ? 0 : degreeIn(out, node, selection, false);
  return incoming === undefined ? outgoing : outgoing + degreeIn(incoming, node, selection, out !== undefined);
}

/**
 * How many relationships of the wanted types a node has in one direction. With `skipsLoops` those that lead back to it are
 * left out: of an undirected pattern they were counted in the other direction.
 */
function degreeIn(adjacency: Adjacency, node: number, selection: TypeSelection, skipsLoops: boolean): number {
  const { types, others, hasLoops } = adjacency;
  const { all, only, mask } = selection;
  const first = rowStart(adjacency, node, selection);
  const end = rowEnd(adjacency, node, selection, first);
  const unchecked = all || only >= 0;
  if (unchecked && !(skipsLoops && hasLoops)) return end - first;
  let count = 0;
  for (let place = first; place < end; place += 1) {
    if ((unchecked || mask[types[place]!] === 1) && !(skipsLoops && others[place] === node)) count += 1;
  }
  return count;
}
