import { describe, expect, it } from '@jest/globals';
import { scoreNet } from '../../src/extract/features/net-model.ts';
import { cellsOf } from '../../src/extract/features/slot-table.ts';
import { trainNet } from '../../src/learn/train-net.ts';

const options = { outputs: 1, bits: 8, width: 8, epochs: 60, rate: 0.1, l2: 1e-6, minimum: 1, dropout: 0, seed: 1 };

/** Yes where exactly one of features 1 and 2 is there: no sum of their weights tells. */
const cases: readonly (readonly [number[], number])[] = [
  [[3], 0],
  [[1, 3], 1],
  [[2, 3], 1],
  [[1, 2, 3], 0],
];
const features = Array.from({ length: 200 }, (_, i) => Int32Array.from(cases[i % 4]![0]));
const targets = Uint8Array.from({ length: 200 }, (_, i) => cases[i % 4]![1]);

describe('trainNet', () => {
  it('learns what no weighing of single features tells', () => {
    const model = trainNet({ features, targets }, options);
    const scores = new Float64Array(1);
    for (const [ids, wanted] of cases) {
      scoreNet(model, Int32Array.from(ids), ids.length, scores);
      expect(scores[0]! > 0).toBe(wanted === 1);
    }
  });

  it('gives the same weights for the same seed', () => {
    const weights = () => {
      const { table, ...rest } = trainNet({ features, targets }, options);
      return { ...rest, slots: table.slots, cells: cellsOf(table) };
    };
    expect(weights()).toEqual(weights());
  });
});
