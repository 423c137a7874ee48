/**
 * Questions in Cypher on a graph of 100,000 nodes and 500,000 edges: our engine, the same as plain loops over typed arrays,
 * Grafeo, and a Neo4j server over Bolt. `npm run bench -- cypher [ours|grafeo|neo4j …]`; without names all of them.
 * Every answer is compared with that of the plain loop before anything is timed.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEngine } from '../../src/query/cypher/engine.ts';
import { openGrafeo } from './cypher/grafeo.ts';
import { openNeo4j } from './cypher/neo4j.ts';
import { plainLoops } from './cypher/plain-loops.ts';
import { PARAMETERS, QUESTIONS } from './cypher/questions.ts';
import type { Question } from './cypher/questions.ts';
import { generateGraph } from './generate-graph.ts';
import type { KnowledgeGraph } from '../../src/model/graph.ts';

const SIZE = { nodes: 100_000, edges: 500_000, seed: 1 };
const WARM_UP_MS = 500;
const BUDGET_MS = 1_500;
/** What takes longer is not waited for. */
const PATIENCE_MS = 20_000;

/** Somebody who can be asked. */
interface Party {
  readonly name: string;
  ask(question: Question): unknown;
  /** The rows of what it answered. */
  rows(answer: unknown): readonly (readonly unknown[])[];
  close(): Promise<void>;
}

interface Times {
  readonly name: string;
  readonly times: readonly number[];
}

export async function bench(args: readonly string[]): Promise<void> {
  const graph = generateGraph(SIZE);
  const plain = plainParty(graph);
  const parties: Record<string, () => Promise<Party>> = {
    ours: () => ourParty(graph),
    grafeo: () => openGrafeo(graph),
    neo4j: () => openNeo4j(graph),
  };
  const expected = await Promise.all(QUESTIONS.map(async (question) => sorted(plain.rows(await plain.ask(question)))));
  const columns: Times[] = [{ name: plain.name, times: await timeAll(plain, expected) }];
  for (const name of args.length > 0 ? args : Object.keys(parties)) {
    const party = await parties[name]!();
    const times = await timeAll(party, expected);
    columns.push({ name: party.name, times });
    process.stderr.write(`${party.name} is done\n`);
    // one that is still at a question cannot be closed
    if (!times.includes(Infinity)) await party.close();
  }
  print(columns);
  process.exit();
}

/** Infinity for a question that was not answered in time; after that nothing more is asked. */
async function timeAll(party: Party, expected: readonly string[]): Promise<readonly number[]> {
  const times = QUESTIONS.map(() => Infinity);
  for (const [place, question] of QUESTIONS.entries()) {
    const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
    const answer = await Promise.race([party.ask(question), late]);
    if (answer === undefined) return times;
    if (sorted(party.rows(answer)) !== expected[place])
      process.stdout.write(`${party.name} answers "${question.name}" in another way than the plain loop\n`);
    times[place] = await median(() => party.ask(question));
  }
  return times;
}

type Rows = readonly (readonly unknown[])[];

function plainParty(graph: KnowledgeGraph): Party {
  const loops = plainLoops(graph);
  return {
    name: 'plain loop',
    ask: ({ name }) => loops[name](PARAMETERS),
    rows: (answer) => (answer as { rows: Rows }).rows,
    close: () => Promise.resolve(),
  };
}

async function ourParty(graph: KnowledgeGraph): Promise<Party> {
  const before = heapUsed();
  const engine = createEngine(graph);
  await engine.run('MATCH (n:Entity {id: $from})-->(m) RETURN m', PARAMETERS);
  const bytes = (heapUsed() - before) / SIZE.edges;
  process.stdout.write(`memory beside the graph: ${bytes.toFixed(0)} bytes an edge\n`);
  return {
    name: 'ours',
    ask: ({ query }) => engine.run(query, PARAMETERS),
    rows: (answer) => (answer as { rows: Rows }).rows,
    close: () => engine.close(),
  };
}

/** Rows as text, whatever their order; integers may come as bigint. */
function sorted(rows: Rows): string {
  return rows
    .map((row) => JSON.stringify(row.map((value) => (typeof value === 'bigint' ? Number(value) : value))))
    .sort()
    .join('\n');
}

/** Heap and typed arrays, after a collection. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}

/** Milliseconds a run. Runs that are too short for the clock are timed many at a time. */
async function median(run: () => unknown): Promise<number> {
  const start = performance.now();
  let runs = 0;
  for (; runs < 2 || performance.now() - start < WARM_UP_MS; runs += 1) await run();
  const together = Math.max(1, Math.round((runs / (performance.now() - start)) * 2));
  const times: number[] = [];
  const end = performance.now() + BUDGET_MS;
  while (times.length < 3 || performance.now() < end) {
    const before = performance.now();
    for (let i = 0; i < together; i += 1) await run();
    times.push((performance.now() - before) / together);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

function print(columns: readonly Times[]): void {
  const [plain] = columns;
  const heads = columns.map(({ name }) => name.padStart(12)).join('');
  process.stdout.write(`${'ms'.padEnd(26)}${heads}   ours ÷ plain\n`);
  for (const [place, { name }] of QUESTIONS.entries()) {
    const cells = columns.map(({ times }) => times[place]!.toFixed(5).padStart(12)).join('');
    const own = columns.find((column) => column.name === 'ours')?.times[place];
    const ratio = own === undefined ? '' : (own / plain!.times[place]!).toFixed(2).padStart(12);
    process.stdout.write(`${name.padEnd(26)}${cells}${ratio}\n`);
  }
}
