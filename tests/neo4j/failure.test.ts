import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { connect } from '../../src/neo4j/connection.ts';
import { push } from '../../src/neo4j/push.ts';
import { smallGraph } from '../support/small-graph.ts';
import { ask } from './database.ts';
import { startServer } from './server.ts';
import type { AddressInfo } from 'node:net';
import type { GraphSource } from '../../src/model/graph.ts';
import type { Neo4jServer, OwnServer } from './server.ts';

/** What goes wrong in the world is one line that says what to do; the program prints it and ends with exit code 3. */

const running: OwnServer[] = [];
afterAll(() => Promise.all(running.map((server) => server.stop())));

async function started(options: Parameters<typeof startServer>[0]): Promise<OwnServer> {
  const server = await startServer(options);
  running.push(server);
  return server;
}

const login = { user: 'neo4j', password: '', database: 'neo4j' };

async function failure(work: () => Promise<unknown>): Promise<string> {
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  return (error as Error).message;
}

async function pushInto(server: Neo4jServer, graph: GraphSource = smallGraph()): Promise<void> {
  const connection = await connect(server.uri, server);
  const options = { graph: 'claimgraph', batch: 10_000, dryRun: false, prune: false, force: false, overwrite: false };
  try {
    await push(connection, graph, options);
  } finally {
    await connection.close();
  }
}

test('no server', async () => {
  expect(await failure(() => connect('bolt://127.0.0.1:9', login))).toBe(
    'no Neo4j answers at bolt://127.0.0.1:9: start it, or correct the address; a push that was cut off goes on when it is run again',
  );
});

test('no address of Neo4j', async () => {
  expect(await failure(() => connect('localhost 7687', login))).toBe(
    '"localhost 7687" is no address of Neo4j: it is like bolt://localhost:7687 or neo4j+s://host',
  );
});

test('an old server', async () => {
  const old = createServer((socket) => {
    // Bolt 4.4 is agreed on; then HELLO is answered with SUCCESS {server: 'Neo4j/4.4.0', connection_id: 'b'}.
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('data', () => {
      const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x80 + value.length]), Buffer.from(value)]);
      const connectionId = Buffer.concat([Buffer.from([0x8d]), Buffer.from('connection_id'), text('b')]);
      const hello = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa2]), text('server'), text('Neo4j/4.4.0'), connectionId]);
      const chunk = Buffer.concat([Buffer.from([0, hello.length]), hello, Buffer.from([0, 0])]);
      socket.write(greeted ? chunk : Buffer.from([0, 0, 4, 4]));
      greeted = true;
    });
  });
  await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
  const uri = `bolt://127.0.0.1:${(old.address() as AddressInfo).port}`;
  expect(await failure(() => connect(uri, login))).toBe(`${uri} is Neo4j 4.4: claimgraph needs Neo4j 5.26 or later`);
  old.close();
});

test('a first password that was not changed, a wrong one, a database that is not there', async () => {
  const server = await started({ auth: true });
  expect(await failure(() => connect(server.uri, { ...login, password: 'neo4j' }))).toMatch(
    /^the first password of "neo4j" at bolt:\S+ has not been changed yet: run ALTER CURRENT USER SET PASSWORD /,
  );
  await server.driver.executeQuery(
    "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'a longer one'",
    {},
    { database: 'system' },
  );
  expect(await failure(() => connect(server.uri, { ...login, password: 'wrong' }))).toMatch(
    /^Neo4j at bolt:\S+ refuses the password of "neo4j": set CLAIMGRAPH_NEO4J_PASSWORD or --password-file /,
  );
  expect(await failure(() => connect(server.uri, { ...login, password: 'a longer one', database: 'other' }))).toMatch(
    /^there is no database "other" at bolt:\S+: SHOW DATABASES lists those that are there$/,
  );
});

test('a read-only database', async () => {
  const server = await started({});
  // A database that was never written cannot even start read-only.
  await server.halt();
  appendFileSync(join(server.home, 'conf', 'neo4j.conf'), 'server.databases.read_only=neo4j\n');
  await server.start();
  expect(await failure(() => pushInto(server))).toMatch(
    /^the database "neo4j" at bolt:\S+ is read-only: allow writing /,
  );
  expect(await ask(server, 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0n }]);
});
