import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { smallGraph } from '../support/small-graph.ts';
import { ask } from './database.ts';
import { program } from './program.ts';
import { startServer } from './server.ts';
import type { AddressInfo, Server } from 'node:net';
import type { Program } from './program.ts';
import type { OwnServer } from './server.ts';

/** What goes wrong in the world is one line that says what to do, and exit code 3: the program as users run it. */

let claimgraph: Program;
let file: string;
const running: OwnServer[] = [];

beforeAll(async () => {
  claimgraph = program();
  file = await claimgraph.graphFile('small.json', smallGraph());
});
afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  claimgraph.remove();
});

async function started(options: Parameters<typeof startServer>[0]): Promise<OwnServer> {
  const server = await startServer(options);
  running.push(server);
  return server;
}

/** The one line that a push (or what `args` say) ends with, after its exit code was looked at. */
async function failure(args: readonly string[], password = ''): Promise<string> {
  const { code, stdout, stderr } = await claimgraph.run(args, { CLAIMGRAPH_NEO4J_PASSWORD: password });
  expect([code, stdout, stderr.split('\n').length]).toEqual([3, '', 2]);
  expect(stderr).toMatch(/^claimgraph: /);
  return stderr.slice('claimgraph: '.length).trimEnd();
}

const pushed = (uri: string, ...options: readonly string[]): readonly string[] => ['push', uri, file, ...options];

const NO_SERVER =
  'no Neo4j answers at bolt://127.0.0.1:9: start it, or correct the address; a push that was cut off goes on when it is run again';

test('no server', async () => {
  expect(await failure(pushed('bolt://127.0.0.1:9'))).toBe(NO_SERVER);
  expect(await failure(['pull', 'bolt://127.0.0.1:9', file])).toBe(NO_SERVER);
  expect(await failure(['query', 'RETURN 1', '--neo4j', 'bolt://127.0.0.1:9'])).toBe(NO_SERVER);
});

test('no address of Neo4j', async () => {
  expect(await failure(pushed('localhost 7687'))).toBe(
    '"localhost 7687" is no address of Neo4j: it is like bolt://localhost:7687 or neo4j+s://host',
  );
});

test('an old server', async () => {
  const old = oldServer();
  await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
  const uri = `bolt://127.0.0.1:${(old.address() as AddressInfo).port}`;
  expect(await failure(pushed(uri))).toBe(`${uri} is Neo4j 4.4: claimgraph needs Neo4j 5.26 or later`);
  old.close();
});

function oldServer(): Server {
  return createServer((socket) => {
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
}

test('a first password that was not changed, a wrong one, a database that is not there', async () => {
  const server = await started({ auth: true });
  expect(await failure(pushed(server.uri), 'neo4j')).toMatch(
    /^the first password of "neo4j" at bolt:\S+ has not been changed yet: run ALTER CURRENT USER SET PASSWORD /,
  );
  await server.driver.executeQuery(
    "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'a longer one'",
    {},
    { database: 'system' },
  );
  expect(await failure(pushed(server.uri), 'wrong')).toMatch(
    /^Neo4j at bolt:\S+ refuses the password of "neo4j": set CLAIMGRAPH_NEO4J_PASSWORD or --password-file /,
  );
  expect(await failure(pushed(server.uri, '--database', 'other'), 'a longer one')).toMatch(
    /^there is no database "other" at bolt:\S+: SHOW DATABASES lists those that are there$/,
  );
  const right = await claimgraph.run(pushed(server.uri), { CLAIMGRAPH_NEO4J_PASSWORD: 'a longer one' });
  expect(right.code).toBe(0);
});

test('a read-only database', async () => {
  const server = await started({});
  // A database that was never written cannot even start read-only.
  await server.halt();
  appendFileSync(join(server.home, 'conf', 'neo4j.conf'), 'server.databases.read_only=neo4j\n');
  await server.start();
  expect(await failure(pushed(server.uri))).toMatch(/^the database "neo4j" at bolt:\S+ is read-only: allow writing /);
  expect(await ask(server, 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0n }]);
});
