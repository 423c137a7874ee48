/**
 * Linear classifiers over hashed features: one softmax, or one logistic regression an output, by AdaGrad
 * (Duchi, Hazan and Singer 2011) with L2 on the weights that an example touches. Seeded; one pass after another in shuffled order.
 */
import { linearModel, type LinearModel } from '../extract/features/linear-model.ts';
import { randomFrom, shuffle } from './random.ts';

export interface TrainingSet {
  /** Hashed features, one array an example. */
  readonly features: readonly Int32Array[];
  /** `outputs` numbers an example: 1 yes, 0 no, 2 say nothing. For softmax exactly one yes; 2 forbids the class. */
  readonly targets: Uint8Array;
  /** One number an example; absent: 1. */
  readonly weights?: Float32Array;
}

export interface LinearOptions {
  readonly outputs: number;
  readonly softmax: boolean;
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Features seen in fewer examples are dropped. */
  readonly minimum: number;
  readonly seed: number;
  /** Chance that a feature is left out of a step: keeps single features from deciding alone. */
  readonly dropout?: number;
  /** Weights of at most so many steps are dropped: they are many, and change no decision. */
  readonly prune?: number;
  /** Steps from zero to the largest weight; 127 when none is given. */
  readonly steps?: number;
}

export function trainLinear({ features, targets, weights }: TrainingSet, options: LinearOptions): LinearModel {
  const { outputs, softmax, bits, epochs, rate, l2, minimum, seed } = options;
  const keep = 1 - (options.dropout ?? 0);
  const rows = indexFeatures(features, bits, minimum);
  const w = new Float32Array((rows.size + 1) * outputs);
  const g = new Float32Array((rows.size + 1) * outputs).fill(1e-6);
  const order = new Int32Array(features.length).map((_, i) => i);
  const random = randomFrom(seed);
  const scores = new Float64Array(outputs);
  const active = new Int32Array(4096);
  const open = new Int32Array(outputs);
  const mask = (1 << bits) - 1;
  const indexed = features.map((ids) => {
    const out = new Int32Array(ids.length);
    let n = 0;
    for (let i = 0; i < ids.length; i++) {
      const row = rows.get(ids[i]! & mask);
      if (row !== undefined) out[n++] = row;
    }
    return out.slice(0, n);
  });
  // Row 0 is the bias. The average of the weights after each of the last passes is what is kept.
  const sum = new Float32Array(w.length);
  let summed = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, (bound) => Math.floor(random() * bound));
    const step = rate;
    for (const example of order) {
      const ids = indexed[example]!;
      let n = 0;
      active[n++] = 0;
      for (let i = 0; i < ids.length && n < active.length; i++) {
        if (keep === 1 || random() < keep) active[n++] = ids[i]! * outputs;
      }
      const base = example * outputs;
      let asked = 0;
      for (let k = 0; k < outputs; k++) if (targets[base + k] !== 2) open[asked++] = k;
      scores.fill(0);
      for (let i = 0; i < n; i++) {
        const row = active[i]!;
        for (let j = 0; j < asked; j++) scores[open[j]!]! += w[row + open[j]!]!;
      }
      if (softmax) toProbabilities(scores, targets, base);
      const importance = weights === undefined ? 1 : weights[example]!;
      for (let j = 0; j < asked; j++) {
        const k = open[j]!;
        const target = targets[base + k]!;
        const p = softmax ? scores[k]! : 1 / (1 + Math.exp(-scores[k]!));
        const error = (p - target) * importance;
        if (Math.abs(error) < 2e-3) continue;
        for (let i = 0; i < n; i++) {
          const at = active[i]! + k;
          const gradient = error + l2 * w[at]!;
          const squares = g[at]! + gradient * gradient;
          g[at] = squares;
          w[at] = w[at]! - (step * gradient) / Math.sqrt(squares);
        }
      }
    }
    if (epoch >= Math.floor(epochs / 2)) {
      for (let i = 0; i < w.length; i++) sum[i]! += w[i]!;
      summed++;
    }
  }
  for (let i = 0; i < w.length; i++) w[i] = sum[i]! / summed;
  return toModel(rows, w, outputs, bits, options.prune ?? 0, options.steps ?? 127);
}

function toProbabilities(scores: Float64Array, targets: Uint8Array, base: number): void {
  let top = -Infinity;
  for (let k = 0; k < scores.length; k++) if (targets[base + k] !== 2 && scores[k]! > top) top = scores[k]!;
  let total = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = targets[base + k] === 2 ? 0 : Math.exp(scores[k]! - top);
    total += scores[k]!;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! / total;
}

/** Slot of the hash to row of weights, for slots that enough examples have. Row 0 is the bias. */
function indexFeatures(features: readonly Int32Array[], bits: number, minimum: number): Map<number, number> {
  const mask = (1 << bits) - 1;
  const counts = new Uint16Array(1 << bits);
  for (const ids of features) {
    for (let i = 0; i < ids.length; i++) {
      const slot = ids[i]! & mask;
      if (counts[slot]! < 65535) counts[slot]!++;
    }
  }
  const rows = new Map<number, number>();
  for (let slot = 0; slot <= mask; slot++) if (counts[slot]! >= minimum) rows.set(slot, rows.size + 1);
  return rows;
}

/** Sparse rows; weights too small to matter are dropped and the rest rounded to 8 bits. */
function toModel(
  rows: ReadonlyMap<number, number>,
  w: Float32Array,
  outputs: number,
  bits: number,
  prune: number,
  steps: number,
): LinearModel {
  let largest = 0;
  for (let i = outputs; i < w.length; i++) largest = Math.max(largest, Math.abs(w[i]!));
  const scale = Math.min(largest, 4) / steps || 1;
  const slots: number[] = [];
  const lengths: number[] = [];
  const columns: number[] = [];
  const values: number[] = [];
  for (let slot = 0; slot < 1 << bits; slot++) {
    const row = rows.get(slot);
    if (row === undefined) continue;
    const start = columns.length;
    for (let k = 0; k < outputs; k++) {
      const value = Math.max(-127, Math.min(127, Math.round(w[row * outputs + k]! / scale)));
      if (Math.abs(value) <= prune) continue;
      columns.push(k);
      values.push(value);
    }
    if (columns.length === start) continue;
    slots.push(slot);
    lengths.push(columns.length - start);
  }
  return linearModel(bits, scale, w.slice(0, outputs), slots, { lengths, columns, values });
}
