import { SaxesParser } from 'saxes';

export interface ReadKey {
  readonly domain: string;
  readonly name: string;
  readonly type: string;
}

export interface ReadElement {
  readonly id: string;
  readonly source: string | undefined;
  readonly target: string | undefined;
  /** By key id; values as text. */
  readonly data: ReadonlyMap<string, string>;
}

export interface ReadGraphml {
  readonly keys: ReadonlyMap<string, ReadKey>;
  readonly graphData: ReadonlyMap<string, string>;
  readonly nodes: readonly ReadElement[];
  readonly edges: readonly ReadElement[];
}

/** Reads a GraphML file as a strict XML parser does: throws for anything that is not well-formed. */
export function readGraphml(text: string): ReadGraphml {
  const parser = new SaxesParser({ xmlns: false });
  const keys = new Map<string, ReadKey>();
  const graphData = new Map<string, string>();
  const nodes: ReadElement[] = [];
  const edges: ReadElement[] = [];
  let data = graphData;
  let key: string | undefined;
  let value = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'key') {
      keys.set(attributes.id!, {
        domain: attributes.for!,
        name: attributes['attr.name']!,
        type: attributes['attr.type']!,
      });
    } else if (name === 'node' || name === 'edge') {
      data = new Map();
      const { id, source, target } = attributes;
      (name === 'node' ? nodes : edges).push({ id: id!, source, target, data });
    } else if (name === 'data') {
      key = attributes.key!;
      value = '';
    }
  });
  parser.on('text', (piece) => {
    value += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'data' && key !== undefined) data.set(key, value);
  });
  parser.write(text).close();
  return { keys, graphData, nodes, edges };
}
