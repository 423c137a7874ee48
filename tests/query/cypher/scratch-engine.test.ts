import { expect, test } from '@jest/globals';
import { createScratchEngine } from '../../../src/query/cypher/scratch-engine.ts';
import type { Node } from '../../../src/query/cypher/value.ts';

test('a query that fails leaves the graph as it was', async () => {
  const engine = createScratchEngine();
  await engine.run('CREATE (:A {x: 1})-[:T]->(:B)');
  await expect(engine.run('MATCH (a:A) SET a.x = 2, a:C CREATE (:D) WITH a SET a.y = {no: 1}')).rejects.toThrow(
    'A property holds',
  );
  await expect(engine.run('MATCH (a:A) DELETE a')).rejects.toThrow('DETACH DELETE');
  const { rows } = await engine.run('MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN labels(n), n.x, count(r)');
  expect(rows).toEqual([
    [['A'], 1, 1],
    [['B'], null, 0],
  ]);
});

test('MERGE finds what an earlier row of the same clause created', async () => {
  const engine = createScratchEngine();
  const query =
    'UNWIND [1, 2, 1] AS i MERGE (n:N {i: i}) ON CREATE SET n.made = i ON MATCH SET n.met = i RETURN n.i, n.met';
  expect((await engine.run(query)).rows).toEqual([
    [1, 1],
    [2, null],
    [1, 1],
  ]);
});

test('a node in a result stays as it was when the query ended', async () => {
  const engine = createScratchEngine();
  const { rows } = await engine.run('CREATE (n:A {x: 1}) RETURN n');
  await engine.run('MATCH (n) SET n.x = 2, n:B');
  const node = rows[0]![0] as Node;
  expect([node.labels, node.property('x')]).toEqual([['A'], 1]);
});

test('a clause does not see what it creates itself', async () => {
  const engine = createScratchEngine();
  await engine.run('UNWIND range(1, 3) AS i CREATE (:N)');
  await engine.run('MATCH (n:N) CREATE (:N)');
  expect((await engine.run('MATCH (n:N) RETURN count(*)')).rows).toEqual([[6]]);
});
