/** Trains the small network by AdaGrad on the logistic loss of every output, dropping features and hidden cells at random. Seeded. */
import type { NetModel } from '../extract/features/net-model.ts';
import { packHalves } from '../extract/features/dense-rows.ts';
import { slotBits } from '../extract/features/slot-index.ts';
import { slotTable } from '../extract/features/slot-table.ts';
import { randomFrom, shuffle } from './random.ts';
import type { TrainingSet } from './train-linear.ts';

export interface NetOptions {
  readonly outputs: number;
  readonly bits: number;
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly minimum: number;
  readonly dropout: number;
  readonly seed: number;
}

export function trainNet({ features, targets, weights: importance }: TrainingSet, options: NetOptions): NetModel {
  const { outputs, bits, width, epochs, rate, l2, minimum, dropout, seed } = options;
  const mask = (1 << bits) - 1;
  const counts = new Uint16Array(1 << bits);
  for (const ids of features)
    for (let i = 0; i < ids.length; i++) if (counts[ids[i]! & mask]! < 65535) counts[ids[i]! & mask]!++;
  const rows = new Int32Array(1 << bits).fill(-1);
  let size = 0;
  for (let slot = 0; slot <= mask; slot++) if (counts[slot]! >= minimum) rows[slot] = size++;
  const indexed = features.map((ids) => Int32Array.from(ids, (id) => rows[id & mask]!).filter((row) => row >= 0));
  const random = randomFrom(seed);
  const table = new Float32Array(size * width);
  for (let i = 0; i < table.length; i++) table[i] = (random() - 0.5) * 0.2;
  const tableSquares = new Float32Array(size * width).fill(1e-4);
  const hiddenBias = new Float32Array(width).fill(0.1);
  const hiddenSquares = new Float32Array(width).fill(1e-4);
  const weights = new Float32Array(outputs * width);
  for (let i = 0; i < weights.length; i++) weights[i] = (random() - 0.5) * 0.3;
  const weightSquares = new Float32Array(outputs * width).fill(1e-4);
  const bias = new Float32Array(outputs).fill(-4);
  const biasSquares = new Float32Array(outputs).fill(1e-4);
  const order = new Int32Array(features.length).map((_, i) => i);
  const hidden = new Float64Array(width);
  const back = new Float64Array(width);
  const active = new Int32Array(4096);
  const keep = 1 - dropout;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, (bound) => Math.floor(random() * bound));
    const step = rate * (1 - epoch / (epochs + 1));
    for (const example of order) {
      const ids = indexed[example]!;
      let n = 0;
      for (let i = 0; i < ids.length && n < active.length; i++) if (random() < keep) active[n++] = ids[i]! * width;
      const factor = 1 / Math.sqrt(Math.max(1, n));
      hidden.fill(0);
      for (let i = 0; i < n; i++) {
        const at = active[i]!;
        for (let d = 0; d < width; d++) hidden[d]! += table[at + d]!;
      }
      for (let d = 0; d < width; d++) {
        const value = hidden[d]! * factor + hiddenBias[d]!;
        hidden[d] = value > 0 && random() < keep ? value / keep : 0;
      }
      back.fill(0);
      const base = example * outputs;
      const weight = importance === undefined ? 1 : importance[example]!;
      for (let k = 0; k < outputs; k++) {
        const target = targets[base + k]!;
        if (target === 2) continue;
        const row = k * width;
        let sum = bias[k]!;
        for (let d = 0; d < width; d++) sum += weights[row + d]! * hidden[d]!;
        const error = (1 / (1 + Math.exp(-sum)) - target) * weight;
        if (Math.abs(error) < 1e-3) continue;
        biasSquares[k]! += error * error;
        bias[k]! -= (step * error) / Math.sqrt(biasSquares[k]!);
        for (let d = 0; d < width; d++) {
          const at = row + d;
          back[d]! += error * weights[at]!;
          const gradient = error * hidden[d]! + l2 * weights[at]!;
          weightSquares[at]! += gradient * gradient;
          weights[at]! -= (step * gradient) / Math.sqrt(weightSquares[at]!);
        }
      }
      let any = false;
      for (let d = 0; d < width; d++) {
        if (hidden[d] === 0 || back[d] === 0) {
          back[d] = 0;
          continue;
        }
        any = true;
        const gradient = back[d]!;
        hiddenSquares[d]! += gradient * gradient;
        hiddenBias[d]! -= (step * gradient) / Math.sqrt(hiddenSquares[d]!);
        back[d] = gradient * factor;
      }
      if (!any) continue;
      for (let i = 0; i < n; i++) {
        const at = active[i]!;
        for (let d = 0; d < width; d++) {
          if (back[d] === 0) continue;
          const gradient = back[d]! + l2 * table[at + d]!;
          const squares = tableSquares[at + d]! + gradient * gradient;
          tableSquares[at + d] = squares;
          table[at + d] = table[at + d]! - (step * gradient) / Math.sqrt(squares);
        }
      }
    }
  }
  let largest = 0;
  for (const value of table) largest = Math.max(largest, Math.abs(value));
  // A coarse step costs nothing: over a hundred features are summed, and the file is a fifth of the size.
  const scale = Math.max(largest / 127, 0.09);
  const vectors = Int8Array.from(table, (value) => Math.max(-127, Math.min(127, Math.round(value / scale))));
  const slots = slotBits(
    bits,
    Array.from(rows.keys()).filter((slot) => rows[slot]! >= 0),
  );
  return { outputs, width, table: slotTable(width, slots, packHalves(vectors)), scale, hiddenBias, weights, bias };
}
