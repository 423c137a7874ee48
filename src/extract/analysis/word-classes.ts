import { tableBits } from './linear-model.ts';

/**
 * Classes of words that occur in like company, clustered from published vectors: the table maps the hash of a lower-cased
 * word to a class, and a class to the larger class that holds it.
 */
export interface WordClasses {
  /** Class from 1, or 0 for an unknown word. */
  classOf(hash: number): number;
  coarseOf(fine: number): number;
}

export const NO_CLASSES: WordClasses = { classOf: () => 0, coarseOf: () => 0 };

/** Fine classes are numbered so that those of one coarse class lie together. */
export const FINE_IN_COARSE = 16;

/** `hashes` sorted as unsigned integers, `fine` beside them. */
export function wordClasses(hashes: Uint32Array, fine: Uint16Array): WordClasses {
  const log = tableBits(hashes.length);
  const shift = 32 - log;
  const mask = 2 ** log - 1;
  const slots = new Int32Array(2 ** log);
  const values = new Uint16Array(2 ** log);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]! | 0;
    let at = hash >>> shift;
    while (values[at] !== 0) at = (at + 1) & mask;
    slots[at] = hash;
    values[at] = fine[i]!;
  }
  return {
    classOf(hash) {
      let at = hash >>> shift;
      while (values[at] !== 0) {
        if (slots[at] === hash) return values[at]!;
        at = (at + 1) & mask;
      }
      return 0;
    },
    coarseOf: (value) => 1 + Math.floor((value - 1) / FINE_IN_COARSE),
  };
}
