import { expect, test } from '@jest/globals';
import { createScratchEngine } from '../../../../src/query/cypher/scratch-engine.ts';

/** What the expression gives for the nodes `l`, of which 1 is an :A, 2 a :B, 3 a :C and 4 both :A and :B. */
async function value(expression: string): Promise<unknown> {
  const engine = createScratchEngine();
  await engine.run('CREATE (:A {id: 1}), (:B {id: 2}), (:C {id: 3}), (:A:B {id: 4})');
  const { rows } = await engine.run(
    `MATCH (n) WITH n ORDER BY n.id WITH collect(n) AS l, 7 AS D RETURN ${expression} AS value`,
  );
  return rows[0]![0];
}

test.each([
  ['[x IN l WHERE x:A | x.id]', [1, 4]],
  ['[x IN l WHERE x:A|B | x.id]', [1, 2, 4]],
  ['[x IN l WHERE x:A|B|C | x.id]', [1, 2, 3, 4]],
  ['[x IN l WHERE x:A|D]', [7, 7]],
  ['[x IN l WHERE x:A|B|D + 1]', [8, 8, 8]],
  ['[x IN l WHERE x:A|(B&!A) AND x.id < 4 | x.id]', [1, 2]],
  ['size([x IN l WHERE x:A|%])', 4],
  ['[x IN l | x:A|B]', [true, true, false, true]],
  ['[x IN l WHERE CASE WHEN x:A|B THEN true END | x.id]', [1, 2, 4]],
  ['[x IN l WHERE x:A|C | [y IN l WHERE y:B|C | y.id]][0]', [2, 3, 4]],
  ["[x IN [1, 'a', true] WHERE x IS :: INTEGER | STRING | x]", [1, 'a']],
  ['reduce(s = 0, x IN [y IN l WHERE y:A|B | y.id] | s + x)', 7],
])('of the bars in %s the last that can be is the one before the body', async (expression, wanted) => {
  expect(await value(expression)).toEqual(wanted);
});

test('labels joined by ":" and "|" are refused, and not read in another way', async () => {
  await expect(value('[x IN l WHERE x:A | x:A|B]')).rejects.toThrow('cannot be mixed');
});
