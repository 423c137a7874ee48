/** Collects training examples: features, and what each output should say. */
import type { FeatureList } from '../extract/features/hash.ts';
import type { TrainingSet } from './train-linear.ts';

export class Examples {
  readonly features: Int32Array[] = [];
  readonly #targets: Uint8Array[] = [];
  readonly #weights: number[] = [];
  readonly outputs: number;

  constructor(outputs: number) {
    this.outputs = outputs;
  }

  add(list: FeatureList, target: Uint8Array, weight = 1): void {
    this.features.push(list.copy());
    this.#targets.push(target);
    this.#weights.push(weight);
  }

  addAll(other: Examples): void {
    for (let i = 0; i < other.features.length; i++) {
      this.features.push(other.features[i]!);
      this.#targets.push(other.#targets[i]!);
      this.#weights.push(other.#weights[i]!);
    }
  }

  /** An output's yes-answers. */
  count(output: number): number {
    return this.#targets.reduce((sum, target) => sum + (target[output] === 1 ? 1 : 0), 0);
  }

  set(): TrainingSet {
    const targets = new Uint8Array(this.features.length * this.outputs);
    this.#targets.forEach((target, i) => targets.set(target, i * this.outputs));
    return { features: this.features, targets, weights: Float32Array.from(this.#weights) };
  }
}
