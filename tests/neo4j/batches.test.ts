import { expect, test } from '@jest/globals';
import { batches } from '../../src/neo4j/batches.ts';

interface Row {
  readonly key: string;
  readonly bytes: number;
}

/** How many rows lie between what was read and what was handed out, at most. */
async function mostHeld(
  rows: number,
  keys: number,
  limits: { rows: number; bytes: number },
  bytes = 1,
): Promise<number> {
  let [read, most] = [0, 0];
  function* source(): Generator<Row> {
    for (let i = 0; i < rows; i++) {
      most = Math.max(most, ++read);
      yield { key: `k${i % keys}`, bytes };
    }
  }
  let total = 0;
  for await (const { key, rows: some } of batches(source(), (row) => row.key, limits)) {
    expect(some.every((row) => row.key === key)).toBe(true);
    expect(some.length).toBeLessThanOrEqual(limits.rows);
    read -= some.length;
    total += some.length;
  }
  expect([total, read]).toEqual([rows, 0]);
  return most;
}

test('rows of a thousand keys are all handed out, and no more are held than when there are a third as many', async () => {
  const limits = { rows: 5000, bytes: 1e9 };
  const held = await mostHeld(100_000, 1000, limits);
  expect(held).toBeLessThanOrEqual(30_001);
  expect(await mostHeld(300_000, 1000, limits)).toBe(held);
});

test('long rows are handed out by their bytes', async () => {
  expect(await mostHeld(1000, 10, { rows: 5000, bytes: 1000 }, 100)).toBeLessThanOrEqual(41);
});
