import { describe, expect, it } from '@jest/globals';
import { scoreTrees } from '../../src/extract/confidence/trees.ts';
import { sigmoid } from '../../src/extract/features/linear-model.ts';
import { randomFrom } from '../../src/learn/random.ts';
import { trainTrees } from '../../src/learn/train-trees.ts';

const options = { trees: 40, depth: 3, rate: 0.2, l2: 1, minimum: 1, rows: 0.8, columns: 1, seed: 1 };

/** Yes where exactly one of the two numbers is high: no single cut tells. */
function examples(count: number) {
  const random = randomFrom(3);
  const rows = Array.from({ length: count }, () => Float32Array.of(random(), random()));
  return { rows, labels: Uint8Array.from(rows, ([a = 0, b = 0]) => (a > 0.5 !== b > 0.5 ? 1 : 0)) };
}

describe('trainTrees', () => {
  const { rows, labels } = examples(600);

  it('learns what one number alone does not tell', () => {
    const trees = trainTrees(rows, labels, options);
    const right = rows.filter((row, i) => sigmoid(scoreTrees(trees, row)) > 0.5 === (labels[i] === 1)).length;
    expect(right / rows.length).toBeGreaterThan(0.95);
  });

  it('gives the same trees for the same seed', () => {
    expect(trainTrees(rows, labels, options)).toEqual(trainTrees(rows, labels, options));
  });

  it('says the base rate where the rows tell nothing', () => {
    const same = Array.from({ length: 100 }, () => Float32Array.of(1));
    const trees = trainTrees(
      same,
      Uint8Array.from({ length: 100 }, (_, i) => (i < 20 ? 1 : 0)),
      options,
    );
    expect(sigmoid(scoreTrees(trees, Float32Array.of(1)))).toBeCloseTo(0.2, 1);
  });
});
