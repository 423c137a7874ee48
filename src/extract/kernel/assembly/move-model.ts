/** The parser's choice between three moves: for each feature two 16-bit weights, of the left and of the right arc against the shift. */
import { FOUND, SUMS } from './areas';
import { KeyIndex } from './key-index';

@unmanaged
export class MoveModel extends KeyIndex {
  /** Of each key the left weight, then the right one. */
  weights: usize;
}

/** Writes the sums of the weights of the first `count` features: left, right. */
export function sumMoves(model: MoveModel, count: i32): void {
  const weights = model.weights;
  const known = KeyIndex.findAll(model, count);
  let left = 0;
  let right = 0;
  for (let f: usize = 0; f < known; f++) {
    const both = load<i32>(weights + ((<usize>load<u32>(FOUND + (f << 2))) << 2));
    left += (both << 16) >> 16;
    right += both >> 16;
  }
  store<i32>(SUMS, left);
  store<i32>(SUMS, right, 4);
}
