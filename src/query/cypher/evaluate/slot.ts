/** Where a variable of the query lives in the frame, and how to read it as a value. */
import type { Graph } from '../graph/graph.ts';
import { Node, Relationship } from '../value.ts';
import type { Value, ValueList } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';

/** `nodes`, `relationships`: a list of ids. `value`: the value itself. */
export type SlotKind = 'node' | 'relationship' | 'nodes' | 'relationships' | 'value';

export interface Slot {
  readonly index: number;
  readonly kind: SlotKind;
}

export type Bindings = ReadonlyMap<string, Slot>;

export function readSlot({ index, kind }: Slot, graph: Graph): Evaluate {
  switch (kind) {
    case 'value':
      return (frame) => frame[index]!;
    case 'node':
      return (frame) => nodeOrNull(graph, frame[index]!);
    case 'relationship':
      return (frame) => relationshipOrNull(graph, frame[index]!);
    case 'nodes':
      return (frame) => listOrNull(frame[index]!, (id) => new Node(graph, id));
    case 'relationships':
      return (frame) => listOrNull(frame[index]!, (id) => new Relationship(graph, id));
  }
}

function nodeOrNull(graph: Graph, id: Value): Value {
  return id === null ? null : new Node(graph, id as number);
}

function relationshipOrNull(graph: Graph, id: Value): Value {
  return id === null ? null : new Relationship(graph, id as number);
}

function listOrNull(ids: Value, make: (id: number) => Value): Value {
  return ids === null ? null : (ids as ValueList).map((id) => make(id as number));
}
