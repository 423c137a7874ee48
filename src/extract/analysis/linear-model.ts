/** A linear classifier over hashed features: for each known feature a short row of (class, weight). */
import type { Tables } from '../kernel/kernel.ts';
import { KEY_PARTS, keyCount, keyRoom, packKeys, putKeys, type PackedKeys } from './packed-keys.ts';
import { packWeights, putWeights, WEIGHT_PARTS, weightRoom, type PackedWeights } from './packed-weights.ts';

export interface Scorer {
  /** Adds up the rows of the first `count` features into `scores`, one cell a class, which is cleared first. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

export interface ModelRows {
  /** Feature keys, sorted as unsigned integers. */
  readonly keys: Uint32Array;
  /** How many entries each key has. */
  readonly lengths: Uint8Array;
  /** The entries of all keys one after another. */
  readonly classes: Uint8Array;
  readonly weights: Int16Array;
}

/** The rows as they are shipped. */
export interface PackedRows extends PackedKeys, PackedWeights {
  readonly lengths: Uint8Array;
  readonly classes: Uint8Array;
}

export const ROW_PARTS = [...KEY_PARTS, 'lengths', 'classes', ...WEIGHT_PARTS] as const;

export function packRows({ keys, lengths, classes, weights }: ModelRows): PackedRows {
  return { ...packKeys(keys), lengths, classes, ...packWeights(weights) };
}

/** Numbers of 16 bits in a vector of the kernel. */
const LANES = 8;
/** Rows of at least so many entries are dense in the kernel, at most 8. */
const LONG = 5;

/** Bytes of tables for a model whose classes are below `classes`. */
export function rowRoom(rows: PackedRows, classes: number): number {
  const entries = rows.classes.length;
  const dense = (entries / LONG) * Math.ceil(classes / LANES) * LANES * 2;
  return keyRoom(rows) + weightRoom(rows) + keyCount(rows) * 5 + entries * 5 + dense + 256;
}

/** The classes of `rows` are below `classes`. Its rows stand in `tables`, where {@link rowRoom} must be left. */
export function linearModel(rows: PackedRows, classes: number, tables: Tables): Scorer {
  const { kernel, features: asked, sums } = tables;
  const count = keyCount(rows);
  const entries = rows.classes.length;
  const vectors = Math.ceil(classes / LANES);
  const model = tables.put(
    Uint32Array.of(
      ...putKeys(rows, tables),
      tables.take(count * 4),
      tables.take(Math.floor(entries / LONG) * vectors * LANES * 2),
      tables.take(entries * 4),
      vectors,
    ),
  );
  const weights = putWeights(rows, tables, tables.borrow(entries * 2));
  kernel.unpackRows(model, count, tables.lend(rows.lengths), tables.lend(rows.classes), weights, LONG);
  tables.giveBack();
  return {
    score(features, featureCount, scores) {
      for (let f = 0; f < featureCount; f++) asked[f] = features[f]!;
      kernel.sumRows(model, featureCount);
      for (let c = 0; c < classes; c++) scores[c] = sums[c]!;
    },
  };
}
