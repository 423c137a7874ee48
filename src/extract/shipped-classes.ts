/** The foundation's word classes, asked for by word. */
import { hashOfUnits } from './analysis/hash.ts';
import { loadWordClasses } from './analysis/load.ts';
import type { WordClasses } from './features/sentence-view.ts';

export function shippedClasses(): WordClasses {
  const classes = loadWordClasses();
  const known = new Map<string, number>();
  const fine = (word: string): number => {
    let value = known.get(word);
    if (value === undefined) {
      value = classes.classOf(hashOfUnits(word, 0, word.length));
      if (known.size < 50_000) known.set(word, value);
    }
    return value;
  };
  return { fine, coarse: (word) => (fine(word) === 0 ? 0 : classes.coarseOf(fine(word))) };
}
