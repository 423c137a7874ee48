import type { GraphEdge, GraphNode, GraphSource } from '../model/graph.ts';

type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

/**
 * The graph with ids and names as a server holds them, so that both can be compared: Bolt is UTF-8, which turns a lone surrogate
 * into U+FFFD, and a label or type has neither NUL nor no character at all.
 */
export function storedGraph(graph: GraphSource): GraphSource {
  return { ...graph, nodes: mapped(graph.nodes, storedNode), edges: mapped(graph.edges, storedEdge) };
}

export function storedNode(node: GraphNode): GraphNode {
  return { ...node, id: storedText(node.id), labels: node.labels.map(storedName) };
}

export function storedEdge(edge: GraphEdge): GraphEdge {
  const [id, source, target] = [storedText(edge.id), storedText(edge.source), storedText(edge.target)];
  return { ...edge, id, type: storedName(edge.type), source, target };
}

function storedText(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

function storedName(name: string): string {
  return storedText(name).replaceAll('\0', '\uFFFD') || 'Unknown';
}

/** Can be walked as often as the items can. */
function mapped<Item>(items: Items<Item>, change: (item: Item) => Item): AsyncIterable<Item> {
  return {
    async *[Symbol.asyncIterator]() {
      for await (const item of items) yield change(item);
    },
  };
}
