/** Relationships by node in one direction, in compressed rows: those of node n stand from `offsets[n]` to `offsets[n + 1]`. */
import type { NumberList } from './number-list.ts';

export interface Adjacency {
  readonly offsets: Int32Array;
  /** Ids of relationships, of each node sorted by type and then by id. */
  readonly relationships: Int32Array;
  /** The node at the other end of each. */
  readonly others: Int32Array;
  /** The type of each. */
  readonly types: Uint16Array;
  /** Whether any relationship leads from a node to itself. */
  readonly hasLoops: boolean;
}

/** @param from the ends that the rows are of, `to` the other ends; relationships of type -1 are left out. */
export function adjacencyOf(
  nodeLimit: number,
  from: NumberList,
  to: NumberList,
  types: NumberList,
  typeCount: number,
): Adjacency {
  const byType = sortedByType(types, from.length, typeCount);
  const offsets = new Int32Array(nodeLimit + 1);
  for (const id of byType) offsets[from[id]! + 1]! += 1;
  for (let node = 0; node < nodeLimit; node += 1) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, nodeLimit);
  const relationships = new Int32Array(byType.length);
  const others = new Int32Array(byType.length);
  const kinds = new Uint16Array(byType.length);
  let hasLoops = false;
  for (const id of byType) {
    if (from[id] === to[id]) hasLoops = true;
    const place = next[from[id]!]!++;
    relationships[place] = id;
    others[place] = to[id]!;
    kinds[place] = types[id]!;
  }
  return { offsets, relationships, others, types: kinds, hasLoops };
}

function sortedByType(types: NumberList, count: number, typeCount: number): Int32Array {
  const places = new Int32Array(typeCount + 1);
  for (let id = 0; id < count; id += 1) if (types[id]! >= 0) places[types[id]! + 1]! += 1;
  for (let type = 0; type < typeCount; type += 1) places[type + 1]! += places[type]!;
  const sorted = new Int32Array(places[typeCount]!);
  for (let id = 0; id < count; id += 1) if (types[id]! >= 0) sorted[places[types[id]!]!++] = id;
  return sorted;
}

/** The first place from `from` on, before `to`, whose type is not below `type`. */
export function firstOfType(types: Uint16Array, type: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (types[middle]! < type) low = middle + 1;
    else high = middle;
  }
  return low;
}
