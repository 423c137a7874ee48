import type { GraphEdge, GraphNode, GraphSource } from '../model/graph.ts';

/**
 * One format being written: `begin`, every node, every edge, `finish`, in this order.
 * A promise that comes back must be awaited before the next call, so that memory stays bounded.
 */
export interface Sink {
  /** May read the whole graph once before anything is written, to settle names and types. */
  begin(graph: GraphSource): Promise<void>;
  writeNode(node: GraphNode): Promise<void> | undefined;
  writeEdge(edge: GraphEdge): Promise<void> | undefined;
  finish(): Promise<void>;
}

/** Streams a graph through a sink. */
export async function exportGraph(graph: GraphSource, sink: Sink): Promise<void> {
  await sink.begin(graph);
  for await (const node of graph.nodes) {
    const full = sink.writeNode(node);
    if (full) await full;
  }
  for await (const edge of graph.edges) {
    const full = sink.writeEdge(edge);
    if (full) await full;
  }
  await sink.finish();
}
