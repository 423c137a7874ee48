/**
 * Questions in Cypher on a graph of 100,000 nodes and 500,000 edges: our engine, the same as plain loops over typed arrays,
 * Grafeo, and a Neo4j server over Bolt. `npm run bench -- cypher [ours|grafeo|neo4j …]`; without names all of them.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEngine } from '../../src/query/cypher/engine.ts';
import { plainLoops } from './cypher/plain-loops.ts';
import { PARAMETERS, QUESTIONS } from './cypher/questions.ts';
import { generateGraph } from './generate-graph.ts';

const SIZE = { nodes: 100_000, edges: 500_000, seed: 1 };
const BUDGET_MS = 1_500;

type Times = ReadonlyMap<string, number>;

export async function bench(args: readonly string[]): Promise<void> {
  const wanted = args.length > 0 ? args : ['ours', 'grafeo', 'neo4j'];
  const graph = generateGraph(SIZE);
  const loops = plainLoops(graph);
  const plain = await timeAll((name) => loops[name]());
  const columns: [string, Times][] = [['plain loop', plain]];
  if (wanted.includes('ours')) columns.push(['ours', await ours(graph)]);
  if (wanted.includes('grafeo')) {
    const { openGrafeo } = await import('./cypher/grafeo.ts');
    columns.push(['Grafeo', await timeEngine(await openGrafeo(graph))]);
  }
  if (wanted.includes('neo4j')) {
    const { openNeo4j } = await import('./cypher/neo4j.ts');
    columns.push(['Neo4j', await timeEngine(await openNeo4j(graph))]);
  }
  print(columns);
}

async function ours(graph: ReturnType<typeof generateGraph>): Promise<Times> {
  const before = heapUsed();
  const engine = createEngine(graph);
  await engine.run('MATCH (n:Entity {id: $from})-->(m) RETURN m', PARAMETERS);
  const bytes = (heapUsed() - before) / SIZE.edges;
  process.stdout.write(`memory beside the graph: ${bytes.toFixed(0)} bytes an edge\n`);
  return timeAll((_, query) => engine.run(query, PARAMETERS));
}

async function timeEngine(engine: { ask(query: string): Promise<unknown>; close(): Promise<void> }): Promise<Times> {
  try {
    return await timeAll((_, query) => engine.ask(query));
  } finally {
    await engine.close();
  }
}

/** Heap and typed arrays, after a collection. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}

type Ask = (name: (typeof QUESTIONS)[number]['name'], query: string) => unknown;

async function timeAll(ask: Ask): Promise<Times> {
  const times = new Map<string, number>();
  for (const { name, query } of QUESTIONS) times.set(name, await median(() => ask(name, query)));
  return times;
}

/** Milliseconds, the median of as many runs as fit the budget, after some to warm up. */
async function median(run: () => unknown): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + BUDGET_MS;
  for (let i = 0; i < 3 || (performance.now() < end && i < 2_000); i += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  const warm = times.slice(Math.min(Math.floor(times.length / 3), 100)).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)]!;
}

function print(columns: readonly (readonly [string, Times])[]): void {
  const heads = columns.map(([name]) => name.padStart(12)).join('');
  process.stdout.write(`${'ms'.padEnd(26)}${heads}   ours ÷ plain\n`);
  for (const { name } of QUESTIONS) {
    const cells = columns.map(([, times]) => times.get(name)!.toFixed(3).padStart(12)).join('');
    const own = columns.find(([engine]) => engine === 'ours')?.[1].get(name);
    const ratio = own === undefined ? '' : (own / columns[0]![1].get(name)!).toFixed(1).padStart(12);
    process.stdout.write(`${name.padEnd(26)}${cells}${ratio}\n`);
  }
}
