import { MultiDirectedGraph } from 'graphology';
import type { KnowledgeGraph, Properties } from '../model/graph.ts';

/** What a graphology node and edge carry: the properties, and `labels` or `type`. */
export type NodeAttributes = Properties & { readonly labels: readonly string[] };
export type EdgeAttributes = Properties & { readonly type: string };

/** The graph as a graphology graph with the same ids, for its algorithms. Parallel edges stay apart. */
export function toGraphology({ nodes, edges }: KnowledgeGraph): MultiDirectedGraph<NodeAttributes, EdgeAttributes> {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const { id, labels, properties } of nodes) {
    graph.addNode(id, { ...properties, labels });
  }
  for (const { id, type, source, target, properties } of edges) {
    graph.addEdgeWithKey(id, source, target, { ...properties, type });
  }
  return graph;
}
