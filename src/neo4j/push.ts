import { batches } from './batches.ts';
import { explained } from './failure.ts';
import { loader } from './loader.ts';
import { inParallel } from './pool.ts';
import { columnsOf, edgeRow, nodeRow } from './row.ts';
import { AWAIT_INDEXES, BASE_LABELS, LOOKUP_INDEXES, nodeConstraint } from './statements.ts';
import { heldBy } from './held.ts';
import type { Counts } from './held.ts';
import { remove, size, vanished } from './sweep.ts';
import { runAlone, transact } from './transaction.ts';
import type { Connection } from './connection.ts';
import type { GraphSource } from '../model/graph.ts';
import type { Deleted, Loader, Written } from './loader.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { Swept } from './sweep.ts';
import type { Counters } from './transaction.ts';

export interface PushOptions {
  /** Names the data set in the database; other data there is left alone. */
  readonly graph: string;
  /** Rows a batch; a batch never holds more than 4 MB. */
  readonly batch: number;
  /** Look only. */
  readonly dryRun: boolean;
  /** Remove what a former push wrote and the graph no longer has. */
  readonly prune: boolean;
  /** Prune even when more than a fifth would go. */
  readonly force: boolean;
  /** Write over what was changed in the database since it was pushed, and put back what was deleted there. */
  readonly overwrite: boolean;
  /** Called after each batch with the rows done so far. */
  readonly progress?: ((rows: number) => void) | undefined;
}

export interface PushResult {
  readonly nodes: Written;
  readonly edges: Written;
  /** The first few relationships that were deleted in the database since they were pushed, and are not put back. */
  readonly deleted: readonly Deleted[];
  /** What the database still holds and the graph no longer has; removed with `prune`. */
  readonly stale: { readonly nodes: number; readonly edges: number };
  readonly removed: Swept | undefined;
  /** More would have gone than `force` was given for. */
  readonly pruneRefused: boolean;
  /** What the server says it changed; empty after a push of what is already there. */
  readonly counters: Counters;
  /** How often a batch was tried again after the connection was lost. */
  readonly reconnected: number;
}

const BYTES = 4 * 1024 * 1024;
/** Batches under way at once. */
const WIDTH = 2;
/** No more of the data set goes in one sweep than this share, unless forced. */
const LARGEST_SWEEP = 0.2;

/**
 * Brings a database to hold the graph. A first push into an empty data set creates; a later one compares and writes only what
 * differs, so a push that was cut off is simply run again. Memory does not grow with the graph.
 * @throws Error with a sentence of advice; what was written until then stays, and the next push goes on from it.
 */
export async function push(connection: Connection, graph: GraphSource, options: PushOptions): Promise<PushResult> {
  try {
    return await pushed(connection, graph, options);
  } catch (error) {
    throw explained(error, connection);
  }
}

async function pushed(connection: Connection, graph: GraphSource, options: PushOptions): Promise<PushResult> {
  const target = await begin(connection, options);
  const counts = await load(graph, target, options);
  if (!options.dryRun) await index(connection, target, [...counts.edges.keys()]);
  const held = await heldBy(connection, options.graph, total(counts.edges));
  const swept = await sweep(connection, graph, counts, held, target.counters, options);
  await target.finish();
  const { nodes, edges, deleted, counters } = target;
  return { nodes, edges, deleted: [...deleted].sort(byText), ...swept, counters, reconnected: target.reconnected() };
}

async function begin(connection: Connection, options: PushOptions): Promise<Loader> {
  const { graph, overwrite, dryRun } = options;
  const counters: Counters = new Map();
  if (!dryRun) {
    for (const label of BASE_LABELS) await runAlone(connection, counters, nodeConstraint(label));
  }
  const some = BASE_LABELS.map((label) => `EXISTS { (n:${label}) WHERE n._graph = $graph AND n.id > '' }`).join(' OR ');
  const [found] = await transact(connection, 'READ', counters, (work) =>
    work.run(`RETURN ${some} AS some, EXISTS { (m:ClaimgraphPush {graph: $graph}) } AS marked`, { graph }),
  );
  return loader(connection, counters, {
    graph,
    overwrite,
    dryRun,
    fresh: found?.some === false,
    marked: found?.marked === true,
  });
}

/** Nodes, then relationships; the counts of both by base label and type. */
async function load(graph: GraphSource, target: Loader, options: PushOptions): Promise<Counts> {
  const limits = { rows: options.batch, bytes: BYTES };
  const counts: Counts = { nodes: new Map(), edges: new Map() };
  let done = 0;
  const tell = (rows: number): void => options.progress?.((done += rows));

  const nodes = batches(nodeRows(graph, options.graph), ({ labels }) => labels[0]!, limits);
  await inParallel(nodes, WIDTH, async ({ key, rows }) => {
    increase(counts.nodes, key, rows.length);
    await target.writeNodes(rows);
    tell(rows.length);
  });
  const edges = batches(edgeRows(graph, options.graph), ({ type }) => type, limits);
  await inParallel(edges, WIDTH, async ({ key, rows }) => {
    const deleted = await target.writeEdges(rows);
    increase(counts.edges, key, rows.length - deleted);
    tell(rows.length);
  });
  return counts;
}

async function* nodeRows({ nodes, nodeColumns }: GraphSource, graph: string): AsyncGenerator<NodeRow> {
  const columns = columnsOf(nodeColumns);
  for await (const node of nodes) {
    if (!BASE_LABELS.some((label) => label === node.labels[0])) {
      throw new Error(
        `node "${node.id}" is none of ${BASE_LABELS.join(', ')}: build the graph again with this version`,
      );
    }
    yield nodeRow(node, graph, columns);
  }
}

async function* edgeRows({ edges, edgeColumns }: GraphSource, graph: string): AsyncGenerator<EdgeRow> {
  const columns = columnsOf(edgeColumns);
  for await (const edge of edges) yield edgeRow(edge, graph, columns);
}

async function index(connection: Connection, target: Loader, types: readonly string[]): Promise<void> {
  await inParallel([...types].sort(), WIDTH, (type) => target.constrain(type));
  for (const statement of LOOKUP_INDEXES) await runAlone(connection, target.counters, statement);
  await runAlone(connection, target.counters, AWAIT_INDEXES);
}

async function sweep(
  connection: Connection,
  graph: GraphSource,
  counts: Counts,
  held: Counts,
  counters: Counters,
  { graph: dataSet, dryRun, prune, force }: PushOptions,
): Promise<Pick<PushResult, 'stale' | 'removed' | 'pruneRefused'>> {
  const stale = { nodes: surplus(held.nodes, counts.nodes, dryRun), edges: surplus(held.edges, counts.edges, dryRun) };
  // What is to be created is missing still in a dry run, and hides as much that vanished.
  const complete = !dryRun;
  if (!prune || (complete && stale.nodes + stale.edges === 0))
    return { stale, removed: undefined, pruneRefused: false };
  const keys = (of: 'nodes' | 'edges'): readonly string[] =>
    [...held[of]].filter(([key, count]) => !complete || count > (counts[of].get(key) ?? 0)).map(([key]) => key);
  const gone = await vanished(connection, graph, dataSet, keys('nodes'), keys('edges'));
  const [nodes, edges] = [size(gone.nodes), size(gone.edges)];
  const tooMany = nodes > LARGEST_SWEEP * total(held.nodes) || edges > LARGEST_SWEEP * total(held.edges);
  if (dryRun || (tooMany && !force))
    return { stale: { nodes, edges }, removed: undefined, pruneRefused: tooMany && !force };
  const removed = await remove(connection, gone, dataSet, counters);
  return { stale: { nodes, edges }, removed, pruneRefused: false };
}

/** @throws Error when the database holds less than the graph: nothing is lost in silence. */
function surplus(held: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>, dryRun: boolean): number {
  let more = 0;
  for (const key of new Set([...held.keys(), ...counts.keys()])) {
    const difference = (held.get(key) ?? 0) - (counts.get(key) ?? 0);
    if (difference < 0 && !dryRun) {
      throw new Error(`the database holds ${-difference} of "${key}" fewer than the graph: push again`);
    }
    more += Math.max(0, difference);
  }
  return more;
}

function byText(a: Deleted, b: Deleted): number {
  const [one, other] = [a, b].map(({ source, type, target }) => `${source} ${type} ${target}`);
  return one! < other! ? -1 : 1;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
