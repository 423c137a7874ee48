/** Loads the shipped weights, once and when first wanted. */
import { modelsFrom, readWordClasses, readWordFacts } from './foundation-file.ts';
import { makeLexicon } from './lexicon.ts';
import type { Models } from './models.ts';
import { takeWeights } from './shipped-weights.ts';
import type { WordClasses } from './word-classes.ts';

let loaded: Models | undefined;
let classes: WordClasses | undefined;

/** Throws when the weights are missing from the package. */
export function loadModels(): Models {
  if (loaded !== undefined) return loaded;
  const sections = takeWeights('foundation');
  loaded = modelsFrom(sections, makeLexicon(loadWordClasses(), readWordFacts(sections)));
  return loaded;
}

export function loadWordClasses(): WordClasses {
  classes ??= readWordClasses(takeWeights('word-classes'));
  return classes;
}
