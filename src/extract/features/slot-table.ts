/** Rows of 8-bit weights for the slots of hashed features, in tables of the kernel, and the sums of those that a list of features has. */
import { openTables, type Tables } from '../kernel/kernel.ts';
import type { DenseRows, HalfRows } from './dense-rows.ts';
import { countSlots, type SlotBits } from './slot-index.ts';
import { readFew, type PackedSparse, type SparseRows } from './sparse-rows.ts';

export interface SlotTable {
  /** Cells of a row. */
  readonly width: number;
  readonly slots: SlotBits;
  readonly tables: Tables;
  /** What the kernel must know of the table: see `SlotModel` in `kernel/assembly/slot-model.ts`. */
  readonly address: number;
}

/** Rows as they are shipped, in the order of their slots. */
export type ShippedRows = DenseRows | HalfRows | PackedSparse;

/** Bytes of tables for the rows of `slots`. */
export function slotRoom(slots: SlotBits, rows: ShippedRows): number {
  const parts: Readonly<Record<string, Uint8Array>> = { ...rows };
  const shipped = Object.values(parts).reduce((sum, { length }) => sum + length + 32, slots.length * 3 + 256);
  const cells = 'halves' in rows ? rows.halves.length * 2 : 0;
  return shipped + cells + ('few' in rows ? rows.lengths.length * 4 : 0);
}

/** The table stands in `tables`, where {@link slotRoom} must be left. */
export function slotTable(
  width: number,
  slots: SlotBits,
  rows: ShippedRows,
  tables: Tables = openTables(slotRoom(slots, rows)),
): SlotTable {
  const { kernel } = tables;
  const few = 'few' in rows ? rows : undefined;
  const address = tables.put(
    Uint32Array.of(
      tables.take(slots.length * 2),
      slots.length * 8 - 1,
      few === undefined ? 0 : tables.take(few.lengths.length * 4),
      'cells' in rows ? tables.put(rows.cells) : putHalves(rows, tables),
      width,
      few === undefined ? 0 : tables.put(few.few),
    ),
  );
  kernel.unpackSlots(address, tables.lend(slots));
  if (few !== undefined) kernel.unpackPlaces(address, few.lengths.length, tables.lend(few.lengths));
  tables.giveBack();
  return { width, slots, tables, address };
}

/** A function of the kernel is optimised between its calls. */
const PIECE = 1 << 16;

function putHalves({ halves, wide }: HalfRows, tables: Tables): number {
  const cells = tables.take(halves.length * 2);
  const bytes = tables.lend(halves);
  let next = tables.lend(wide);
  for (let at = 0; at < halves.length; at += PIECE)
    next = tables.kernel.unpackHalves(bytes + at, Math.min(PIECE, halves.length - at), next, cells + 2 * at);
  return cells;
}

/**
 * Adds up the rows of the first `length` features into the sums of the tables; returns how many of the features have a row.
 * Sums are of integers, so their order does not matter to the last bit.
 */
export function sumSlots({ width, tables, address }: SlotTable, ids: Int32Array, length: number): number {
  const { kernel, features, sums } = tables;
  sums.fill(0, 0, width);
  let known = 0;
  for (let from = 0; from < length; from += features.length) {
    const count = Math.min(length - from, features.length);
    for (let i = 0; i < count; i++) features[i] = ids[from + i]!;
    known += kernel.sumSlots(address, count);
  }
  return known;
}

/** All cells of a table of dense rows, row by row. */
export function cellsOf({ width, slots, tables: { memory }, address }: SlotTable): Int8Array {
  return new Int8Array(memory, modelAt(memory, address).dense, countSlots(slots) * width);
}

/** The rows, in the order of their slots, for the one who writes them to a file. */
export function rowsOf({ width, slots, tables: { memory }, address }: SlotTable): SparseRows {
  const count = countSlots(slots);
  const model = modelAt(memory, address);
  const cells = new Int8Array(memory, model.dense);
  const few = new Int8Array(memory, model.sparse);
  const places = new Int32Array(memory, model.places, model.places === 0 ? 0 : count);
  const lengths = new Uint8Array(count);
  const columns: number[] = [];
  const values: number[] = [];
  const add = (column: number, value: number) => {
    columns.push(column);
    values.push(value);
  };
  for (let row = 0; row < count; row++) {
    const before = columns.length;
    const place = places[row] ?? row * width;
    if (place >= 0) cells.subarray(place, place + width).forEach((value, column) => value !== 0 && add(column, value));
    else readFew(~place & 255, few, ~place >>> 8, add);
    lengths[row] = columns.length - before;
  }
  return { lengths, columns, values };
}

function modelAt(memory: ArrayBuffer, address: number) {
  const [, , places = 0, dense = 0, , sparse = 0] = new Uint32Array(memory, address, 6);
  return { places, dense, sparse };
}
