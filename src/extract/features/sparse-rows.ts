/** Rows of few 8-bit weights as they are shipped: for most weights half a byte for the number and half a byte for its column. */
import { inHalves } from './half-bytes.ts';

/** Rows one after another. */
export interface SparseRows {
  /** How many weights each row has. */
  readonly lengths: ArrayLike<number>;
  /** The columns of the weights, ascending within a row. */
  readonly columns: ArrayLike<number>;
  /** From -127 to 127, none of them 0. */
  readonly values: ArrayLike<number>;
}

export interface PackedSparse {
  readonly lengths: Uint8Array;
  /** The first column of each row. */
  readonly firsts: Uint8Array;
  /** How much greater each further column is than the one before it, in half a byte; 0 for what is in `far`. */
  readonly steps: Uint8Array;
  readonly far: Uint8Array;
  /** The numbers from -8 to 7, in half a byte; 0 for what is in `wide`. */
  readonly values: Uint8Array;
  readonly wide: Uint8Array;
}

export const SPARSE_PARTS = ['lengths', 'firsts', 'steps', 'far', 'values', 'wide'] as const;

/** No row is empty. */
export function packSparse({ lengths, columns, values }: SparseRows): PackedSparse {
  const firsts: number[] = [];
  const steps: number[] = [];
  for (let row = 0, at = 0; row < lengths.length; at += lengths[row++]!) {
    firsts.push(columns[at]!);
    for (let i = at + 1; i < at + lengths[row]!; i++) steps.push(columns[i]! - columns[i - 1]!);
  }
  const isFar = (step: number) => step > 15;
  const isWide = (value: number) => value < -8 || value > 7;
  const all = Array.from(values);
  return {
    lengths: Uint8Array.from(lengths),
    firsts: Uint8Array.from(firsts),
    steps: inHalves(steps.map((step) => (isFar(step) ? 0 : step))),
    far: Uint8Array.from(steps.filter(isFar)),
    values: inHalves(all.map((value) => (isWide(value) ? 0 : value))),
    wide: Uint8Array.from(all.filter(isWide)),
  };
}

/** Rows of at least so many weights are dense in the kernel: it adds eight numbers at once. */
export const longFrom = (width: number): number => Math.min(63, Math.ceil(width / 4));
