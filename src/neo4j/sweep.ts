import { storedName, storedText } from './stored-text.ts';
import { deleteEdges, deleteNodes, edgeIds, nodeIds } from './statements.ts';
import { transact } from './transaction.ts';
import type { Connection } from './connection.ts';
import type { GraphEdge, GraphNode, GraphSource } from '../model/graph.ts';
import type { Counters, Work } from './transaction.ts';

/** Ids asked for and deleted at a time. */
const WINDOW = 10_000;

/** Ids by base label (nodes) or type (relationships). */
export type Ids = Map<string, Set<string>>;

export interface Vanished {
  readonly nodes: Ids;
  readonly edges: Ids;
}

/**
 * What the database holds of the data set and the graph does not, by walking both in the order of ids. `labels` and `types` are
 * those that the database knows. Memory is bounded by what vanished.
 */
export async function vanished(
  connection: Connection,
  graph: GraphSource,
  dataSet: string,
  labels: readonly string[],
  types: readonly string[],
): Promise<Vanished> {
  const ask = (statement: (key: string, bounded: boolean) => string) => (key: string, after: string, last?: string) =>
    transact(connection, 'READ', new Map(), (work) =>
      idsOf(work, statement(key, last !== undefined), dataSet, after, last),
    );
  const labelOf = (node: GraphNode): string => storedName(node.labels[0] ?? '');
  const typeOf = (edge: GraphEdge): string => storedName(edge.type);
  const nodes = await missing(labels, graph.nodes, labelOf, ask(nodeIds));
  const edges = await missing(types, graph.edges, typeOf, ask(edgeIds));
  // The server may sort ids otherwise than we do where characters beyond the basic plane meet; nothing that is there may go.
  if (size(nodes) > 0) for await (const node of graph.nodes) nodes.get(labelOf(node))?.delete(storedText(node.id));
  if (size(edges) > 0) for await (const edge of graph.edges) edges.get(typeOf(edge))?.delete(storedText(edge.id));
  return { nodes, edges };
}

async function idsOf(
  work: Work,
  statement: string,
  graph: string,
  after: string,
  last: string | undefined,
): Promise<readonly string[]> {
  const records = await work.run(statement, last === undefined ? { graph, after } : { graph, after, last });
  return records.map(({ id }) => id as string);
}

async function missing<Item extends { readonly id: string }>(
  keys: readonly string[],
  items: Iterable<Item> | AsyncIterable<Item>,
  keyOf: (item: Item) => string,
  ask: (key: string, after: string, last?: string) => Promise<readonly string[]>,
): Promise<Ids> {
  const gone: Ids = new Map();
  const windows = new Map(keys.map((key) => [key, { after: '', ids: new Set<string>() }]));
  const compare = async (key: string, last?: string): Promise<void> => {
    const window = windows.get(key)!;
    for (const id of await ask(key, window.after, last)) {
      if (!window.ids.has(id)) gone.set(key, (gone.get(key) ?? new Set<string>()).add(id));
    }
    window.after = last ?? window.after;
    window.ids = new Set();
  };
  for await (const item of items) {
    const key = keyOf(item);
    const window = windows.get(key);
    if (!window) continue;
    const id = storedText(item.id);
    window.ids.add(id);
    if (window.ids.size === WINDOW) await compare(key, id);
  }
  for (const key of keys) await compare(key);
  return gone;
}

export interface Swept {
  readonly nodes: number;
  readonly edges: number;
  /** Nodes that stay, because relationships of others hang on them. */
  readonly kept: number;
}

/** Relationships first, then the nodes that nothing hangs on any more. */
export async function remove(
  connection: Connection,
  { nodes, edges }: Vanished,
  dataSet: string,
  counters: Counters,
): Promise<Swept> {
  const removed = { nodes: 0, edges: 0 };
  for (const [type, ids] of edges) {
    removed.edges += await removeIds(connection, deleteEdges(type), ids, dataSet, counters);
  }
  for (const [label, ids] of nodes) {
    removed.nodes += await removeIds(connection, deleteNodes(label), ids, dataSet, counters);
  }
  return { ...removed, kept: size(nodes) - removed.nodes };
}

async function removeIds(
  connection: Connection,
  statement: string,
  ids: ReadonlySet<string>,
  graph: string,
  counters: Counters,
): Promise<number> {
  const all = [...ids];
  let removed = 0;
  for (let i = 0; i < all.length; i += WINDOW) {
    const some = all.slice(i, i + WINDOW);
    const [record] = await transact(connection, 'WRITE', counters, (work) => work.run(statement, { ids: some, graph }));
    removed += Number(record?.c);
  }
  return removed;
}

export function size(ids: Ids): number {
  return [...ids.values()].reduce((sum, some) => sum + some.size, 0);
}
