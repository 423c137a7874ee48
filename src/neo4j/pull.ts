import { batches } from './batches.ts';
import { explained } from './failure.ts';
import { columnsOf, edgeRow, nodeRow } from './row.ts';
import { compareEdges, compareNodes } from './statements.ts';
import { transact } from './transaction.ts';
import { edgeParameter, nodeParameter } from './write.ts';
import type { Connection } from './connection.ts';
import type { GraphEdge, GraphNode, KnowledgeGraph } from '../model/graph.ts';
import type { Work } from './transaction.ts';

/** A relationship that somebody drew in the database between two nodes of the graph. */
export interface AddedRelationship {
  readonly source: string;
  readonly type: string;
  readonly target: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What was changed in a database since the graph was pushed there. */
export interface Changes {
  readonly added: readonly AddedRelationship[];
  readonly deleted: readonly GraphEdge[];
  /** The node that is gone, and the one that its relationships now hang on. */
  readonly merged: readonly { readonly gone: GraphNode; readonly kept: string }[];
  /** Nodes that are gone and left their relationships to nobody. */
  readonly lost: readonly GraphNode[];
  /** Nodes and relationships whose labels, properties or ends are no more what they were. */
  readonly edited: readonly (GraphNode | GraphEdge)[];
  /** Names or ids of nodes that somebody added and tied to the graph. */
  readonly strangers: readonly string[];
}

interface Difference {
  readonly id: string;
  readonly isNew: boolean;
  readonly edited: boolean | null;
  readonly moved?: boolean | null;
}

const LIMITS = { rows: 5000, bytes: 4 * 1024 * 1024 };

/**
 * Compares a database with the graph that was pushed there.
 * @throws Error with a sentence of advice: the push was cut off, or it was of another build of the graph.
 */
export async function pull(connection: Connection, graph: KnowledgeGraph, dataSet: string): Promise<Changes> {
  try {
    return await transact(connection, 'READ', new Map(), (work) => changes(work, graph, dataSet));
  } catch (error) {
    throw explained(error, connection);
  }
}

async function changes(work: Work, graph: KnowledgeGraph, dataSet: string): Promise<Changes> {
  const [cut] = await work.run('RETURN EXISTS { (m:ClaimgraphPush {graph: $graph}) } AS cut', { graph: dataSet });
  if (cut?.cut === true)
    throw new Error('the last push into this database was cut off: run "claimgraph push" again first');
  const nodes = await differingNodes(work, graph, dataSet);
  const edges = await differingEdges(work, graph, dataSet);
  refuseOtherBuild([...nodes.values(), ...edges.values()], graph);

  const goneNodes = graph.nodes.filter(({ id }) => nodes.get(id)?.isNew === true);
  const heirs = await heirsOf(work, graph, edges, dataSet);
  const gone = new Set(goneNodes.map(({ id }) => id));
  // An edge that only followed a merged node says nothing new, and one that went with a lost node is told with it.
  const followed = ({ source, target }: GraphEdge): boolean => gone.has(source) || gone.has(target);
  return {
    added: await addedRelationships(work, dataSet),
    deleted: graph.edges.filter((edge) => edges.get(edge.id)?.isNew === true && !followed(edge)),
    merged: goneNodes.flatMap((node) => {
      const kept = heirs.get(node.id);
      return kept === undefined ? [] : [{ gone: node, kept }];
    }),
    lost: goneNodes.filter(({ id }) => !heirs.has(id)),
    edited: [
      ...graph.nodes.filter(({ id }) => nodes.get(id)?.isNew === false),
      ...graph.edges.filter((edge) => edges.get(edge.id)?.isNew === false && !followed(edge)),
    ],
    strangers: await strangers(work, dataSet),
  };
}

type Differences = ReadonlyMap<string, Difference>;

async function differingNodes(work: Work, graph: KnowledgeGraph, dataSet: string): Promise<Differences> {
  const columns = columnsOf(graph.nodeColumns);
  const rows = graph.nodes.map((node) => nodeRow(node, dataSet, columns));
  const found: Difference[] = [];
  for await (const batch of batches(rows, ({ labels }) => labels[0]!, LIMITS)) {
    const parameters = { rows: batch.rows.map(nodeParameter) };
    found.push(...((await work.run(compareNodes(batch.key), parameters)) as unknown as Difference[]));
  }
  return new Map(found.map((difference) => [difference.id, difference]));
}

async function differingEdges(work: Work, graph: KnowledgeGraph, dataSet: string): Promise<Differences> {
  const columns = columnsOf(graph.edgeColumns);
  const rows = graph.edges.map((edge) => edgeRow(edge, dataSet, columns));
  const found: Difference[] = [];
  for await (const batch of batches(rows, ({ type }) => type, LIMITS)) {
    const parameters = { rows: batch.rows.map(edgeParameter), graph: dataSet };
    found.push(...((await work.run(compareEdges(batch.key), parameters)) as unknown as Difference[]));
  }
  return new Map(found.map((difference) => [difference.id, difference]));
}

/** A hash that differs was written by a push of something else; so was a database that holds none of it. */
function refuseOtherBuild(differences: readonly Difference[], graph: KnowledgeGraph): void {
  const other = differences.some(({ isNew, edited }) => !isNew && edited !== true);
  const none = differences.filter(({ isNew }) => isNew).length === graph.nodes.length + graph.edges.length;
  if (!other && !(none && graph.nodes.length > 0)) return;
  throw new Error('the database was pushed from another build of the graph: name the graph.json that was pushed last');
}

/** For each node that is gone, the one that now stands where it stood in relationships that are still there. */
async function heirsOf(
  work: Work,
  graph: KnowledgeGraph,
  differences: Differences,
  dataSet: string,
): Promise<ReadonlyMap<string, string>> {
  const moved = new Map(
    graph.edges.filter(({ id }) => differences.get(id)?.moved === true).map((edge) => [edge.id, edge]),
  );
  const heirs = new Map<string, string>();
  if (moved.size === 0) return heirs;
  const now = await work.run(
    'MATCH (a)-[r]->(b) WHERE r._graph = $graph AND r.id IN $ids RETURN r.id AS id, a.id AS source, b.id AS target ORDER BY r.id',
    { graph: dataSet, ids: [...moved.keys()] },
  );
  for (const { id, source, target } of now) {
    const before = moved.get(id as string)!;
    if (typeof source === 'string' && source !== before.source && !heirs.has(before.source))
      heirs.set(before.source, source);
    if (typeof target === 'string' && target !== before.target && !heirs.has(before.target))
      heirs.set(before.target, target);
  }
  return heirs;
}

async function addedRelationships(work: Work, dataSet: string): Promise<readonly AddedRelationship[]> {
  const found = await work.run(
    'MATCH (a:Entity)-[r]->(b:Entity) WHERE a._graph = $graph AND b._graph = $graph AND r._graph IS NULL ' +
      'RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties ORDER BY source, type, target',
    { graph: dataSet },
  );
  return found as unknown as readonly AddedRelationship[];
}

async function strangers(work: Work, dataSet: string): Promise<readonly string[]> {
  const found = await work.run(
    'MATCH (n)--(m:Entity) WHERE n._graph IS NULL AND m._graph = $graph ' +
      'RETURN DISTINCT coalesce(toStringOrNull(n.name), toStringOrNull(n.id), elementId(n)) AS name ORDER BY name',
    { graph: dataSet },
  );
  return found.map(({ name }) => String(name));
}
