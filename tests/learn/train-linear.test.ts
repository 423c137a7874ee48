import { describe, expect, it } from '@jest/globals';
import { scoreLinear } from '../../src/extract/features/linear-model.ts';
import { rowsOf } from '../../src/extract/features/slot-table.ts';
import { trainLinear } from '../../src/learn/train-linear.ts';

const options = { outputs: 2, softmax: false, bits: 10, epochs: 10, rate: 0.2, l2: 1e-5, minimum: 1, seed: 1 };

/** Feature 1 means output 0, feature 2 means output 1, feature 3 nothing. */
const features = Array.from({ length: 90 }, (_, i) => Int32Array.of(1 + (i % 3), 3));
const targets = Uint8Array.from(features.flatMap(([first]) => [first === 1 ? 1 : 0, first === 2 ? 1 : 0]));

function scoresOf(model: ReturnType<typeof trainLinear>, ...ids: number[]) {
  const scores = new Float64Array(model.outputs);
  scoreLinear(model, Int32Array.from(ids), ids.length, scores);
  return scores;
}

describe('trainLinear', () => {
  it('gives each output its own features', () => {
    const model = trainLinear({ features, targets }, options);
    const [a, b] = [scoresOf(model, 1), scoresOf(model, 2)];
    expect(a[0]).toBeGreaterThan(1);
    expect(a[1]).toBeLessThan(-1);
    expect(b[1]).toBeGreaterThan(1);
  });

  it('learns nothing of an output from examples that say nothing of it', () => {
    const silent = targets.map((target, i) => (i % 2 === 1 ? 2 : target));
    const [, score] = scoresOf(trainLinear({ features, targets: silent }, options), 2);
    expect(score).toBe(0);
  });

  it('gives the same weights for the same seed', () => {
    const weights = () => {
      const { table, ...rest } = trainLinear({ features, targets }, options);
      return { ...rest, slots: table.slots, rows: rowsOf(table) };
    };
    expect(weights()).toEqual(weights());
  });
});
