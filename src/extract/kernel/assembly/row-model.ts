/** Linear classifiers over hashed features whose weights are 16-bit numbers. */
import { FOUND, SHORT, SUMS } from './areas';
import { KeyIndex } from './key-index';
import { splitPlaces } from './places';

/**
 * A row of many weights stands in `dense`, one number a class, padded to whole vectors of eight; a row of few in `sparse`, as words
 * of weight times 256 plus class. The place of a dense row is its first vector, of a sparse one the inverse of 8 times its first word
 * plus its length.
 */
@unmanaged
export class RowModel extends KeyIndex {
  places: usize;
  dense: usize;
  sparse: usize;
  vectors: i32;
}

/** Writes the sum of the rows of the first `count` features for each class. */
export function sumRows(model: RowModel, count: i32): void {
  const known = KeyIndex.findAll(model, count);
  const short = splitPlaces(model.places, known);
  const long = known - short;
  const dense = model.dense;
  const vectors = <usize>model.vectors;
  for (let v: usize = 0; v < vectors; v++) {
    let low = i32x4.splat(0);
    let high = i32x4.splat(0);
    const column = dense + (v << 4);
    for (let f: usize = 0; f < long; f++) {
      const row = v128.load(column + ((<usize>load<u32>(FOUND + (f << 2))) << 4));
      low = i32x4.add(low, i32x4.extend_low_i16x8_s(row));
      high = i32x4.add(high, i32x4.extend_high_i16x8_s(row));
    }
    v128.store(SUMS + (v << 5), low);
    v128.store(SUMS + (v << 5), high, 16);
  }
  const sparse = model.sparse;
  for (let f: usize = 0; f < short; f++) {
    const run = load<u32>(SHORT + (f << 2));
    let at = sparse + ((<usize>(run >>> 3)) << 2);
    const end = at + ((<usize>(run & 7)) << 2);
    for (; at < end; at += 4) {
      const entry = load<i32>(at);
      const sum = SUMS + ((<usize>(entry & 255)) << 2);
      store<i32>(sum, load<i32>(sum) + (entry >> 8));
    }
  }
}

/**
 * Fills `places`, `dense` and `sparse` from the rows one after another: their lengths, classes and weights. Rows of at least `long`
 * weights, which is at most 8, become dense.
 */
export function unpackRows(
  model: RowModel,
  rows: i32,
  lengths: usize,
  classes: usize,
  weights: usize,
  long: i32,
): void {
  const places = model.places;
  const dense = model.dense;
  const sparse = model.sparse;
  const vectors = model.vectors;
  let vector = 0;
  let word: usize = 0;
  let entry: usize = 0;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const length = <i32>load<u8>(lengths + row);
    const end = entry + <usize>length;
    if (length >= long) {
      const start = dense + ((<usize>vector) << 4);
      for (; entry < end; entry++) {
        store<i16>(start + ((<usize>load<u8>(classes + entry)) << 1), load<i16>(weights + (entry << 1)));
      }
      store<i32>(places + (row << 2), vector);
      vector += vectors;
    } else {
      store<i32>(places + (row << 2), ~((<i32>(word << 3)) | length));
      for (; entry < end; entry++) {
        const weight = <i32>load<i16>(weights + (entry << 1));
        store<i32>(sparse + (word << 2), (weight << 8) | (<i32>load<u8>(classes + entry)));
        word++;
      }
    }
  }
}
