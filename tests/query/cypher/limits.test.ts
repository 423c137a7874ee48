import { expect, test } from '@jest/globals';
import { createEngine } from '../../../src/query/cypher/engine.ts';
import type { QueryLimits } from '../../../src/query/engine.ts';
import { smallGraph } from './small-graph.ts';

const engine = createEngine(smallGraph(200));

async function detailOf(query: string, limits: QueryLimits): Promise<unknown> {
  return engine.run(query, {}, limits).then(
    () => 'ran',
    (error: unknown) => (error as { detail: string }).detail,
  );
}

const ENDLESS = 'MATCH (a), (b), (c), (d) WHERE a.name + b.name + c.name = d.name RETURN count(*)';

test('a query that runs too long ends with an error that says so', async () => {
  expect(await detailOf(ENDLESS, { timeoutMs: 50 })).toBe('Timeout');
  expect(await detailOf('RETURN all(x IN range(1, 100000000) WHERE x > 0)', { timeoutMs: 50 })).toBe('Timeout');
});

test('a running query can be cancelled', async () => {
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort();
  }, 60);
  expect(await detailOf(ENDLESS, { signal: controller.signal })).toBe('Cancelled');
});

test('too many rows are an error and never cut in silence', async () => {
  expect(await detailOf('MATCH (n) RETURN n', { maxRows: 201 })).toBe('Rows');
  expect(await detailOf('MATCH (n) RETURN n', { maxRows: 202 })).toBe('ran');
});

test.each([
  "RETURN size(reduce(s = 'x', i IN range(1, 60) | s + s))",
  'UNWIND range(1, 1000000) AS i RETURN collect([i, i, i])',
  'MATCH (a), (b), (c) RETURN a, b, c ORDER BY a.name',
])('%s runs into the limit on memory', async (query) => {
  expect(await detailOf(query, { maxBytes: 2 ** 22 })).toBe('Memory');
});

test('a query that failed does not disturb the next one of the same text', async () => {
  const query = 'MATCH (n)-[:PART_OF]->(m) RETURN count(*) AS c';
  expect(await detailOf(query, { signal: AbortSignal.abort() })).toBe('Cancelled');
  expect((await engine.run(query)).rows).toEqual([[200]]);
  expect(await Promise.all([engine.run(query), engine.run(query)])).toHaveLength(2);
});
