import { edgeHash, nodeHash } from '../../src/neo4j/row.ts';
import type { GraphSource } from '../../src/model/graph.ts';
import type { Neo4jServer } from './server.ts';

/** One query, its records as plain objects. */
export async function ask(
  { driver, database }: Neo4jServer,
  query: string,
  parameters: object = {},
): Promise<Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(query, parameters, { database });
  return records.map((record) => record.toObject() as Record<string, unknown>);
}

/** Every node and relationship of a data set as one line, sorted: id, labels or type and ends, and the hash of all it says. */
export async function held(server: Neo4jServer, graph = 'claimgraph'): Promise<readonly string[]> {
  const nodes = await ask(
    server,
    'MATCH (n) WHERE n._graph = $graph RETURN n.id AS id, labels(n) AS labels, n._hash AS hash',
    { graph },
  );
  const edges = await ask(
    server,
    'MATCH (a)-[r]->(b) WHERE r._graph = $graph RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r._hash AS hash',
    { graph },
  );
  return [
    ...nodes.map(({ id, labels, hash }) => line(id, [...(labels as string[])].sort().join(':'), hash)),
    ...edges.map(({ id, type, source, target, hash }) =>
      line(id, `${String(source)} ${String(type)} ${String(target)}`, hash),
    ),
  ].sort();
}

/** The same lines for a graph that is not in a database. */
export async function expected(graph: GraphSource): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const node of graph.nodes) lines.push(line(node.id, [...node.labels].sort().join(':'), nodeHash(node)));
  for await (const edge of graph.edges) {
    lines.push(line(edge.id, `${edge.source} ${edge.type} ${edge.target}`, edgeHash(edge)));
  }
  return lines.sort();
}

function line(id: unknown, what: string, hash: unknown): string {
  return `${String(id)} ${what} ${String(hash)}`;
}
