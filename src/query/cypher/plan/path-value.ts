/** A named path from the nodes and relationships that matched. */
import type { Bindings } from '../evaluate/slot.ts';
import type { Graph } from '../graph/graph.ts';
import type { Evaluate } from '../run/operator.ts';
import { Node, Path, Relationship } from '../value.ts';
import type { ValueList } from '../value.ts';
import type { NamedPath } from './pattern-graph.ts';

export function pathValue({ nodes, connections }: NamedPath, bindings: Bindings, graph: Graph): Evaluate {
  const first = bindings.get(nodes[0]!)!.index;
  const parts = connections.map(({ name }) => bindings.get(name)!);
  return (frame) => {
    let node = frame[first] as number | null;
    if (node === null) return null;
    const pathNodes = [new Node(graph, node)];
    const relationships: Relationship[] = [];
    const walk = (id: number): void => {
      node = graph.starts[id] === node ? graph.ends[id]! : graph.starts[id]!;
      relationships.push(new Relationship(graph, id));
      pathNodes.push(new Node(graph, node));
    };
    for (const { index, kind } of parts) {
      const value = frame[index]!;
      if (value === null) return null;
      if (kind === 'relationship') walk(value as number);
      else for (const id of value as ValueList) walk(id as number);
    }
    return new Path(pathNodes, relationships);
  };
}
