/**
 * A real Neo4j for tests.
 *
 *   let server: Neo4jServer;
 *   beforeAll(async () => { server = await testServer(); });
 *   afterAll(() => server.stop());
 *   … server.driver.executeQuery('RETURN 1', {}, { database: server.database })
 *
 * `testServer()` uses the server at NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) if that is set, and refuses one that
 * holds data; else it starts a Neo4j 5.26 community server of its own on a free port of 127.0.0.1 (needs Java 17, the first time
 * Maven too; about 10 s). `startServer(options)` always starts one, for tests that kill it or need it with authentication or
 * read-only. A server ends with the process that started it, even when that is killed. `emptyDatabase(server)` removes all data.
 *
 * Run with `npm run test:neo4j`, or one file: `npm run test:neo4j -- tests/neo4j/contract.test.ts`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { cypherName } from '../../src/model/cypher-text.ts';
import { serverClassPath } from './server-jars.ts';
import type { ChildProcess } from 'node:child_process';
import type { Driver } from 'neo4j-driver';

export interface Neo4jServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** A driver with `useBigInt`, closed by `stop`. */
  readonly driver: Driver;
  /** Ends what `testServer` or `startServer` began and removes its data. */
  stop(): Promise<void>;
}

/** A server of our own, that can be killed and started again on the same port and data. */
export interface OwnServer extends Neo4jServer {
  readonly home: string;
  /** SIGKILL; the data stays. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops the server in good order; the data stays. */
  halt(): Promise<void>;
}

export interface ServerOptions {
  /** User `neo4j`; the first password is `neo4j`, and the server refuses everything until it is changed. */
  readonly auth?: boolean;
  /** Further lines of neo4j.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly heap?: string;
  /** For measurements: the JVM's full compiler, at the price of a slower start. */
  readonly fast?: boolean;
  /** Further options of the JVM. */
  readonly jvm?: readonly string[];
  /** The folder for data, configuration and logs; default: a new one, removed by `stop`. */
  readonly home?: string;
}

export async function testServer(): Promise<Neo4jServer> {
  const {
    NEO4J_URI: uri,
    NEO4J_USER: user = 'neo4j',
    NEO4J_PASSWORD: password = '',
    NEO4J_DATABASE: database = 'neo4j',
  } = process.env;
  if (uri === undefined) return startServer();
  const driver = neo4j.driver(uri, password === '' ? undefined : neo4j.auth.basic(user, password), { useBigInt: true });
  const { records } = await driver.executeQuery('MATCH (n) RETURN 1 LIMIT 1', {}, { database });
  if (records.length > 0)
    throw new Error(`the database "${database}" at ${uri} holds data: the tests want an empty one`);
  return { uri, user, password, database, driver, stop: () => driver.close() };
}

export async function startServer(options: ServerOptions = {}): Promise<OwnServer> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'claimgraph-neo4j-'));
  const port = await freePort();
  const uri = `bolt://127.0.0.1:${port}`;
  writeConfiguration(home, port, options);
  const auth = neo4j.auth.basic('neo4j', 'neo4j');
  const driver = neo4j.driver(uri, options.auth ? auth : undefined, { useBigInt: true });
  let child = await launch(home, driver, options);
  return {
    uri,
    user: 'neo4j',
    password: options.auth ? 'neo4j' : '',
    database: 'neo4j',
    driver,
    home,
    kill: () => end(child, 'KILL'),
    halt: () => end(child, 'TERM'),
    async start() {
      child = await launch(home, driver, options);
    },
    async stop() {
      await driver.close();
      await end(child, 'TERM');
      if (options.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Removes all nodes and relationships; constraints and indexes stay, which is quicker between two tests. */
export async function clearData({ driver, database }: Neo4jServer): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await session.close();
  }
}

/** Removes all nodes, relationships, constraints and indexes. */
export async function emptyDatabase(server: Neo4jServer): Promise<void> {
  await clearData(server);
  const session = server.driver.session({ database: server.database });
  try {
    for (const [kind, show] of [
      ['CONSTRAINT', 'SHOW CONSTRAINTS YIELD name'],
      ['INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"],
    ] as const) {
      const { records } = await session.run(show);
      for (const record of records) await session.run(`DROP ${kind} ${cypherName(String(record.get('name')))}`);
    }
  } finally {
    await session.close();
  }
}

function writeConfiguration(home: string, port: number, { auth, settings }: ServerOptions): void {
  for (const folder of ['conf', 'data', 'logs', 'run', 'import', 'plugins', 'lib', 'licenses', 'certificates']) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  const lines = {
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'dbms.security.auth_enabled': String(auth === true),
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '256m',
    'db.tx_log.preallocate': 'false',
    ...settings,
  };
  const text = Object.entries(lines).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), text.join(''));
}

const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The shell ends the server when its standard input closes, which it does when we die. */
const GUARD = 'trap : TERM INT HUP; "$@" <&- & echo $!; cat > /dev/null; kill $! 2> /dev/null; wait $!';

async function launch(
  home: string,
  driver: Driver,
  { heap = '1g', fast = false, jvm = [] }: ServerOptions,
): Promise<ChildProcess> {
  const opens = ['java.base/java.nio=ALL-UNNAMED', 'java.base/sun.nio.ch=ALL-UNNAMED'].map(
    (name) => `--add-opens=${name}`,
  );
  const server = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  const java = [
    'java',
    `-Xmx${heap}`,
    ...(fast ? [] : QUICK_START),
    ...jvm,
    ...opens,
    '-cp',
    serverClassPath(),
    ...server,
  ];
  const child = spawn('sh', ['-c', GUARD, 'sh', ...java], { stdio: ['pipe', 'pipe', 'ignore'] });
  pids.set(child, await serverPid(child));
  try {
    await untilItAnswers(child, driver, home);
  } catch (error) {
    await end(child, 'TERM');
    throw error;
  }
  return child;
}

async function untilItAnswers(child: ChildProcess, driver: Driver, home: string): Promise<void> {
  const deadline = Date.now() + 240_000;
  for (;;) {
    const code = await answerOf(driver);
    if (code === undefined || code.includes('Security')) return;
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`the Neo4j server did not start (${code}); its log is in ${join(home, 'logs')}`);
    }
    await sleep(250);
  }
}

/** The error code of a first query, without the driver's own retries; undefined when it succeeds. */
async function answerOf(driver: Driver): Promise<string | undefined> {
  const session = driver.session({ database: 'neo4j' });
  try {
    await session.run('RETURN 1');
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? '';
  } finally {
    await session.close();
  }
}

async function end(child: ChildProcess, signal: 'TERM' | 'KILL'): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  if (signal === 'KILL') process.kill(pids.get(child)!, 'SIGKILL');
  child.stdin?.end();
  await ended;
}

const pids = new WeakMap<ChildProcess, number>();

/** The first line of the guard. */
async function serverPid(child: ChildProcess): Promise<number> {
  for await (const chunk of child.stdout!) {
    const pid = Number.parseInt(String(chunk), 10);
    if (pid > 1) return pid;
  }
  throw new Error('the server gave no process id');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
