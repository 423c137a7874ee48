import type { GraphEdge, GraphNode, GraphSource } from '../model/graph.ts';

/** One text format: called `begin`, every node, every edge, `finish`, in this order; each gives the text that comes next. */
export interface Sink {
  /** May read the whole graph once before anything is written, to settle names and types. */
  begin(graph: GraphSource): Promise<string>;
  node(node: GraphNode): string;
  edge(edge: GraphEdge): string;
  finish(): string;
}

/** The text of a graph in the sink's format, in pieces, so that memory stays bounded. */
export async function* exportGraph(graph: GraphSource, sink: Sink): AsyncGenerator<string> {
  yield await sink.begin(graph);
  for await (const node of graph.nodes) yield sink.node(node);
  for await (const edge of graph.edges) yield sink.edge(edge);
  yield sink.finish();
}
