/**
 * Finder of names, dates and numbers (OntoNotes types, IOB): one greedy pass after the tagger.
 * `memory` carries what the same form was called earlier in the text.
 */
import { featureKeys } from './feature-templates.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scorer } from './linear-model.ts';
import { FORM_NAMES, NAME_FEATURES, nameValues, OTHER_NAMES, readNameValues } from './name-features.ts';
import { mayFollow, OUTSIDE_NAME } from './name-labels.ts';
import { remember, type NameMemory } from './name-memory.ts';
import { addRemembered, rememberedSums, type RememberedSums } from './remembered-sums.ts';
import { PAD, type WordSequence } from './word-sequence.ts';

export interface NameFinder {
  readonly scorer: Scorer;
  readonly scores: Int32Array;
  /** By form, tag, the name before it, and whether it comes first. */
  readonly ofForms: RememberedSums;
}

export function makeNameFinder(scorer: Scorer, nameCount: number): NameFinder {
  return { scorer, scores: new Int32Array(nameCount), ofForms: rememberedSums(scorer, FORM_NAMES, nameCount) };
}

const features = new Int32Array(NAME_FEATURES);

export function findNames(
  sequence: WordSequence,
  lexicon: Lexicon,
  memory: NameMemory,
  { scorer, scores, ofForms }: NameFinder,
): void {
  const { forms, tags, names, length } = sequence;
  for (let i = 0; i < length; i++) {
    const at = PAD + i;
    if (lexicon.neverName[forms[at]!] === 1) {
      names[at] = OUTSIDE_NAME;
      continue;
    }
    readNameValues(sequence, lexicon, memory, i);
    // 17, 6, 6 bits and one: no more than an integer holds.
    const key = (((forms[at]! * 64 + tags[at]!) * 64 + names[at - 1]!) * 2 + (i === 0 ? 1 : 0)) | 0;
    scorer.score(features, featureKeys(OTHER_NAMES, nameValues, features), scores);
    addRemembered(ofForms, key, nameValues, scores);
    names[at] = bestName(scores, names[at - 1]!);
  }
}

export function bestName(scores: Int32Array, before: number): number {
  let best = OUTSIDE_NAME;
  for (let c = 2; c < scores.length; c++) if (scores[c]! > scores[best]! && mayFollow(before, c)) best = c;
  return best;
}

/** Remembers the labels of the capitalised words of a finished sentence. */
export function rememberNames({ length, forms, names }: WordSequence, memory: NameMemory): void {
  for (let i = 0; i < length; i++) {
    const label = names[PAD + i]!;
    if (label > OUTSIDE_NAME) remember(memory, forms[PAD + i]!, label >> 1);
  }
}
