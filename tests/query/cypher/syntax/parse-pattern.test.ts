import { expect, test } from '@jest/globals';
import { createScratchEngine } from '../../../../src/query/cypher/scratch-engine.ts';

const run = (query: string) => createScratchEngine().run(query);

test.each([
  'MATCH (a IS NULL) RETURN a',
  'MATCH (a IS A|NORMALIZED) RETURN a',
  'MATCH ()-[r IS TYPED]-() RETURN r',
  'MATCH ()-[r:T|:S]-() RETURN r',
  'MATCH ()-[:T|:S*1..2]-() RETURN 1',
  'MATCH ()-[:T|:!S]-() RETURN 1',
  'MATCH ()-[:T|:S {a: 1}]-() RETURN 1',
  'MATCH (q = (a)-->(b)) RETURN q',
  'MATCH p = ANY ((a)-->*(b) WHERE length(p) > 2) RETURN p',
])('%s is refused as on Neo4j', async (query) => {
  await expect(run(query)).rejects.toMatchObject({ kind: 'SyntaxError', phase: 'compile time' });
});

test.each([
  'MATCH (a IS `NULL`) RETURN a',
  'MATCH (a:NULL|A) RETURN a',
  'MATCH ()-[:T|:S]-() RETURN 1',
  'MATCH ANY (p = (a)-->*(b) WHERE length(p) > 2) RETURN p',
])('%s is taken', async (query) => {
  expect((await run(query)).rows).toEqual([]);
});
