/** Where the relationships of a node begin and end that have the wanted types; more than one type must be looked at one by one. */
import { firstOfType } from '../graph/adjacency.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import type { TypeSelection } from './type-filter.ts';

export function rowStart({ offsets, types }: Adjacency, node: number, { all, only }: TypeSelection): number {
  const first = offsets[node]!;
  return all || only < 0 ? first : firstOfType(types, only, first, offsets[node + 1]!);
}

/** `first` is where the row starts. */
export function rowEnd(
  { offsets, types }: Adjacency,
  node: number,
  { all, only, mask }: TypeSelection,
  first: number,
): number {
  const end = offsets[node + 1]!;
  if (all || only < 0) return mask.length === 0 ? first : end;
  return firstOfType(types, only + 1, first, end);
}
