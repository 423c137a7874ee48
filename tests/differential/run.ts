/**
 * `npm run differential -- [COUNT] [SEED]`: asks generated read queries over generated graphs of our engine and of a real Neo4j
 * (started for it, or NEO4J_URI) and prints every difference in columns, rows and types. An error on both sides is agreement; what
 * the server does not finish in time is undecided.
 * The exit code is 1 if any query differs.
 */
import { createScratchEngine } from '../../src/query/cypher/scratch-engine.ts';
import type { CypherEngine } from '../../src/query/cypher/engine.ts';
import { QueryError } from '../../src/query/cypher/query-error.ts';
import { neo4jEngine } from '../../src/query/neo4j.ts';
import type { QueryEngine } from '../../src/query/engine.ts';
import { clearData, testServer } from '../neo4j/server.ts';
import { canonicalResult } from './canonical.ts';
import { seeded } from './chance.ts';
import { generateGraph } from './generate-graph.ts';
import { generateQuery } from './generate-query.ts';
import type { GeneratedQuery } from './generate-query.ts';

const [count = 5_000, seed = 1] = process.argv.slice(2).map(Number);
const QUERIES_PER_GRAPH = 100;
const LIMITS = { timeoutMs: 20_000, maxRows: 200_000 };

const server = await testServer();
const theirs = neo4jEngine(server.driver, server.database);
let ours: CypherEngine = createScratchEngine();
const tally = { rows: 0, empty: 0, refused: 0, undecided: 0, differ: 0 };

try {
  for (let i = 0; i < count; i += 1) {
    if (i % QUERIES_PER_GRAPH === 0) await newGraph(seed * 1000 + i / QUERIES_PER_GRAPH);
    await compare(i, generateQuery(seeded(seed * 1_000_003 + i)));
    if ((i + 1) % 500 === 0) process.stderr.write(`${i + 1} queries, ${tally.differ} differ\n`);
  }
} finally {
  await clearData(server);
  await server.stop();
}
process.stdout.write(
  `${count} queries: ${tally.rows} with rows, ${tally.empty} without, ${tally.refused} refused by both, ` +
    `${tally.undecided} that Neo4j did not finish in time, ${tally.differ} differ\n`,
);
process.exitCode = tally.differ > 0 ? 1 : 0;

async function newGraph(graphSeed: number): Promise<void> {
  const script = generateGraph(seeded(graphSeed));
  ours = createScratchEngine();
  await ours.run(script);
  await clearData(server);
  await server.driver.executeQuery(script, {}, { database: server.database });
}

/** Lines of an answer, or the error in one line that begins with `!`. */
async function answer(engine: QueryEngine, { text, ordered }: GeneratedQuery): Promise<readonly string[]> {
  try {
    return canonicalResult(await engine.run(text, {}, LIMITS), ordered);
  } catch (error) {
    if (error instanceof QueryError) return [`! ${error.kind} ${error.detail}: ${error.sentence}`];
    return [`! ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

async function compare(number: number, query: GeneratedQuery): Promise<void> {
  const [own, other] = await Promise.all([answer(ours, query), answer(theirs, query)]);
  if (own[0]!.startsWith('!') && other[0]!.startsWith('!')) {
    tally.refused += 1;
    return;
  }
  if (other[0]!.startsWith('! LimitError')) {
    tally.undecided += 1;
    return;
  }
  tally[other.length > 1 ? 'rows' : 'empty'] += 1;
  if (own.length === other.length && own.every((line, i) => line === other[i])) return;
  tally.differ += 1;
  process.stdout.write(`#${number}\n${query.text}\n${sample('ours', own, other)}${sample('theirs', other, own)}\n`);
}

function sample(name: string, lines: readonly string[], others: readonly string[]): string {
  const only = lines.filter((line) => !others.includes(line)).slice(0, 3);
  return `    ${name}: ${lines.length - 1} rows${only.map((line) => `\n      ${line.slice(0, 300)}`).join('')}\n`;
}
