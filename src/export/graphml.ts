import { usedColumns } from './columns.ts';
import { graphmlKeys } from './graphml-keys.ts';
import { graphmlValue } from './graphml-value.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';
import type { GraphmlKey, GraphmlKeys, GraphmlProfile } from './graphml-keys.ts';
import type { LossTally } from './losses.ts';
import type { Properties } from '../model/graph.ts';
import type { Sink } from './sink.ts';

const HEADER = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/**
 * GraphML 1.0 as networkx, igraph, graph-tool, JGraphT, graphology, Gephi and APOC all read it: ids `n0`, `e0` with the graph's own
 * id under `key`; node labels as `:A:B` under the key id `labels`; the relationship type as the first datum of every edge under
 * the key id `label`; lists as JSON text, dates as ISO text, a missing value as no datum.
 */
export function graphmlSink(losses: LossTally, profile: GraphmlProfile = 'portable'): Sink {
  const indexes = new Map<string, number>();
  let keys: GraphmlKeys;
  let edges = 0;
  return {
    async begin(graph) {
      keys = graphmlKeys(await usedColumns(graph, losses), profile, losses);
      return HEADER + keyTable(keys, profile) + graphStart(keys, losses);
    },
    node({ id, labels, properties }) {
      const index = indexes.size;
      indexes.set(id, index);
      const text = labels.map((label) => `:${namePart(label, losses)}`).join('');
      const attribute = profile === 'neo4j' ? ` labels="${xmlAttribute(text, 'labels', losses)}"` : '';
      return (
        `<node id="n${index}"${attribute}>${datum('labels', xmlText(text, 'labels', losses))}` +
        `${datum('n_key', xmlText(id, 'key', losses))}${data(keys.nodes, properties, losses)}</node>\n`
      );
    },
    edge({ id, type, source, target, properties }) {
      const [from, to] = [indexes.get(source), indexes.get(target)];
      if (from === undefined || to === undefined) {
        losses.add('edge-without-end', type);
        return '';
      }
      const name = namePart(type, losses);
      const attribute = profile === 'neo4j' ? ` label="${xmlAttribute(name, 'label', losses)}"` : '';
      return (
        `<edge id="e${edges++}" source="n${from}" target="n${to}"${attribute}>${datum('label', xmlText(name, 'label', losses))}` +
        `${datum('e_key', xmlText(id, 'key', losses))}${data(keys.edges, properties, losses)}</edge>\n`
      );
    },
    finish: () => '</graph>\n</graphml>\n',
  };
}

function keyTable(keys: GraphmlKeys, profile: GraphmlProfile): string {
  const lines = [
    keyLine('labels', 'node', profile === 'neo4j' ? 'labels' : 'types', 'string'),
    keyLine('n_key', 'node', 'key', 'string'),
    ...keys.nodes.map(({ id, name, type, list }) => keyLine(id, 'node', name, type, list)),
    keyLine('label', 'edge', 'label', 'string'),
    keyLine('e_key', 'edge', 'key', 'string'),
    ...keys.edges.map(({ id, name, type, list }) => keyLine(id, 'edge', name, type, list)),
    keyLine('g_attrNames', 'graph', 'attrNames', 'string'),
  ];
  return lines.join('');
}

function keyLine(id: string, domain: string, name: string, type: string, list?: string): string {
  return `<key id="${id}" for="${domain}" attr.name="${name}" attr.type="${type}"${list ? ` attr.list="${list}"` : ''}/>\n`;
}

function graphStart({ renamed }: GraphmlKeys, losses: LossTally): string {
  const names = xmlText(JSON.stringify(renamed), 'attrNames', losses);
  return `<graph id="G" edgedefault="directed">\n${datum('g_attrNames', names)}\n`;
}

function data(keys: readonly GraphmlKey[], properties: Properties, losses: LossTally): string {
  let text = '';
  for (const key of keys) {
    const value = properties[key.column.name];
    const written = value === undefined ? undefined : graphmlValue(value, key, losses);
    if (written !== undefined) text += datum(key.id, written);
  }
  return text;
}

function datum(key: string, text: string): string {
  return `<data key="${key}">${text}</data>`;
}

/** Labels are split at `:` by readers, and an empty label or type is refused by Neo4j. */
function namePart(name: string, losses: LossTally): string {
  const part = name === '' ? 'Unknown' : name.replaceAll(':', '_');
  if (part !== name) losses.add('label-changed', name === '' ? '(empty)' : name);
  return part;
}
