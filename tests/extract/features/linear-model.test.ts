import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linearRows, rowOf, scoreLinear } from '../../../src/extract/features/linear-model.ts';
import { indexSlots, slotsOf } from '../../../src/extract/features/slot-index.ts';

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
        fc.constantFrom(1, 4, 44).chain((outputs) => fc.tuple(fc.constant(outputs), table(outputs))),
        fc.array(fc.integer(), { maxLength: 1500 }),
        ([outputs, weights], ids) => {
          const slots = Object.keys(weights)
            .map(Number)
            .sort((a, b) => a - b);
          const rows = slots.map((slot) =>
            Object.entries(weights[String(slot)]!).map(([k, v]) => [Number(k), v] as const),
          );
          const model = {
            outputs,
            scale: 1,
            bias: new Float32Array(outputs),
            slots: indexSlots(BITS, slots),
            rows: linearRows(
              outputs,
              rows.map(({ length }) => length),
              rows.flatMap((row) => row.map(([k]) => k)),
              rows.flatMap((row) => row.map(([, v]) => v)),
            ),
          };
          const scores = new Float64Array(outputs);
          scoreLinear(model, Int32Array.from(ids), ids.length, scores);
          const expected = Array.from({ length: outputs }, (_, k) =>
            ids.reduce((sum, id) => sum + (weights[String(id & 127)]?.[String(k)] ?? 0), 0),
          );
          expect([...scores]).toEqual(expected);
          expect(slotsOf(model.slots)).toEqual(slots);
          expect(slots.map((_, row) => rowOf(model, row).map(({ output, value }) => [output, value]))).toEqual(rows);
        },
      ),
    );
  });
});
