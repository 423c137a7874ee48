/** Loads the shipped weights, once and when first wanted. */
import { parseLemmas } from './lemmas.ts';
import { makeLexicon } from './lexicon.ts';
import { linearModel } from './linear-model.ts';
import { nounTags, type Models } from './models.ts';
import type { TagSet } from './tag-set.ts';
import { readModelRows, readSections, readWordClasses, section } from './weights-file.ts';
import type { WordClasses } from './word-classes.ts';

let loaded: Models | undefined;
let classes: WordClasses | undefined;

/** Throws when the weights are missing from the package. */
export function loadModels(): Models {
  if (loaded !== undefined) return loaded;
  const sections = readSections(new URL('../weights/foundation.bin.br', import.meta.url));
  const set = JSON.parse(new TextDecoder().decode(section(sections, 'set'))) as TagSet;
  loaded = {
    set,
    lexicon: makeLexicon(loadWordClasses()),
    tagger: linearModel(readModelRows(sections, 'tagger')),
    names: linearModel(readModelRows(sections, 'names')),
    parser: linearModel(readModelRows(sections, 'parser')),
    lemmas: parseLemmas(new TextDecoder().decode(section(sections, 'lemmas'))),
    nouns: nounTags(set),
    rootLabel: set.labels.indexOf('ROOT'),
  };
  return loaded;
}

export function loadWordClasses(): WordClasses {
  classes ??= readWordClasses(readSections(new URL('../weights/word-classes.bin.br', import.meta.url)));
  return classes;
}
