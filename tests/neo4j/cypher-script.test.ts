import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { cypherSink } from '../../src/export/cypher.ts';
import { exported } from '../support/exported.ts';
import { entity, fact, graphOf, smallGraph } from '../support/small-graph.ts';
import { ask } from './database.ts';
import { emptyDatabase, testServer } from './server.ts';
import type { KnowledgeGraph } from '../../src/model/graph.ts';
import type { Neo4jServer } from './server.ts';

let server: Neo4jServer;
beforeAll(async () => {
  server = await testServer();
});
beforeEach(() => emptyDatabase(server));
afterAll(async () => {
  await emptyDatabase(server);
  await server.stop();
});

/** As cypher-shell does: one statement after the other. Gives what the server says it changed, save properties, which SET counts even when they stay. */
async function load(graph: KnowledgeGraph): Promise<number> {
  const { text } = await exported(graph, cypherSink);
  let changes = 0;
  for (const statement of text.split('\n').filter((line) => line.endsWith(';'))) {
    const { summary } = await server.driver.executeQuery(statement.slice(0, -1), {}, { database: server.database });
    const counted = { ...summary.counters.updates(), propertiesSet: 0 };
    changes += Object.values(counted).reduce((sum, n) => sum + n, 0);
  }
  return changes;
}

async function everything(): Promise<unknown> {
  return [
    await ask(server, 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id'),
    await ask(
      server,
      'MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties ORDER BY r.id',
    ),
  ];
}

test('a script brings the whole graph, and a second run changes nothing', async () => {
  const graph = smallGraph();
  await load(graph);
  const first = await everything();
  expect(await ask(server, 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: BigInt(graph.nodes.length) }]);
  expect(await ask(server, 'MATCH ()-[r]->() RETURN count(r) AS n')).toEqual([{ n: BigInt(graph.edges.length) }]);
  expect(await load(graph)).toBe(0);
  expect(await everything()).toEqual(first);
});

test('hostile text arrives as itself', async () => {
  const hostile = ["'}) DETACH DELETE n //", '`"\\\n\r\u2028', '\\u0027', 'مالي 🛰️', '${x} $x'];
  const nodes = hostile.map((text) => entity(text, [text], { name: text }));
  const edges = hostile.map((text, i) => fact(text, text, text, hostile[(i + 1) % hostile.length]!, { title: text }));
  await load(graphOf(nodes, edges));
  const held = await ask(
    server,
    'MATCH (n)-[r]->() RETURN n.id AS id, n.name AS name, [l IN labels(n) WHERE l <> "Entity"] AS labels, type(r) AS type, r.title AS title',
  );
  const told = hostile.map((text) => ({ id: text, name: text, labels: [text], type: text, title: text }));
  expect(new Set(held.map((row) => JSON.stringify(row)))).toEqual(new Set(told.map((row) => JSON.stringify(row))));
});
