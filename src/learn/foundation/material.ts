/** The corpus as every part of the training sees it. */
import { makeLexicon, type Lexicon } from '../../extract/analysis/lexicon.ts';
import type { TagSet } from '../../extract/analysis/tag-set.ts';
import { readSections, readWordClasses } from '../../extract/analysis/weights-file.ts';
import { isHeldBack, readCorpus, type ParsedText } from './corpus.ts';
import { encodeTexts, tagSetOf, type GoldText } from './encode.ts';

export interface Material {
  readonly parsed: readonly ParsedText[];
  readonly set: TagSet;
  readonly lexicon: Lexicon;
  readonly learnt: readonly GoldText[];
  readonly heldBack: readonly GoldText[];
}

/** `weights` is the folder that holds the table of word classes. */
export function readMaterial(parses: string, weights: URL): Material {
  const parsed = readCorpus(parses);
  const set = tagSetOf(parsed);
  const lexicon = makeLexicon(readWordClasses(readSections(new URL('word-classes.bin.br', weights))));
  const encoded = encodeTexts(parsed, set, lexicon);
  return {
    parsed,
    set,
    lexicon,
    learnt: encoded.filter((text) => !isHeldBack(text)),
    heldBack: encoded.filter(isHeldBack),
  };
}
