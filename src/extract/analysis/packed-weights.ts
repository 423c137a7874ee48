/** Whole numbers of 16 bits as they are shipped: a byte each, and those that do not fit in order elsewhere. */
import type { Tables } from '../kernel/kernel.ts';
import { bytesOf } from './weights-file.ts';

export interface PackedWeights {
  /** -128 stands for a number that is in `wide`. */
  readonly weights: Uint8Array;
  /** Two bytes each. */
  readonly wide: Uint8Array;
}

export const WEIGHT_PARTS = ['weights', 'wide'] as const;

const isWide = (value: number) => value < -127 || value > 127;

export function packWeights(values: Int16Array): PackedWeights {
  return {
    weights: Uint8Array.from(values, (value) => (isWide(value) ? -128 : value)),
    wide: bytesOf(values.filter(isWide)),
  };
}

/** Bytes that {@link putWeights} takes. */
export function weightRoom({ weights, wide }: PackedWeights): number {
  return weights.length * 3 + wide.length + 96;
}

/** Writes the numbers to an address, two bytes each, and gives the address back. */
export function putWeights({ weights, wide }: PackedWeights, tables: Tables, into: number): number {
  tables.kernel.widen(tables.lend(weights), weights.length, tables.lend(wide), into);
  return into;
}
