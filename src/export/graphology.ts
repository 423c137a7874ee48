import type { GraphEdge, GraphNode, Properties } from '../model/graph.ts';
import type { LossTally } from './losses.ts';
import type { Sink } from './sink.ts';

const HEADER =
  '{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{"format":"claimgraph","version":1},\n"nodes":[';

/**
 * The serialisation of graphology: `MultiDirectedGraph.from(JSON.parse(text))` reads it. Node attributes are the properties and
 * `labels`; edge attributes the properties and `relationshipType` (sigma takes an attribute `type` for the name of a renderer).
 */
export function graphologySink(losses: LossTally): Sink {
  const ids = new Set<string>();
  let edges = 0;
  return {
    begin() {
      losses.add('attribute-renamed', 'type to relationshipType');
      return Promise.resolve(HEADER);
    },
    node(node) {
      const first = ids.size === 0;
      ids.add(node.id);
      return `${first ? '' : ','}\n${nodeText(node, losses)}`;
    },
    edge(edge) {
      if (!ids.has(edge.source) || !ids.has(edge.target)) {
        losses.add('edge-without-end', edge.type);
        return '';
      }
      const start = edges++ === 0 ? '\n],\n"edges":[\n' : ',\n';
      return start + edgeText(edge, losses);
    },
    finish: () => (edges === 0 ? '\n],\n"edges":[\n]}\n' : '\n]}\n'),
  };
}

function nodeText({ id, labels, properties }: GraphNode, losses: LossTally): string {
  return JSON.stringify({ key: id, attributes: { ...finite(properties, losses), labels } });
}

function edgeText({ id, type, source, target, properties }: GraphEdge, losses: LossTally): string {
  return JSON.stringify({
    key: id,
    source,
    target,
    attributes: { ...finite(properties, losses), relationshipType: type },
  });
}

/** JSON has no NaN and no infinities; they would come back as null. */
function finite(properties: Properties, losses: LossTally): Properties {
  const dropped = Object.keys(properties).filter((name) => {
    const value = properties[name];
    return typeof value === 'number' && !Number.isFinite(value);
  });
  if (dropped.length === 0) return properties;
  for (const name of dropped) losses.add('value-dropped', name);
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !dropped.includes(name)));
}
