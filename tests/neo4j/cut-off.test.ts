import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateGraph } from '../bench/generate-graph.ts';
import { ask, expected, held } from './database.ts';
import { ended, program } from './program.ts';
import { clearData, startServer } from './server.ts';
import type { ChildProcess } from 'node:child_process';
import type { Program } from './program.ts';
import type { OwnServer } from './server.ts';

/**
 * A push that is cut off is run again and converges: every node and relationship is compared. The full trial:
 * `CUT_OFF_CLAIMS=100000 CUT_OFF_CLIENT=20 CUT_OFF_SERVER=3 npm run test:neo4j -- tests/neo4j/cut-off.test.ts`.
 */
const { CUT_OFF_CLAIMS = '2000', CUT_OFF_CLIENT = '5', CUT_OFF_SERVER = '1' } = process.env;
const CLAIMS = Number(CUT_OFF_CLAIMS);
const PATIENCE = 3_600_000;

const graph = generateGraph({ nodes: Math.ceil(CLAIMS / 5), edges: CLAIMS, seed: 7 });
let lines: readonly string[];
let server: OwnServer;
let claimgraph: Program;
let push: () => ChildProcess;
/** How long an uncut push of the graph takes, in milliseconds. */
let whole: number;

beforeAll(async () => {
  server = await startServer();
  claimgraph = program();
  const file = await claimgraph.graphFile('graph.json', graph);
  push = () => claimgraph.start(['push', server.uri, file, '--batch', String(Math.ceil(CLAIMS / 40))]);
  lines = await expected(graph);
  await converges();
  await clearData(server);
  const start = performance.now();
  await converges();
  whole = performance.now() - start;
}, PATIENCE);

afterAll(async () => {
  await server.stop();
  claimgraph.remove();
});

/** One more push, and the database equals the graph; what is there twice would show as well. */
async function converges(): Promise<void> {
  const { code, stderr } = await ended(push());
  expect([code, stderr]).toEqual([0, expect.stringContaining('relationships: ')]);
  expect(await held(server)).toEqual(lines);
  expect(await ask(server, 'MATCH (m:ClaimgraphPush) RETURN count(m) AS n')).toEqual([{ n: 0n }]);
}

/** Spread over the push: the i-th of n moments lies somewhere in the i-th n-th of it. */
function moment(i: number, n: number): number {
  return ((i + Math.random()) / n) * whole;
}

test(
  `the client is killed at ${CUT_OFF_CLIENT} moments of a push of ${CLAIMS} claims`,
  async () => {
    for (let i = 0; i < Number(CUT_OFF_CLIENT); i++) {
      await clearData(server);
      const client = push();
      const end = ended(client);
      await sleep(moment(i, Number(CUT_OFF_CLIENT)));
      client.kill('SIGKILL');
      await end;
      await converges();
    }
  },
  PATIENCE,
);

test(
  `the server is killed at ${CUT_OFF_SERVER} moments of a push of ${CLAIMS} claims`,
  async () => {
    for (let i = 0; i < Number(CUT_OFF_SERVER); i++) {
      await clearData(server);
      const end = ended(push());
      await sleep(moment(i, Number(CUT_OFF_SERVER)));
      await server.kill();
      const [{ code }] = await Promise.all([end, server.start()]);
      // It waits for the server as long as it can, and else says so.
      expect([0, 3]).toContain(code);
      await converges();
    }
  },
  PATIENCE,
);
