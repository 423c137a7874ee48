/** Rows of few 8-bit weights from their shipped form, in which most entries take a byte. */
import { SlotModel } from './slot-model';

@unmanaged
export class PackedRows {
  /** How many weights each row has. */
  lengths: usize;
  /** The column of the first weight of each row. */
  firsts: usize;
  /** Half a byte for each further weight: how far it stands from the one before; 0 when that is a byte of `far`. */
  steps: usize;
  far: usize;
  /** Half a byte for each weight: its value; 0 when that is a byte of `wide`. */
  values: usize;
  wide: usize;

  @inline
  static half(bytes: usize, at: usize): i32 {
    return ((<i32>load<u8>(bytes + (at >> 1))) >> (<i32>((at & 1) << 2))) & 15;
  }
}

/** Rows of at least `long` weights become dense. Fills `places`, `dense` and `sparse`. */
export function unpackSparseRows(model: SlotModel, rows: i32, packed: PackedRows, long: i32): void {
  const values = packed.values;
  const steps = packed.steps;
  let far = packed.far;
  let wide = packed.wide;
  let weight: usize = 0;
  let step: usize = 0;
  let start = 0;
  let entry: usize = 0;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const length = <i32>load<u8>(packed.lengths + row);
    const isLong = length >= long;
    store<i32>(model.places + (row << 2), isLong ? start : ~(((<i32>entry) << 6) | length));
    let column = <i32>load<u8>(packed.firsts + row);
    for (let i = 0; i < length; i++) {
      if (i > 0) {
        let next = PackedRows.half(steps, step++);
        if (next === 0) next = <i32>load<u8>(far++);
        column += next;
      }
      let value = (PackedRows.half(values, weight++) << 28) >> 28;
      if (value === 0) value = <i32>load<i8>(wide++);
      if (isLong) store<i8>(model.dense + <usize>(start + column), <i8>value);
      else store<i16>(model.sparse + (entry++ << 1), <i16>((value << 8) | column));
    }
    if (isLong) start += model.stride;
  }
}
