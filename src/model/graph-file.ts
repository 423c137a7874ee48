/** The stored form of a graph, `graph.json`: one JSON object, a node or an edge a line, so that a diff of two builds is news. */
import { readFile } from 'node:fs/promises';
import type { KnowledgeGraph } from './graph.ts';

export const GRAPH_FILE = 'graph.json';

/** The bytes of graph.json, in pieces. */
export function* graphLines(graph: KnowledgeGraph): Generator<string> {
  yield `{"format":${JSON.stringify(graph.format)},"version":${graph.version},\n`;
  yield* listLines('nodeColumns', graph.nodeColumns);
  yield* listLines('edgeColumns', graph.edgeColumns);
  yield* listLines('nodes', graph.nodes);
  yield* listLines('edges', graph.edges, '}\n');
}

function* listLines(key: string, items: readonly object[], after = ',\n'): Generator<string> {
  yield `${JSON.stringify(key)}:[`;
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield `\n]${after}`;
}

/**
 * Reads a graph that `claimgraph build` wrote.
 * @throws Error with a sentence of advice when there is none, or when it is of another format or version.
 */
export async function readGraph(file: string): Promise<KnowledgeGraph> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(`no graph at "${file}": run "claimgraph build" first, or name the folder it wrote to`, { cause });
  }
  const graph = parse(text);
  if (!isGraph(graph)) {
    throw new Error(`"${file}" is no claimgraph graph of version 1: build it again with this version of claimgraph`);
  }
  return graph;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isGraph(value: unknown): value is KnowledgeGraph {
  const graph = value as Partial<KnowledgeGraph> | null | undefined;
  return (
    typeof graph === 'object' &&
    graph !== null &&
    graph.format === 'claimgraph' &&
    graph.version === 1 &&
    Array.isArray(graph.nodes) &&
    Array.isArray(graph.edges)
  );
}
