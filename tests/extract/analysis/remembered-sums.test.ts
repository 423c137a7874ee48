import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { featureTemplates } from '../../../src/extract/analysis/feature-templates.ts';
import type { Scorer } from '../../../src/extract/analysis/linear-model.ts';
import { addRemembered, forgetSums, rememberedSums } from '../../../src/extract/analysis/remembered-sums.ts';

const scorer: Scorer = {
  score(features, count, scores) {
    scores.fill(0);
    for (let f = 0; f < count; f++) scores[f % 2] = scores[f % 2]! + (features[f]! % 1000);
  },
};
const templates = featureTemplates('form first', ['1 form', '2 form first', '3 first']);

test('sums are added as if they were worked out each time, also where many keys share a place', () => {
  const remembered = rememberedSums(scorer, templates, 2);
  const afresh = (form: number) => {
    const scores = new Int32Array(2);
    addRemembered(rememberedSums(scorer, templates, 2), form, Int32Array.of(form, 7), scores);
    return scores;
  };
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { minLength: 1 }), (forms) => {
      for (const form of forms) {
        const scores = Int32Array.of(3, -4);
        addRemembered(remembered, form, Int32Array.of(form, 7), scores);
        const [a, b] = afresh(form);
        expect([...scores]).toEqual([3 + a!, b! - 4]);
      }
    }),
    { numRuns: 30 },
  );
});

test('after forgetting, a key may stand for something else', () => {
  const remembered = rememberedSums(scorer, templates, 2);
  const sumsFor = (value: number) => {
    const scores = new Int32Array(2);
    addRemembered(remembered, 1, Int32Array.of(value, 0), scores);
    return [...scores];
  };
  const first = sumsFor(100);
  expect(sumsFor(200)).toEqual(first);
  forgetSums(remembered);
  expect(sumsFor(200)).not.toEqual(first);
});
