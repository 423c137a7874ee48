/** The corpus as every part of the training sees it. */
import { makeLexicon, type Lexicon } from '../../extract/analysis/lexicon.ts';
import type { TagSet } from '../../extract/analysis/tag-set.ts';
import { readWordClasses } from '../../extract/analysis/foundation-file.ts';
import { readSections } from '../../extract/analysis/weights-file.ts';
import { wordFacts } from '../../extract/analysis/word-facts.ts';
import { isHeldBack, readCorpus, type ParsedText } from './corpus.ts';
import { findFacts, type FactLists } from './find-facts.ts';
import { encodeTexts, tagSetOf, type GoldText } from './encode.ts';

export interface Material {
  readonly facts: FactLists;
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
  const facts = findFacts(
    parsed.filter((text) => !isHeldBack(text)),
    set,
  );
  const lexicon = makeLexicon(
    readWordClasses(readSections(new URL('word-classes.bin', weights))),
    wordFacts(facts.tagged, facts.tags, facts.neverNames),
  );
  const encoded = encodeTexts(parsed, set, lexicon);
  return {
    facts,
    parsed,
    set,
    lexicon,
    learnt: encoded.filter((text) => !isHeldBack(text)),
    heldBack: encoded.filter(isHeldBack),
  };
}
