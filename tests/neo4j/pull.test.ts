import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { connect } from '../../src/neo4j/connection.ts';
import { pull } from '../../src/neo4j/pull.ts';
import { push } from '../../src/neo4j/push.ts';
import { smallGraph } from '../support/small-graph.ts';
import { ask } from './database.ts';
import { clearData, emptyDatabase, testServer } from './server.ts';
import type { Connection } from '../../src/neo4j/connection.ts';
import type { Changes } from '../../src/neo4j/pull.ts';
import type { Neo4jServer } from './server.ts';

let server: Neo4jServer;
let connection: Connection | undefined;

beforeAll(async () => {
  server = await testServer();
  connection = await connect(server.uri, server);
});
beforeEach(async () => {
  await clearData(server);
  const options = { graph: 'claimgraph', batch: 1000, dryRun: false, prune: false, force: false, overwrite: false };
  await push(connection!, smallGraph(), options);
});
afterAll(async () => {
  await connection?.close();
  await emptyDatabase(server);
  await server.stop();
});

const pulled = (): Promise<Changes> => pull(connection!, smallGraph(), 'claimgraph');

test('nothing was changed: nothing comes back', async () => {
  expect(await pulled()).toEqual({ added: [], deleted: [], merged: [], lost: [], edited: [], strangers: [] });
});

test('an added relationship, a deleted one, an edited node and a new neighbour come back, each as what it is', async () => {
  await ask(
    server,
    "MATCH (a {id: 'niger'}), (b {id: 'mali'}) CREATE (a)-[:PLANNED_SUPPORTS {since: '2022', document: 'doc-1'}]->(b)",
  );
  await ask(server, "MATCH ()-[r:HOSTS {id: 'f1'}]->() DELETE r");
  await ask(server, "MATCH (n {id: 'niger'}) SET n.iso = 'XX'");
  await ask(server, "MATCH (n {id: 'force'}) CREATE (:Entity {name: 'Stranger'})-[:HIRED]->(n)");
  const changes = await pulled();
  expect(changes.added).toEqual([
    { source: 'niger', type: 'PLANNED_SUPPORTS', target: 'mali', properties: { since: '2022', document: 'doc-1' } },
  ]);
  expect(changes.deleted.map(({ id }) => id)).toEqual(['f1']);
  expect(changes.edited.map(({ id }) => id)).toEqual(['niger']);
  expect(changes.strangers).toEqual(['Stranger']);
  expect([changes.merged, changes.lost]).toEqual([[], []]);
});

test('two nodes that were merged come back as one judgement, and their relationships as nothing else', async () => {
  await ask(
    server,
    "MATCH (gone {id: 'niger'})-[r:DENIED_HOSTS]->(f), (kept {id: 'mali'}) WITH r, f, kept, properties(r) AS p DELETE r " +
      'WITH f, kept, p CREATE (kept)-[s:DENIED_HOSTS]->(f) SET s = p',
  );
  await ask(server, "MATCH (gone {id: 'niger'}) DETACH DELETE gone");
  const changes = await pulled();
  expect(changes.merged.map(({ gone, kept }) => [gone.id, kept])).toEqual([['niger', 'mali']]);
  expect([changes.lost, changes.deleted, changes.edited]).toEqual([[], [], []]);
});

test('a push that was cut off, or one of another build, is not taken for changes', async () => {
  await ask(server, "CREATE (:ClaimgraphPush {graph: 'claimgraph'})");
  await expect(pulled()).rejects.toThrow('the last push into this database was cut off');
  await ask(server, 'MATCH (m:ClaimgraphPush) DELETE m');
  const graph = smallGraph();
  const other = {
    ...graph,
    nodes: graph.nodes.map((node) => ({ ...node, properties: { ...node.properties, note: 'new' } })),
  };
  await expect(pull(connection!, other, 'claimgraph')).rejects.toThrow('pushed from another build of the graph');
});
