/**
 * Rows of 8-bit weights of which many are 0, as they are shipped and as they are summed: a row of few weights as bytes that name their
 * columns, a row of many as all of its columns, since the kernel adds eight numbers at once.
 */
import { packHalves, type HalfRows } from './dense-rows.ts';

/** Rows one after another; none is empty. */
export interface SparseRows {
  /** How many weights each row has. */
  readonly lengths: ArrayLike<number>;
  /** The columns of the weights, ascending within a row. */
  readonly columns: ArrayLike<number>;
  /** From -127 to 127, none of them 0. */
  readonly values: ArrayLike<number>;
}

/** The rows of many weights are those of {@link HalfRows}. */
export interface PackedSparse extends HalfRows {
  /** How many bytes of `few` each row has, plus 64 times the upper two bits of its first column; 0 for a row of many weights. */
  readonly lengths: Uint8Array;
  /** The rows of few weights: see `SlotModel` in `../kernel/assembly/slot-model.ts`. */
  readonly few: Uint8Array;
}

export const SPARSE_PARTS = ['lengths', 'few', 'halves', 'wide'] as const;

/** A weight takes three bytes at most, and a row less than 64. */
const MOST_FEW = 20;
/** What two bits and half a byte tell apart. */
const MOST_COLUMNS = 64;

/** `width` is even and at most 64, or it throws. */
export function packSparse({ lengths, columns, values }: SparseRows, width: number): PackedSparse {
  if (width % 2 !== 0 || width > MOST_COLUMNS) throw new Error(`Rows of ${width} weights cannot be packed.`);
  const many = Math.min(MOST_FEW, Math.ceil(width / 4));
  const few: number[] = [];
  const cells: number[] = [];
  let at = 0;
  const packed = Uint8Array.from(lengths, (length) => {
    const [start, before] = [at, few.length];
    const row = length < many ? undefined : new Array<number>(width).fill(0);
    for (const end = start + length; at < end; at++) {
      if (row !== undefined) row[columns[at]!] = values[at]!;
      else few.push(...bytesOfWeight(at === start ? undefined : columns[at - 1], columns[at]!, values[at]!));
    }
    if (row === undefined) return few.length - before + ((columns[start]! >> 4) << 6);
    cells.push(...row);
    return 0;
  });
  return { lengths: packed, few: Uint8Array.from(few), ...packHalves(Int8Array.from(cells)) };
}

function bytesOfWeight(before: number | undefined, column: number, value: number): number[] {
  const isFar = before !== undefined && column - before > 15;
  const upper = before === undefined ? column & 15 : isFar ? 0 : column - before;
  const isWide = value < -7 || value > 7;
  return [(upper << 4) | (isWide ? 8 : value & 15), ...(isFar ? [column] : []), ...(isWide ? [value] : [])];
}

/** Goes through a row of few weights: its length as shipped, and its bytes from `at` on. */
export function readFew(
  length: number,
  bytes: Int8Array,
  at: number,
  add: (column: number, value: number) => void,
): void {
  const end = at + (length & 63);
  for (let column = -1; at < end;) {
    const both = bytes[at++]!;
    const upper = (both >> 4) & 15;
    if (column < 0) column = ((length >> 6) << 4) | upper;
    else column = upper === 0 ? bytes[at++]! : column + upper;
    const value = (both << 28) >> 28;
    add(column, value === -8 ? bytes[at++]! : value);
  }
}
