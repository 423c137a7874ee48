import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateGraph } from '../bench/generate-graph.ts';
import { expected, held } from './database.ts';
import { program } from './program.ts';
import { startServer } from './server.ts';
import type { Program } from './program.ts';
import type { OwnServer } from './server.ts';

/**
 * The disk of the server runs full in a push. A trial apart from the suite, because it mounts a disk in memory, for which one must be
 * root: `npm run test:neo4j -- --testMatch '**\/full-disk.trial.ts'`.
 */

const disk = mkdtempSync(join(tmpdir(), 'claimgraph-disk-'));
const graph = generateGraph({ nodes: 2_000, edges: 8_000, seed: 5 });
let claimgraph: Program;
let server: OwnServer;

beforeAll(async () => {
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1g', 'tmpfs', disk]).status).toBe(0);
  claimgraph = program();
  server = await startServer({ settings: { 'server.directories.data': disk } });
});
afterAll(async () => {
  await server.stop();
  claimgraph.remove();
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

function resizeDisk(bytes: number): void {
  expect(spawnSync('mount', ['-o', `remount,size=${bytes}`, disk]).status).toBe(0);
}

test('a full disk is one line of advice, and the same push again converges when there is room', async () => {
  const args = ['push', server.uri, await claimgraph.graphFile('large.json', graph), '--batch', '500'];
  const { blocks, bfree, bsize } = statfsSync(disk);
  try {
    resizeDisk((blocks - bfree) * bsize + 2_000_000);
    const { code, stderr } = await claimgraph.run(args);
    expect(stderr).toMatch(
      /^claimgraph: the (disk of Neo4j|database "neo4j") at bolt:\S+ (is full|has stopped working .*): .*run the same command again\n$/,
    );
    expect(code).toBe(3);
  } finally {
    // A server on a full disk does not even stop.
    await server.kill();
    resizeDisk(1_000_000_000);
  }
  await server.start();
  expect((await claimgraph.run(args)).code).toBe(0);
  expect(await held(server)).toEqual(await expected(graph));
});
