/** The parser's choice between three moves: for each known feature two weights, of the left and of the right arc against the shift. */
import { keepLikely, keyFilter, MOST_FEATURES } from './key-filter.ts';
import { tableBits } from './linear-model.ts';

export interface MoveScores {
  /** Against the shift, whose score is 0. */
  left: number;
  right: number;
}

export interface MoveScorer {
  score(features: Int32Array, count: number, scores: MoveScores): void;
}

export interface MoveRows {
  /** Sorted as unsigned integers. */
  readonly keys: Uint32Array;
  readonly left: Int16Array;
  readonly right: Int16Array;
}

export function moveModel({ keys, left, right }: MoveRows): MoveScorer {
  const log = tableBits(keys.length);
  const shift = 32 - log;
  const mask = 2 ** log - 1;
  /** Key, then both weights in one, so that a feature costs one look at memory. */
  const table = new Int32Array(2 ** (log + 1));
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]! | 0;
    let at = key >>> shift;
    while (table[2 * at] !== 0) at = (at + 1) & mask;
    table[2 * at] = key;
    table[2 * at + 1] = (left[i]! << 16) | (right[i]! & 0xffff);
  }
  const filter = keyFilter(keys);
  const known = new Int32Array(MOST_FEATURES);
  return {
    score(features, count, scores) {
      let l = 0;
      let r = 0;
      const likely = keepLikely(filter, features, count, known);
      for (let f = 0; f < likely; f++) {
        const key = known[f]!;
        let at = key >>> shift;
        let found = table[2 * at]!;
        while (found !== 0 && found !== key) {
          at = (at + 1) & mask;
          found = table[2 * at]!;
        }
        if (found === 0) continue;
        const both = table[2 * at + 1]!;
        l += both >> 16;
        r += (both << 16) >> 16;
      }
      scores.left = l;
      scores.right = r;
    },
  };
}
