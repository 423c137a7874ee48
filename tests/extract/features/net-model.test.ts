import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packHalves } from '../../../src/extract/features/dense-rows.ts';
import { scoreNet } from '../../../src/extract/features/net-model.ts';
import { slotBits } from '../../../src/extract/features/slot-index.ts';
import { cellsOf, slotTable } from '../../../src/extract/features/slot-table.ts';

describe('scoreNet', () => {
  it('sums packed vectors as if they were not packed, however many there are', () => {
    const width = 8;
    const bits = 5;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 16 * width, maxLength: 16 * width }),
        fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 900 }),
        (values, ids) => {
          const scores = new Float64Array(width);
          const slots = slotBits(
            bits,
            Array.from({ length: 16 }, (_, slot) => slot).filter((slot) => slot !== 3),
          );
          const vectors = Int8Array.from(values.filter((_, i) => Math.floor(i / width) !== 3));
          const model = {
            outputs: width,
            width,
            table: slotTable(width, slots, packHalves(vectors)),
            scale: 1,
            hiddenBias: new Float32Array(width),
            weights: Float32Array.from({ length: width * width }, (_, i) => (i % (width + 1) === 0 ? 1 : 0)),
            bias: new Float32Array(width),
          };
          expect(cellsOf(model.table)).toEqual(vectors);
          scoreNet(model, Int32Array.from(ids), ids.length, scores);
          const known = ids.filter((id) => id !== 3);
          for (let d = 0; d < width; d++) {
            const sum = known.reduce((total, id) => total + values[id * width + d]!, 0);
            expect(scores[d]).toBeCloseTo(Math.max(0, sum / Math.sqrt(Math.max(1, known.length))), 6);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
