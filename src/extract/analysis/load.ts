/** Loads the shipped weights, once and when first wanted. */
import { parseLemmas } from './lemmas.ts';
import { makeLexicon, type Lexicon } from './lexicon.ts';
import { linearModel } from './linear-model.ts';
import { moveModel } from './move-model.ts';
import { nounTags, type Models } from './models.ts';
import { takeWeights } from './shipped-weights.ts';
import type { TagSet } from './tag-set.ts';
import { readModelRows, readMoveRows, readWordClasses, readWordFacts, section, type Sections } from './weights-file.ts';
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

export function modelsFrom(sections: Sections, lexicon: Lexicon): Models {
  const text = new TextDecoder();
  const set = JSON.parse(text.decode(section(sections, 'set'))) as TagSet;
  return {
    set,
    lexicon,
    tagger: linearModel(readModelRows(sections, 'tagger')),
    names: linearModel(readModelRows(sections, 'names')),
    moves: moveModel(readMoveRows(sections)),
    labels: linearModel(readModelRows(sections, 'labels')),
    lemmas: parseLemmas(text.decode(section(sections, 'lemmas'))),
    nouns: nounTags(set),
  };
}

export function loadWordClasses(): WordClasses {
  classes ??= readWordClasses(takeWeights('word-classes'));
  return classes;
}
