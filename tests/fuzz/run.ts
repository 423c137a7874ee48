/**
 * `npm run fuzz -- [COUNT] [SEED]`: runs mutated and generated queries on scratch graphs. A fault is an error that is no
 * QueryError or has no place, or a query that runs past its time limit; the exit code is 1 if there is any. The queries that
 * are mutated are those of the TCK (`../shared/tck/scenarios.json`, where it is there) and of `graph-data/queries`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createScratchEngine } from '../../src/query/cypher/scratch-engine.ts';
import { QueryError } from '../../src/query/cypher/query-error.ts';
import { seeded } from '../differential/chance.ts';
import { generateGraph } from '../differential/generate-graph.ts';
import { generateQuery } from '../differential/generate-query.ts';
import { readScenarios } from '../tck/scenario.ts';
import { mutate } from './mutate.ts';

const [count = 200_000, seed = 1] = process.argv.slice(2).map(Number);
const LIMITS = { timeoutMs: 100, maxRows: 5_000, maxBytes: 2 ** 25 };
/** How far past the limit is a fault, in CPU time: the wall clock of a busy machine measures its neighbours. */
const GRACE_MS = 1_000;
/** Mutated queries write: a new graph now and then. */
const QUERIES_PER_GRAPH = 500;

const queries = corpus();
const faults = new Map<string, string>();
const tally = { answered: 0, refused: 0, limited: 0 };
let engine = createScratchEngine();
let slowest = 0;

for (let i = 0; i < count; i += 1) {
  const chance = seeded(seed * 1_000_003 + i);
  if (i % QUERIES_PER_GRAPH === 0) {
    engine = createScratchEngine();
    await engine.run(generateGraph(chance));
  }
  const source = chance.odds(0.25) ? generateQuery(chance).text : chance.pick(queries);
  const query = chance.odds(0.25) ? source : mutate(source, chance.pick(queries), chance);
  const start = process.cpuUsage();
  try {
    await engine.run(query, { p: 1 }, LIMITS);
    tally.answered += 1;
  } catch (error) {
    judge(query, error);
  }
  const elapsed = process.cpuUsage(start).user / 1000;
  slowest = Math.max(slowest, elapsed);
  if (elapsed > LIMITS.timeoutMs + GRACE_MS) note('hang', `${Math.round(elapsed)} ms of CPU`, query);
  if ((i + 1) % 20_000 === 0) process.stderr.write(`${i + 1} queries, ${faults.size} kinds of fault\n`);
}

for (const [kind, query] of faults) process.stdout.write(`${kind}\n    ${JSON.stringify(query.slice(0, 500))}\n`);
process.stdout.write(
  `${count} queries: ${tally.answered} answered, ${tally.refused} refused, ${tally.limited} stopped at a limit, ` +
    `slowest ${Math.round(slowest)} ms, ${faults.size} kinds of fault\n`,
);
process.exitCode = faults.size > 0 ? 1 : 0;

function corpus(): readonly string[] {
  const folder = new URL('../../graph-data/queries/', import.meta.url);
  const own = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const scenarios = '../shared/tck/scenarios.json';
  if (!existsSync(scenarios)) return own;
  const steps = readScenarios(scenarios).flatMap((scenario) => scenario.steps);
  return [...own, ...steps.flatMap(({ doc }) => (doc === undefined ? [] : [doc]))];
}

function judge(query: string, error: unknown): void {
  if (!(error instanceof QueryError)) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    note('crash', text.split('\n').slice(0, 2).join(' '), query);
  } else if (!(error.line >= 1 && error.column >= 1 && error.offset <= query.length)) {
    note('no place', error.detail, query);
  } else if (error.kind === 'LimitError') tally.limited += 1;
  else tally.refused += 1;
}

/** The first query of each kind is kept. */
function note(kind: string, text: string, query: string): void {
  const key = `${kind}: ${text.replace(/\d{3,} ms/, '… ms')}`;
  if (!faults.has(key)) faults.set(key, query);
}
