import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linearModel, scoreLinear } from '../../../src/extract/features/linear-model.ts';
import { slotsOf } from '../../../src/extract/features/slot-index.ts';
import { rowsOf } from '../../../src/extract/features/slot-table.ts';

const BITS = 7;

/** For some of 128 slots a row: weights of some of the outputs. */
const table = (outputs: number) =>
  fc.dictionary(
    fc.integer({ min: 0, max: 127 }).map(String),
    fc.dictionary(
      fc.integer({ min: 0, max: outputs - 1 }).map(String),
      fc.integer({ min: -127, max: 127 }).filter((value) => value !== 0),
      { minKeys: 1 },
    ),
  );

describe('scoreLinear', () => {
  it('adds up the rows of the features that have one, long and short', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 4, 8, 10, 44).chain((outputs) => fc.tuple(fc.constant(outputs), table(outputs))),
        fc.array(fc.integer(), { maxLength: 1500 }),
        fc.constantFrom(1, 4),
        ([outputs, weights], some, times) => {
          const ids = Array.from({ length: times }, () => some).flat();
          const slots = Object.keys(weights)
            .map(Number)
            .sort((a, b) => a - b);
          const given = slots.map((slot) =>
            Object.entries(weights[String(slot)]!).map(([k, v]) => [Number(k), v] as const),
          );
          const rows = {
            lengths: Uint8Array.from(given, ({ length }) => length),
            columns: given.flatMap((row) => row.map(([k]) => k)),
            values: given.flatMap((row) => row.map(([, v]) => v)),
          };
          const model = linearModel(BITS, 1, new Float32Array(outputs), slots, rows);
          const scores = new Float64Array(outputs);
          scoreLinear(model, Int32Array.from(ids), ids.length, scores);
          const expected = Array.from({ length: outputs }, (_, k) =>
            ids.reduce((sum, id) => sum + (weights[String(id & 127)]?.[String(k)] ?? 0), 0),
          );
          expect([...scores]).toEqual(expected);
          expect(slotsOf(model.table.slots)).toEqual(slots);
          expect(rowsOf(model.table)).toEqual(rows);
        },
      ),
    );
  });

  it('forgets what it summed before', () => {
    const model = linearModel(BITS, 1, new Float32Array(2), [5], { lengths: [2], columns: [0, 1], values: [3, -4] });
    const scores = new Float64Array(2);
    for (let i = 0; i < 2; i++) scoreLinear(model, Int32Array.of(5, 5, 6), 3, scores);
    expect([...scores]).toEqual([6, -8]);
  });
});
