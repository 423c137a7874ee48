/** Rows of 8-bit weights for the slots of hashed features, in tables of the kernel, and the sums of those that a list of features has. */
import { openTables, type Tables } from '../kernel/kernel.ts';
import type { DenseRows, HalfRows } from './dense-rows.ts';
import { countSlots, type SlotBits } from './slot-index.ts';
import { longFrom, SPARSE_PARTS, type PackedSparse, type SparseRows } from './sparse-rows.ts';

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
export function slotRoom(slots: SlotBits, rows: ShippedRows, width: number): number {
  const shipped = Object.values(rows as unknown as Record<string, Uint8Array>);
  const parts = shipped.reduce((sum, { length }) => sum + length + 32, slots.length * 3 + 256);
  if ('cells' in rows) return parts;
  if ('halves' in rows) return parts + rows.halves.length * 2;
  const entries = rows.values.length * 2;
  return parts + rows.lengths.length * 4 + entries * 2 + (entries / longFrom(width)) * width;
}

/** The table stands in `tables`, where {@link slotRoom} must be left. */
export function slotTable(
  width: number,
  slots: SlotBits,
  rows: ShippedRows,
  tables: Tables = openTables(slotRoom(slots, rows, width)),
): SlotTable {
  const words = tables.take(slots.length * 2);
  const mask = slots.length * 8 - 1;
  const dense = (cells: number) => tables.put(Uint32Array.of(words, mask, 0, cells, width, 0));
  let address: number;
  if ('cells' in rows) address = dense(tables.put(rows.cells));
  else if ('halves' in rows) address = dense(putHalves(rows, tables));
  else address = putSparse(rows, width, words, mask, tables);
  tables.kernel.unpackSlots(address, tables.put(slots));
  return { width, slots, tables, address };
}

function putHalves({ halves, wide }: HalfRows, tables: Tables): number {
  const cells = tables.take(halves.length * 2);
  tables.kernel.unpackHalves(tables.put(halves), halves.length, tables.put(wide), cells);
  return cells;
}

function putSparse(rows: PackedSparse, width: number, words: number, mask: number, tables: Tables): number {
  const entries = rows.values.length * 2;
  const long = longFrom(width);
  const places = tables.take(rows.lengths.length * 4);
  const dense = tables.take(Math.floor(entries / long) * width);
  const address = tables.put(Uint32Array.of(words, mask, places, dense, width, tables.take(entries * 2)));
  const packed = tables.put(Uint32Array.from(SPARSE_PARTS, (part) => tables.put(rows[part])));
  tables.kernel.unpackSparseRows(address, rows.lengths.length, packed, long);
  return address;
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
    else
      for (const entry of new Int16Array(memory, model.sparse + 2 * (~place >>> 6), ~place & 63))
        add(entry & 255, entry >> 8);
    lengths[row] = columns.length - before;
  }
  return { lengths, columns, values };
}

function modelAt(memory: ArrayBuffer, address: number) {
  const [, , places = 0, dense = 0, , sparse = 0] = new Uint32Array(memory, address, 6);
  return { places, dense, sparse };
}
