import { expect, test } from '@jest/globals';
import { createScratchEngine } from '../../../../src/query/cypher/scratch-engine.ts';
import { QueryError } from '../../../../src/query/cypher/query-error.ts';

/** Whether Cypher refuses the expression before it runs, although there is no row to run it for. */
async function refused(expression: string): Promise<boolean> {
  try {
    await createScratchEngine().run(`MATCH (n) RETURN ${expression} AS value`);
    return false;
  } catch (error) {
    if (error instanceof QueryError) return error.phase === 'compile time';
    throw error;
  }
}

test.each([
  "'a' + date()",
  "date() + 'a'",
  'date() + 1',
  '1 + duration({days: 1})',
  'true + 1',
  'n + n',
  'null / duration({days: 1})',
  'duration({days: 1}) - date()',
  '[1, 2][1.5]',
  "[1, 2]['a']",
  '{a: 1}[0]',
  '1[0]',
  "reduce(s = 0, x IN ['a'] | s + x)",
  'reduce(s = [1], x IN [1] | x)',
  'percentileCont(n.x, 1.5)',
])('%s is refused before the query runs', async (expression) => {
  expect(await refused(expression)).toBe(true);
});

test.each([
  "1 + 'a'",
  'true + null',
  'true + n.x',
  'n + [1]',
  'n.x + n',
  'date() + duration({days: 1})',
  '2 * duration({days: 1})',
  '+date()',
  'n.x[0]',
  "n.x['a']",
  '[1, 2][null]',
  'reduce(s = 0, x IN [1.5] | s + x)',
  "reduce(s = null, x IN ['a'] | x)",
  'reduce(s = [], x IN [1] | s + x)',
  'isEmpty(n)',
])('%s may be right for some value and is not refused', async (expression) => {
  expect(await refused(expression)).toBe(false);
});
