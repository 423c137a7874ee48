import { expect, test } from '@jest/globals';
import { createScratchEngine } from '../../../../src/query/cypher/scratch-engine.ts';
import type { Value } from '../../../../src/query/cypher/value.ts';

/** Three nodes with i = 1, 2, 3. */
async function rows(query: string): Promise<readonly (readonly Value[])[]> {
  const engine = createScratchEngine();
  await engine.run('UNWIND [1, 2, 3] AS i CREATE (:N {i: i})');
  return (await engine.run(query)).rows;
}

test.each([
  ['MATCH (n) CALL (n) { WITH 1 AS m MATCH (n) RETURN n.i AS y } RETURN y', [[1], [2], [3]]],
  ['MATCH (n) CALL (n) { MATCH (m) WITH count(m) AS c RETURN n.i + c AS y } RETURN y', [[4], [5], [6]]],
  ['MATCH (n) CALL (n) { WITH 1 AS k RETURN * } RETURN k, n.i', [[1, 1], [1, 2], [1, 3]]], // prettier-ignore
  ['MATCH (n) RETURN COLLECT { MATCH (m) WITH m.i AS k ORDER BY k RETURN n.i * k }', [[[1, 2, 3]], [[2, 4, 6]], [[3, 6, 9]]]], // prettier-ignore
  ['MATCH (n) RETURN EXISTS { MATCH (m) WITH m.i AS k WHERE k = n.i + 1 RETURN k }', [[true], [true], [false]]],
])('%s: no WITH in the subquery takes away what comes from outside', async (query, wanted) => {
  expect(await rows(query)).toEqual(wanted);
});

test.each([
  'MATCH (n) CALL (n) { WITH 1 AS n RETURN n AS x } RETURN x',
  'MATCH (n) RETURN COLLECT { MATCH (m) RETURN m.i AS n }',
  'MATCH (n) RETURN COLLECT { RETURN * }',
  'CALL { MATCH (n) RETURN n.i } RETURN 1',
  'MATCH (n) CALL { WITH n WITH 1 AS k RETURN n.i AS j } RETURN j',
])('%s is refused as on Neo4j', async (query) => {
  await expect(rows(query)).rejects.toMatchObject({ kind: 'SyntaxError', phase: 'compile time' });
});

test('ORDER BY means the column that is written like it, even where its name hides a node', async () => {
  expect(await rows('MATCH (n) RETURN n.i AS n ORDER BY n.i DESC')).toEqual([[3], [2], [1]]);
  expect(await rows('MATCH (n) RETURN -n.i AS n ORDER BY n')).toEqual([[-3], [-2], [-1]]);
});

test('a map projection without a name has the name of what it is of', async () => {
  const { columns } = await createScratchEngine().run('WITH {a: 1} AS m RETURN m {.a}, m {.a} AS other');
  expect(columns).toEqual(['m', 'other']);
});

test('a relationship that stands twice in one MATCH is found in no row', async () => {
  const engine = createScratchEngine();
  await engine.run('CREATE (a)-[:T]->(a)');
  expect((await engine.run('MATCH (a)-[r]->(b)-[r]->(c) RETURN r')).rows).toEqual([]);
  expect((await engine.run('MATCH (a)-[r]->(a) MATCH (b)-[r]->(c) RETURN type(r)')).rows).toEqual([['T']]);
});
