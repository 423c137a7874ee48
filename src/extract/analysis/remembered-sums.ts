/**
 * Sums of scores that hang on a few small numbers only, such as a word form: kept under a key that says all of them. The latest
 * key of a place stays, so that memory is bounded, and what is found is what would be summed again.
 */
import { featureKeys, type FeatureTemplates } from './feature-templates.ts';
import type { Scorer } from './linear-model.ts';

export interface RememberedSums {
  readonly scorer: Scorer;
  /** The features that hang on the key alone. */
  readonly templates: FeatureTemplates;
  readonly width: number;
  /** Of each place the key of its sums plus 1, or 0. */
  readonly keys: Int32Array;
  readonly sums: Int32Array;
  readonly features: Int32Array;
  readonly scores: Int32Array;
}

/** Bits of the number of places: the commonest forms of a text, few enough to stay in the cache. */
const BITS = 12;

export function rememberedSums(scorer: Scorer, templates: FeatureTemplates, width: number): RememberedSums {
  return {
    scorer,
    templates,
    width,
    keys: new Int32Array(2 ** BITS),
    sums: new Int32Array(2 ** BITS * width),
    features: new Int32Array(templates.count),
    scores: new Int32Array(width),
  };
}

/** Adds to `scores` what the templates give for `values`, which `key`, from 0 to 2^31 - 2, stands for. */
export function addRemembered(
  { scorer, templates, width, keys, sums, features, scores: own }: RememberedSums,
  key: number,
  values: Int32Array,
  scores: Int32Array,
): void {
  const place = Math.imul(key, 0x9e3779b1) >>> (32 - BITS);
  const start = place * width;
  if (keys[place] !== key + 1) {
    scorer.score(features, featureKeys(templates, values, features), own);
    sums.set(own, start);
    keys[place] = key + 1;
  }
  for (let c = 0; c < width; c++) scores[c] = scores[c]! + sums[start + c]!;
}

/** For when keys begin to mean something else. */
export function forgetSums({ keys }: RememberedSums): void {
  keys.fill(0);
}
