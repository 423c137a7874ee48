/** What the name finder looks at: the word and its neighbours, their tags, the names found before it, and what the text called it. */
import { featureTemplates, keysByNumber } from './feature-templates.ts';
import type { Lexicon } from './lexicon.ts';
import { isBegin, OUTSIDE_NAME } from './name-labels.ts';
import type { NameMemory } from './name-memory.ts';
import { PAD, type WordSequence } from './word-sequence.ts';

export const NAME_FEATURES = 56;

/**
 * `b1` and `b2` stand before the word, `n1` and `n2` after it: `w` word, `p` tag, `l` name, `m` what the text called it before.
 * `last` is the last of a run of capitals, `behind` what follows it. In the order in which {@link readNameValues} writes them.
 */
const VALUES = `w form suffix2 suffix3 prefix shape fine coarse first p l1 l2 m
  wb1 shapeB1 fineB1 coarseB1 pb1 mb1 wb2 coarseB2 pb2
  wn1 suffix3n1 shapeN1 fineN1 coarseN1 pn1 mn1 wn2 coarseN2 pn2 wn3
  lastW lastFine isLast toLast behindW behindFine beforeNameW sinceBegin nothing`;

/** What hangs on the form of the word, its tag, the name before it, and on whether it comes first. */
export const FORM_NAMES = featureTemplates(VALUES, [
  '1 w',
  '2 form first',
  '3 suffix3',
  '4 suffix2 p',
  '5 prefix p',
  '6 shape first',
  '7 fine p',
  '8 coarse shape',
  '9 l1',
  '11 l1 w',
  '12 l1 fine',
  '13 l1 p',
  '48 nothing',
  '49 p shape',
]);

export const OTHER_NAMES = featureTemplates(VALUES, [
  '10 l1 l2',
  '14 wb1 l1',
  '15 wb2',
  '16 wn1 l1',
  '17 wn2',
  '18 wb1 w l1',
  '19 w wn1 l1',
  '20 suffix3n1 l1',
  '21 fineN1 l1 p',
  '22 fineB1 l1 p',
  '23 fine fineN1 l1',
  '24 fineB1 fine l1',
  '25 shapeN1 shape l1',
  '26 shapeB1 shape shapeN1',
  '27 pb1 p pn1',
  '28 l1 p pn1',
  '29 pn1 pn2 p',
  '30 pb2 pb1 p',
  '31 wb1 wn1 p',
  '32 w coarseB1 coarseN1',
  '33 coarseN2 coarseN1 l1',
  '34 wb2 wb1 l1',
  '35 wn1 wn2 l1',
  '36 coarseB2 coarseB1 l1',
  '37 m l1',
  '38 m mb1 l1',
  '39 m mn1 l1',
  '40 m p first',
  '41 lastW l1 isLast',
  '42 lastFine l1 toLast',
  '43 behindW l1 isLast',
  '44 behindFine lastFine l1',
  '45 beforeNameW l1 p',
  '46 sinceBegin l1 p',
  '47 wn3 wn1 l1',
]);

const allKeys = keysByNumber(FORM_NAMES, OTHER_NAMES);

export const nameValues = new Int32Array(VALUES.split(/\s+/).length);

/** The keys of all features of word `i`, for training; returns how many. */
export function nameFeatures(
  sequence: WordSequence,
  lexicon: Lexicon,
  memory: NameMemory,
  i: number,
  out: Int32Array,
): number {
  readNameValues(sequence, lexicon, memory, i);
  return allKeys(nameValues, out);
}

/** Writes what the templates join into {@link nameValues}. */
export function readNameValues(
  { length, forms, tags, names }: WordSequence,
  { word, form, suffix2, suffix3, prefix, shape, fine, coarse, capital }: Lexicon,
  { types }: NameMemory,
  i: number,
): void {
  const out = nameValues;
  const at = PAD + i;
  const f0 = forms[at]!;
  const b1 = forms[at - 1]!;
  const b2 = forms[at - 2]!;
  const n1 = forms[at + 1]!;
  const n2 = forms[at + 2]!;
  // The head word of a longer name (`… Defence Ministry`, `… province`) decides its type: look along the run of capitals.
  let end = at;
  while (end + 1 < PAD + length && end - at < 6 && capital[forms[end + 1]!] === 1) end++;
  const last = forms[end]!;
  const behind = forms[Math.min(end + 1, PAD + length)]!;
  let begin = at;
  while (
    begin > PAD &&
    at - begin < 6 &&
    names[begin]! !== OUTSIDE_NAME &&
    names[begin - 1]! > OUTSIDE_NAME &&
    !isBegin(names[begin]!)
  )
    begin--;
  let n = 0;
  out[n++] = word[f0]!;
  out[n++] = form[f0]!;
  out[n++] = suffix2[f0]!;
  out[n++] = suffix3[f0]!;
  out[n++] = prefix[f0]!;
  out[n++] = shape[f0]!;
  out[n++] = fine[f0]!;
  out[n++] = coarse[f0]!;
  out[n++] = i === 0 ? 1 : 0;
  out[n++] = tags[at]!;
  out[n++] = names[at - 1]!;
  out[n++] = names[at - 2]!;
  out[n++] = types[f0] ?? 0;
  out[n++] = word[b1]!;
  out[n++] = shape[b1]!;
  out[n++] = fine[b1]!;
  out[n++] = coarse[b1]!;
  out[n++] = tags[at - 1]!;
  out[n++] = types[b1] ?? 0;
  out[n++] = word[b2]!;
  out[n++] = coarse[b2]!;
  out[n++] = tags[at - 2]!;
  out[n++] = word[n1]!;
  out[n++] = suffix3[n1]!;
  out[n++] = shape[n1]!;
  out[n++] = fine[n1]!;
  out[n++] = coarse[n1]!;
  out[n++] = tags[at + 1]!;
  out[n++] = types[n1] ?? 0;
  out[n++] = word[n2]!;
  out[n++] = coarse[n2]!;
  out[n++] = tags[at + 2]!;
  out[n++] = word[forms[at + 3]!]!;
  out[n++] = word[last]!;
  out[n++] = fine[last]!;
  out[n++] = end === at ? 1 : 0;
  out[n++] = end - at;
  out[n++] = word[behind]!;
  out[n++] = fine[behind]!;
  out[n++] = word[forms[begin - 1]!]!;
  out[n++] = at - begin;
  out[n] = 0;
}
