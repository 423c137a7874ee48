/** Rows of 8-bit numbers that stand one after another, as they are shipped. */
import { inHalves } from './half-bytes.ts';

/** A byte a number. */
export interface DenseRows {
  readonly cells: Uint8Array;
}

export const DENSE_PARTS = ['cells'] as const;

/** Half a byte a number: for numbers that are nearly all small. */
export interface HalfRows {
  /** -8 stands for a number that is in `wide`. */
  readonly halves: Uint8Array;
  /** The numbers beyond -7 to 7, in order. */
  readonly wide: Uint8Array;
}

export const HALF_PARTS = ['halves', 'wide'] as const;

/** `values` from -127 to 127, an even number of them. */
export function packHalves(values: Int8Array): HalfRows {
  const isWide = (value: number) => value < -7 || value > 7;
  return {
    halves: inHalves(values.map((value) => (isWide(value) ? -8 : value))),
    wide: Uint8Array.from(values.filter(isWide)),
  };
}
