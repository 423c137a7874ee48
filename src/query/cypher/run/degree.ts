import { firstOfType } from '../graph/adjacency.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import type { TypeSelection } from './type-filter.ts';

/**
 * How many relationships of the wanted types a node has in one direction. With `skipsLoops` those that lead back to it are
 * left out: of an undirected pattern they were counted in the other direction.
 */
export function degreeOf(
  { offsets, types, others, hasLoops }: Adjacency,
  node: number,
  { all, only, mask }: TypeSelection,
  skipsLoops: boolean,
): number {
  let first = offsets[node]!;
  let end = offsets[node + 1]!;
  if (!all && only >= 0 && first < end) {
    first = firstOfType(types, only, first, end);
    end = firstOfType(types, only + 1, first, end);
  }
  const unchecked = all || only >= 0;
  if (unchecked && !(skipsLoops && hasLoops)) return end - first;
  let count = 0;
  for (let place = first; place < end; place += 1) {
    if ((unchecked || mask[types[place]!] === 1) && !(skipsLoops && others[place] === node)) count += 1;
  }
  return count;
}
