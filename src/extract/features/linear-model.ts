/** A linear classifier over hashed features, its weights 8-bit numbers. */
import { slotBits } from './slot-index.ts';
import { slotTable, sumSlots, type ShippedRows, type SlotTable } from './slot-table.ts';
import { packSparse, type SparseRows } from './sparse-rows.ts';

export interface LinearModel {
  readonly outputs: number;
  /** What one step of a weight is worth. */
  readonly scale: number;
  readonly bias: Float32Array;
  /** Rows of weights in steps. */
  readonly table: SlotTable;
}

/** Weights in steps: `rows` for `slots`, which are ascending and below 2 to the power of `bits`. */
export function linearModel(
  bits: number,
  scale: number,
  bias: Float32Array,
  slots: readonly number[],
  rows: SparseRows,
): LinearModel {
  const outputs = bias.length;
  return { outputs, scale, bias, table: slotTable(outputs, slotBits(bits, slots), shippedRows(rows, outputs)) };
}

/** With few outputs, most weights are not 0. With more, there must be an even number of them. */
export const isDense = (outputs: number): boolean => outputs <= 8;

export function shippedRows(rows: SparseRows, outputs: number): ShippedRows {
  if (!isDense(outputs)) return packSparse(rows, outputs);
  const cells = new Uint8Array(rows.lengths.length * outputs);
  for (let row = 0, at = 0; row < rows.lengths.length; row++) {
    const end = at + rows.lengths[row]!;
    for (; at < end; at++) cells[row * outputs + rows.columns[at]!] = rows.values[at]!;
  }
  return { cells };
}

/** Writes one score an output into `scores`. */
export function scoreLinear(
  { outputs, scale, bias, table }: LinearModel,
  ids: Int32Array,
  length: number,
  scores: Float64Array,
): void {
  sumSlots(table, ids, length);
  const { sums } = table.tables;
  for (let k = 0; k < outputs; k++) scores[k] = sums[k]! * scale + bias[k]!;
}

/** Scores to probabilities that sum to 1. */
export function softmax(scores: Float64Array, length: number): void {
  let top = -Infinity;
  for (let k = 0; k < length; k++) if (scores[k]! > top) top = scores[k]!;
  let total = 0;
  for (let k = 0; k < length; k++) {
    scores[k] = Math.exp(scores[k]! - top);
    total += scores[k]!;
  }
  for (let k = 0; k < length; k++) scores[k] = scores[k]! / total;
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
