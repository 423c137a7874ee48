/** Part-of-speech tagger: one greedy pass from left to right, the last two tags among the features. */
import { featureKeys, featureTemplates, keysByNumber } from './feature-templates.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scorer } from './linear-model.ts';
import { addRemembered, rememberedSums, type RememberedSums } from './remembered-sums.ts';
import { PAD, type WordSequence } from './word-sequence.ts';

export const TAG_FEATURES = 40;

/** `b1` and `b2` stand before the word, `n1` and `n2` after it: `w` word, `t` tag. In the order in which {@link readTagValues} writes them. */
const VALUES = `w form suffix2 suffix3 prefix shape fine coarse first t1 t2
  wb1 suffix3b1 shapeB1 fineB1 coarseB1 wb2 wn1 suffix2n1 suffix3n1 shapeN1 fineN1 coarseN1 wn2 coarseN2`;

/** What hangs on the form of the word alone, and on whether it comes first. */
const FORM_TEMPLATES = featureTemplates(VALUES, [
  '1 w',
  '2 form first',
  '3 suffix3',
  '4 suffix2',
  '5 prefix',
  '6 shape first',
  '7 fine',
  '8 coarse shape',
]);

const TEMPLATES = featureTemplates(VALUES, [
  '9 t1',
  '10 t1 t2',
  '11 t1 w',
  '12 t1 t2 w',
  '13 wb1',
  '14 wb2',
  '15 wn1',
  '16 wn2',
  '17 wb1 w',
  '18 w wn1',
  '19 suffix3n1',
  '20 suffix3b1',
  '21 fineN1',
  '22 fineB1',
  '23 fine fineN1',
  '24 fineB1 fine',
  '25 shapeN1 shape',
  '26 shapeB1 shape shapeN1',
  '27 t1 fine',
  '28 t1 suffix3 shape',
  '29 t1 suffix2 suffix2n1',
  '30 wb1 wn1',
  '31 w coarseB1 coarseN1',
  '32 coarseN2 coarseN1',
  '33 w wn2',
]);

const allKeys = keysByNumber(FORM_TEMPLATES, TEMPLATES);

const values = new Int32Array(VALUES.split(/\s+/).length);
const features = new Int32Array(TAG_FEATURES);

export interface Tagger {
  readonly scorer: Scorer;
  readonly scores: Int32Array;
  /** By form and whether it comes first. */
  readonly ofForms: RememberedSums;
}

export function makeTagger(scorer: Scorer, tagCount: number): Tagger {
  return { scorer, scores: new Int32Array(tagCount), ofForms: rememberedSums(scorer, FORM_TEMPLATES, tagCount) };
}

/** Tag 0 stands for the places outside the sentence. */
export function tagWords(sequence: WordSequence, lexicon: Lexicon, { scorer, scores, ofForms }: Tagger): void {
  for (let i = 0; i < sequence.length; i++) {
    const form = sequence.forms[PAD + i]!;
    const fixed = lexicon.fixedTag[form]!;
    if (fixed > 0) {
      sequence.tags[PAD + i] = fixed;
      continue;
    }
    readTagValues(sequence, lexicon, i);
    scorer.score(features, featureKeys(TEMPLATES, values, features), scores);
    addRemembered(ofForms, form * 2 + (i === 0 ? 1 : 0), values, scores);
    sequence.tags[PAD + i] = bestFrom(scores, 1);
  }
}

/** Index of the highest score from `first` on; the lowest index among equals. */
export function bestFrom(scores: Int32Array, first: number): number {
  let best = first;
  for (let c = first + 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

/** Fills `out` with the keys of word `i`, for training; returns how many. */
export function tagFeatures(sequence: WordSequence, lexicon: Lexicon, i: number, out: Int32Array): number {
  readTagValues(sequence, lexicon, i);
  return allKeys(values, out);
}

function readTagValues(
  { forms, tags }: WordSequence,
  { word, form, suffix2, suffix3, prefix, shape, fine, coarse }: Lexicon,
  i: number,
): void {
  const at = PAD + i;
  const f0 = forms[at]!;
  const b1 = forms[at - 1]!;
  const n1 = forms[at + 1]!;
  const n2 = forms[at + 2]!;
  let n = 0;
  values[n++] = word[f0]!;
  values[n++] = form[f0]!;
  values[n++] = suffix2[f0]!;
  values[n++] = suffix3[f0]!;
  values[n++] = prefix[f0]!;
  values[n++] = shape[f0]!;
  values[n++] = fine[f0]!;
  values[n++] = coarse[f0]!;
  values[n++] = i === 0 ? 1 : 0;
  values[n++] = tags[at - 1]!;
  values[n++] = tags[at - 2]!;
  values[n++] = word[b1]!;
  values[n++] = suffix3[b1]!;
  values[n++] = shape[b1]!;
  values[n++] = fine[b1]!;
  values[n++] = coarse[b1]!;
  values[n++] = word[forms[at - 2]!]!;
  values[n++] = word[n1]!;
  values[n++] = suffix2[n1]!;
  values[n++] = suffix3[n1]!;
  values[n++] = shape[n1]!;
  values[n++] = fine[n1]!;
  values[n++] = coarse[n1]!;
  values[n++] = word[n2]!;
  values[n] = coarse[n2]!;
}
