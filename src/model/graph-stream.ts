import { createReadStream } from 'node:fs';
import { readGraph } from './graph-file.ts';
import type { GraphEdge, GraphNode, GraphSource, PropertyColumn } from './graph.ts';

/** Lines are read up to here to see whether the file is laid out an element a line. */
const HEAD = '{"format":"claimgraph","version":1,';

/**
 * A stored graph as a stream: nothing is held in memory, and it can be read again from the start. It relies on the layout that
 * `claimgraph build` writes, an element a line; another layout of the same JSON is read whole.
 * @throws Error with a sentence of advice when there is none, or when it is of another format or version.
 */
export async function openGraph(file: string): Promise<GraphSource> {
  const first = await firstLine(file);
  if (first !== HEAD) return readGraph(file);
  return {
    nodeColumns: await all<PropertyColumn>(file, 'nodeColumns'),
    edgeColumns: await all<PropertyColumn>(file, 'edgeColumns'),
    nodes: { [Symbol.asyncIterator]: () => section<GraphNode>(file, 'nodes') },
    edges: { [Symbol.asyncIterator]: () => section<GraphEdge>(file, 'edges') },
  };
}

async function firstLine(file: string): Promise<string | undefined> {
  try {
    for await (const line of lines(file)) return line;
  } catch {
    // readGraph says what is wrong
  }
  return undefined;
}

async function all<Item>(file: string, name: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of section<Item>(file, name)) items.push(item);
  return items;
}

/** The elements of one list. */
async function* section<Item>(file: string, name: string): AsyncGenerator<Item> {
  const start = `${JSON.stringify(name)}:[`;
  let inside = false;
  for await (const line of lines(file)) {
    if (inside && line.startsWith(']')) return;
    if (inside) yield JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as Item;
    else if (line === start) inside = true;
  }
  throw new Error(`"${file}" ends before its ${name}: build it again`);
}

/** Only LF ends a line: JSON leaves other separators inside strings. */
async function* lines(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    const parts = (rest + (chunk as string)).split('\n');
    rest = parts.pop()!;
    yield* parts;
  }
  if (rest !== '') yield rest;
}
