import { keyFinder, type PackedKeys } from './packed-keys.ts';
import { bufferOf } from './weights-file.ts';

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

export interface PackedClasses extends PackedKeys {
  /** Of each word the class, two bytes. */
  readonly fine: Uint8Array;
}

export function wordClasses(words: PackedClasses): WordClasses {
  const find = keyFinder(words);
  const fine = new Uint16Array(bufferOf(words.fine));
  return {
    classOf(hash) {
      const at = find(hash);
      return at < 0 ? 0 : fine[at]!;
    },
    coarseOf: (value) => 1 + Math.floor((value - 1) / FINE_IN_COARSE),
  };
}
