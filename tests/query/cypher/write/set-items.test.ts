import { expect, test } from '@jest/globals';
import { createScratchEngine } from '../../../../src/query/cypher/scratch-engine.ts';
import type { Value } from '../../../../src/query/cypher/value.ts';

async function rows(query: string): Promise<readonly (readonly Value[])[]> {
  const engine = createScratchEngine();
  await engine.run('CREATE (:A {x: 1}), (:B {x: 5})');
  return (await engine.run(query)).rows;
}

test('neighbouring properties of one variable are set together, from the values before', async () => {
  expect(await rows('MATCH (a:A) SET a.x = 2, a.y = a.x RETURN a.x, a.y')).toEqual([[2, 1]]);
  expect(await rows('MERGE (a:A) ON MATCH SET a.x = 2, a.y = a.x RETURN a.x, a.y')).toEqual([[2, 1]]);
});

test('other items of a SET, and a SET of its own, see what was set before them', async () => {
  expect(await rows('MATCH (a:A) SET a.x = 2 SET a.y = a.x RETURN a.y')).toEqual([[2]]);
  expect(await rows('MATCH (a:A), (b:B) SET a.x = b.x, b.x = a.x + 1 RETURN a.x, b.x')).toEqual([[5, 6]]);
  expect(await rows('MATCH (a:A) SET a.x = 2, a += {y: a.x} RETURN a.y')).toEqual([[2]]);
});

test('a deleted node has no properties and labels, and asking for one is an error', async () => {
  expect(await rows('MATCH (b:B) DELETE b RETURN keys(b), properties(b), b:B')).toEqual([[[], new Map(), false]]);
  expect(await rows('MATCH (b:B) DELETE b SET b.x = 1 RETURN 1')).toEqual([[1]]);
  await expect(rows('MATCH (b:B) DELETE b RETURN b.x')).rejects.toMatchObject({ detail: 'DeletedEntityAccess' });
});

test.each([
  'MATCH (a:A) SET a:X&Y',
  'MATCH (a:A) SET a IS X IS Y',
  'MATCH (a:A) SET a.x.y = 1',
  'WITH {a: 1} AS m SET m.a = 2',
  'MATCH ()-[r]->() REMOVE r:T',
  'CREATE (a {x: 1})-[:T]->(b {x: a.x})',
])('%s is refused before it runs', async (query) => {
  await expect(rows(query)).rejects.toMatchObject({ kind: 'SyntaxError', phase: 'compile time' });
});

test('SET takes no null for properties', async () => {
  await expect(rows('MATCH (a:A) SET a = null')).rejects.toMatchObject({ kind: 'TypeError' });
});
