/**
 * Rows a second of a push to Neo4j, to a server just started and to one that has run for a while, beside a loop of one statement a
 * row and the bulk import of our CSV. The server has the settings of docker-compose.yml and nothing else in it. Arguments: nodes
 * and edges, 100000 and 500000 if not given; needs Java 17.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lossTally } from '../../src/export/losses.ts';
import { importCommand, writeAdminImport } from '../../src/export/neo4j-admin.ts';
import { connect } from '../../src/neo4j/connection.ts';
import { push } from '../../src/neo4j/push.ts';
import { composedServer } from '../neo4j/composed-server.ts';
import { serverClassPath } from '../neo4j/server-jars.ts';
import { emptyDatabase, startServer } from '../neo4j/server.ts';
import { generateSource } from './generate-graph.ts';
import type { GraphSource } from '../../src/model/graph.ts';
import type { Neo4jServer, OwnServer } from '../neo4j/server.ts';

const OPTIONS = { graph: 'claimgraph', batch: 5000, dryRun: false, prune: false, force: false, overwrite: false };
const NAIVE = { nodes: 1_000, edges: 4_000, seed: 1 };

export async function bench(args: readonly string[]): Promise<void> {
  const [nodes = 100_000, edges = 500_000] = args.map(Number);
  const rows = nodes + edges;
  const graph = generateSource({ nodes, edges, seed: 1 });
  const server = await startServer({ ...composedServer(), fast: true });
  try {
    const cold = rows / (await seconds(() => pushed(server, graph)));
    tell('first push, to a server just started', cold);
    await emptyDatabase(server);
    const naive = (NAIVE.nodes + NAIVE.edges) / (await seconds(() => oneByOne(server)));
    tell('one statement a row', naive);
    await emptyDatabase(server);
    const first = rows / (await seconds(() => pushed(server, graph)));
    tell('first push, to a server that has run for a while', first);
    tell('second push, nothing to do', rows / (await seconds(() => pushed(server, graph))));
    const bulk = rows / (await imported(server, graph));
    tell('bulk import, with the start of Java', bulk);
    for (const [than, rate] of Object.entries({ 'one statement a row': naive, 'bulk import': bulk })) {
      tellRatio(than, first / rate, cold / rate);
    }
  } finally {
    await server.stop();
  }
}

async function pushed(server: Neo4jServer, graph: GraphSource): Promise<void> {
  const connection = await connect(server.uri, server);
  await push(connection, graph, OPTIONS);
  await connection.close();
}

/** What people write first, with the index it needs. */
async function oneByOne({ driver, database }: Neo4jServer): Promise<void> {
  const session = driver.session({ database });
  const { nodes, edges } = generateSource(NAIVE);
  await session.run('CREATE CONSTRAINT IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE');
  for (const { labels, properties } of nodes) {
    const query = `MERGE (n:Entity {id: $row.id}) SET n = $row SET n:${labels.join(':')}`;
    await session.run(query, { row: properties });
  }
  for (const { type, source, target, properties } of edges) {
    const query = `MATCH (a:Entity {id: $source}) MATCH (b:Entity {id: $target}) MERGE (a)-[r:${type} {id: $row.id}]->(b) SET r = $row`;
    await session.run(query, { source, target, row: properties });
  }
  await session.close();
}

/** Seconds of the import alone, without the writing of the CSV. */
async function imported(server: OwnServer, graph: GraphSource): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-bench-'));
  try {
    const written = await seconds(() => writeAdminImport(folder, graph, lossTally()));
    process.stdout.write(`CSV written in ${written.toFixed(1)} s\n`);
    await server.halt();
    const [, ...command] = importCommand(folder, false);
    const java = ['-Xmx2g', '-cp', serverClassPath(), 'org.neo4j.cli.AdminTool', ...command, '--overwrite-destination'];
    const env = { ...process.env, NEO4J_HOME: server.home, NEO4J_CONF: join(server.home, 'conf') };
    return await seconds(() => {
      const { status, stderr } = spawnSync('java', java, { env, encoding: 'utf8' });
      if (status !== 0) throw new Error(`the import failed: ${stderr.slice(-2000)}`);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function tell(what: string, rate: number): void {
  process.stdout.write(`${what}: ${Math.round(rate)} rows a second\n`);
}

function tellRatio(than: string, ratio: number, cold: number): void {
  process.stdout.write(`first push / ${than}: ${ratio.toFixed(2)} (server just started: ${cold.toFixed(2)})\n`);
}
