import type { KnowledgeGraph } from '../../../src/model/graph.ts';
import { startServer } from '../../neo4j/server.ts';
import type { Asked } from './grafeo.ts';
import { PARAMETERS } from './questions.ts';

const BATCH = 20_000;

/** A Neo4j server of its own, asked over Bolt, with the graph and a constraint on `id`. */
export async function openNeo4j({ nodes, edges }: KnowledgeGraph): Promise<Asked> {
  const server = await startServer({ fast: true, heap: '3g' });
  const run = async (query: string, parameters: Record<string, unknown> = {}) =>
    (await server.driver.executeQuery(query, parameters, { database: server.database })).records;
  await run('CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.id IS UNIQUE');
  for (const [labels, group] of grouped(nodes, (node) => node.labels.join(':'))) {
    for (const rows of batches(group.map(({ properties: { id, name } }) => ({ id, name })))) {
      await run(`UNWIND $rows AS row CREATE (n:${labels}) SET n = row`, { rows });
    }
  }
  for (const [type, group] of grouped(edges, (edge) => edge.type)) {
    const all = group.map(({ source, target, properties: { id, count } }) => ({ source, target, id, count }));
    for (const rows of batches(all)) {
      await run(
        `UNWIND $rows AS row MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
         CREATE (a)-[:${type} {id: row.id, count: row.count}]->(b)`,
        { rows },
      );
    }
  }
  return {
    name: 'Neo4j',
    ask: async ({ query }) => (await run(query, PARAMETERS)).map((record) => [...record.values()] as unknown[]),
    rows: (answer) => answer as readonly (readonly unknown[])[],
    close: () => server.stop(),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH);
}
