import { expect, test } from '@jest/globals';
import { createScratchEngine } from '../../../../src/query/cypher/scratch-engine.ts';
import { Float } from '../../../../src/query/cypher/value.ts';
import type { Value } from '../../../../src/query/cypher/value.ts';

/** The expression with `v` as a value whose type is not known before the query runs. */
async function value(v: string, expression: string): Promise<Value> {
  const { rows } = await createScratchEngine().run(
    `UNWIND [[${v}, 0, 'x', []]] AS l WITH l[0] AS v RETURN ${expression}`,
  );
  return rows[0]![0]!;
}

test.each([
  ['1', '1 IN v', true],
  ['null', '1 IN v', null],
  ['1', '[x IN v | x + 1]', [2]],
  ['1', 'any(x IN v WHERE x = 1)', true],
  ['1', 'reduce(s = 0, x IN v | s + x)', 1],
  ['1', 'v[0..5]', [1]],
  ['1.9', '[1, 2, 3][v..]', [2, 3]],
  ['[1]', 'NOT v', false],
  ['{a: 1}', 'v AND true', true],
  ['true', "'is ' + v", 'is true'],
  ["'a'", '+v', 'a'],
] as const)('for v = %s, %s is %p as on Neo4j', async (v, expression, wanted) => {
  expect(await value(v, expression)).toEqual(wanted);
});

test('two equal durations, and two equal points, are neither less nor greater', async () => {
  expect(await value("duration('P1D')", 'v < v')).toBeNull();
  expect(await value("duration('P1D')", 'v <= v')).toBe(true);
  expect(await value('point({x: 1, y: 2})', 'v > v')).toBeNull();
});

test.each([
  ['1', "'a' =~ v", 'TypeError'],
  ['1', "-duration('P1D') = v", 'SyntaxError'],
  ["duration('P1D')", '-v', 'TypeError'],
  ['point({x: 1, y: 2})', 'v.foo', 'ArgumentError'],
  ["'2024-13-01'", 'date(v)', 'SyntaxError'],
])('for v = %s, %s is a %s there', async (v, expression, kind) => {
  await expect(value(v, expression)).rejects.toMatchObject({ kind });
});

test('a parameter that is gone through must be a list', async () => {
  const engine = createScratchEngine();
  await expect(engine.run('RETURN 1 IN $p', { p: new Float(1) })).rejects.toMatchObject({ kind: 'TypeError' });
  expect((await engine.run('RETURN 1 IN $p', { p: [1] })).rows).toEqual([[true]]);
});

test.each(['sum', 'avg'])('%s does not mix numbers and durations', async (name) => {
  const query = `UNWIND [duration('P1D'), 0] AS v RETURN ${name}(v)`;
  await expect(createScratchEngine().run(query)).rejects.toMatchObject({ kind: 'TypeError' });
});

test('a sum that leaves 64 bits goes on as a float', async () => {
  const sum = async (list: string) =>
    (await createScratchEngine().run(`UNWIND ${list} AS v RETURN sum(v)`)).rows[0]![0];
  expect(await sum('[9223372036854775807, -1, 1]')).toBe(9223372036854775807n);
  expect(await sum('[9223372036854775807, 1, -1]')).toEqual(new Float(2 ** 63));
});
