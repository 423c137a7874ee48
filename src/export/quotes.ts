import type { GraphNode, GraphSource } from '../model/graph.ts';
import type { LossTally } from './losses.ts';

/** How much of the sources' own words leaves the machine: offsets and hashes always do, so that a holder of the text can verify. */
export type Quotes = 'full' | 'short' | 'none';

/** The longest quote of `short`, in UTF-16 units, its ellipsis included. */
export const SHORT_QUOTE = 80;

/** The graph with its quotes cut or left out. */
export function withQuotes(graph: GraphSource, quotes: Quotes, losses: LossTally): GraphSource {
  if (quotes === 'full') return graph;
  const { nodes } = graph;
  const counted = new Set<string>();
  const change = (node: GraphNode): GraphNode => {
    const { quote, ...rest } = node.properties;
    if (typeof quote !== 'string' || (quotes === 'short' && quote.length <= SHORT_QUOTE)) return node;
    if (!counted.has(node.id)) losses.add(quotes === 'none' ? 'quotes-left-out' : 'quotes-shortened', 'quote');
    counted.add(node.id);
    return { ...node, properties: quotes === 'none' ? rest : { ...node.properties, quote: shorten(quote) } };
  };
  return {
    ...graph,
    nodes: {
      async *[Symbol.asyncIterator]() {
        for await (const node of nodes) yield change(node);
      },
    },
  };
}

/** Cut after the last whole word that fits, never inside a surrogate pair. */
function shorten(quote: string): string {
  const cut = quote.slice(0, SHORT_QUOTE - 1).replace(/[\uD800-\uDBFF]$/, '');
  const word = cut.lastIndexOf(' ');
  return `${word > SHORT_QUOTE / 2 ? cut.slice(0, word) : cut}…`;
}
