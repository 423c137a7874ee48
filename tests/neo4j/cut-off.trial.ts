import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileWhole } from '../../src/model/atomic-file.ts';
import { graphLines } from '../../src/model/graph-file.ts';
import { generateGraph } from '../bench/generate-graph.ts';
import { compiledProgram } from '../support/compiled.ts';
import { ask, expected, held } from './database.ts';
import { clearData, startServer } from './server.ts';
import type { ChildProcess } from 'node:child_process';
import type { OwnServer } from './server.ts';

/**
 * A push that is cut off is run again and converges. A trial apart from the suite (on the shared machine it did not end in
 * five minutes): `NODE_OPTIONS=--experimental-vm-modules npx jest -c jest.neo4j.config.js --testRegex 'cut-off.trial'`;
 * `CUT_OFF_CLAIMS=100000 CUT_OFF_CLIENT=20 CUT_OFF_SERVER=3` makes it the full trial.
 */
const { CUT_OFF_CLAIMS = '4000', CUT_OFF_CLIENT = '3', CUT_OFF_SERVER = '1' } = process.env;
const CLAIMS = Number(CUT_OFF_CLAIMS);
const PATIENCE = 3_600_000;

const graph = generateGraph({ nodes: Math.ceil(CLAIMS / 5), edges: CLAIMS, seed: 7 });
let server: OwnServer;
let program: string;
let file: string;
/** How long an uncut push of the graph takes, in milliseconds. */
let whole: number;

beforeAll(async () => {
  server = await startServer();
  program = compiledProgram();
  file = join(program, 'graph.json');
  await writeFileWhole(file, graphLines(graph));
  const start = performance.now();
  expect(await ended(push())).toBe(0);
  whole = performance.now() - start;
}, PATIENCE);

afterAll(async () => {
  await server.stop();
  rmSync(program, { recursive: true });
});

function push(): ChildProcess {
  const command = [join(program, 'src/cli.js'), 'push', server.uri, file, '--batch', String(Math.ceil(CLAIMS / 40))];
  return spawn(process.execPath, command, { stdio: 'ignore' });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

/** Spread over the push: the i-th of n moments lies somewhere in the i-th n-th of it. */
function moment(i: number, n: number): number {
  return ((i + Math.random()) / n) * whole;
}

/** Relationships twice, or twice the same node, would show as well. */
async function equalsTheGraph(): Promise<void> {
  expect(await held(server)).toEqual(await expected(graph));
  expect(await ask(server, 'MATCH (m:ClaimgraphPush) RETURN count(m) AS n')).toEqual([{ n: 0n }]);
}

test(
  `the client is killed at ${CUT_OFF_CLIENT} moments of a push of ${CLAIMS} claims`,
  async () => {
    for (let i = 0; i < Number(CUT_OFF_CLIENT); i++) {
      await clearData(server);
      const client = push();
      await sleep(moment(i, Number(CUT_OFF_CLIENT)));
      client.kill('SIGKILL');
      await ended(client);
      expect(await ended(push())).toBe(0);
      await equalsTheGraph();
    }
  },
  PATIENCE,
);

test(
  `the server is killed at ${CUT_OFF_SERVER} moments of a push of ${CLAIMS} claims`,
  async () => {
    for (let i = 0; i < Number(CUT_OFF_SERVER); i++) {
      await clearData(server);
      const client = push();
      await sleep(moment(i, Number(CUT_OFF_SERVER)));
      await server.kill();
      const [code] = await Promise.all([ended(client), server.start()]);
      // It waits for the server as long as it can, and else says so.
      expect([0, 3]).toContain(code);
      expect(await ended(push())).toBe(0);
      await equalsTheGraph();
    }
  },
  PATIENCE,
);
