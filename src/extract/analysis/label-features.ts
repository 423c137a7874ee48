/** What the labeller looks at when an arc is made: both words, their neighbours, and the children they have so far. */
import { featureKeys, featureTemplates } from './feature-templates.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParserState } from './transition.ts';
import { PAD, type WordSequence } from './word-sequence.ts';

export const LABEL_FEATURES = 44;

/** `h` is the head, `c` the child: `w` word, `c` class, `k` coarse class. In the order in which {@link labelFeatures} writes them. */
const VALUES = `pair isLeft gap hw hc hk hSuffix hKids hCounts hBefore hAfter hBeforeWord hAfterWord
  cw cc ck cSuffix cKids cCounts cBefore cAfter cAfter2 cBeforeWord cAfterWord
  firstWord firstTag firstLabel lastWord lastTag headLastWord headLastLabel`;

const TEMPLATES = featureTemplates(VALUES, [
  '1 pair',
  '2 hw pair',
  '3 cw pair',
  '4 hw cw pair',
  '5 hw isLeft',
  '6 cw isLeft',
  '7 gap pair',
  '8 hc pair',
  '9 cc pair',
  '10 hc cc pair',
  '11 hw cc pair',
  '12 hc cw pair',
  '13 hKids pair',
  '14 cKids pair',
  '15 hKids cKids pair',
  '16 hw hKids pair',
  '17 cw cKids pair',
  '18 firstWord pair',
  '19 firstTag lastTag pair',
  '20 lastWord pair',
  '21 cBefore cAfter pair',
  '22 hBefore hAfter pair',
  '23 cAfter cAfter2 pair',
  '24 cAfterWord pair',
  '25 cBeforeWord pair',
  '26 hBeforeWord pair',
  '27 hAfterWord pair',
  '28 headLastLabel pair',
  '29 headLastWord hw pair',
  '30 hCounts pair',
  '31 cCounts pair',
  '32 cSuffix pair',
  '33 hSuffix pair',
  '34 hk ck pair',
  '35 hw firstWord pair',
  '36 hw lastWord pair',
  '37 cw lastWord pair',
  '38 hw firstLabel pair',
]);

const values = new Int32Array(VALUES.split(/\s+/).length);

export function labelFeatures(
  { left1, right1, labels, childLabels, leftCount, rightCount }: ParserState,
  { forms, tags }: WordSequence,
  { word, fine, coarse, suffix3 }: Lexicon,
  head: number,
  child: number,
  out: Int32Array,
): number {
  const h = PAD + head;
  const c = PAD + child;
  const hf = forms[h]!;
  const cf = forms[c]!;
  const isLeft = child < head ? 1 : 0;
  const first = left1[child]!;
  const last = right1[child]!;
  const headLast = right1[head]!;
  let n = 0;
  values[n++] = (tags[h]! * 256 + tags[c]!) * 2 + isLeft;
  values[n++] = isLeft;
  values[n++] = Math.min(Math.abs(head - child), 7) * 2 + isLeft;
  values[n++] = word[hf]!;
  values[n++] = fine[hf]!;
  values[n++] = coarse[hf]!;
  values[n++] = suffix3[hf]!;
  values[n++] = childLabels[head]!;
  values[n++] = Math.min(leftCount[head]!, 3) * 4 + Math.min(rightCount[head]!, 3);
  values[n++] = tags[h - 1]!;
  values[n++] = tags[h + 1]!;
  values[n++] = word[forms[h - 1]!]!;
  values[n++] = word[forms[h + 1]!]!;
  values[n++] = word[cf]!;
  values[n++] = fine[cf]!;
  values[n++] = coarse[cf]!;
  values[n++] = suffix3[cf]!;
  values[n++] = childLabels[child]!;
  values[n++] = Math.min(leftCount[child]!, 3) * 4 + Math.min(rightCount[child]!, 3);
  values[n++] = tags[c - 1]!;
  values[n++] = tags[c + 1]!;
  values[n++] = tags[c + 2]!;
  values[n++] = word[forms[c - 1]!]!;
  values[n++] = word[forms[c + 1]!]!;
  values[n++] = word[forms[PAD + first]!]!;
  values[n++] = tags[PAD + first]!;
  values[n++] = first < 0 ? 0 : labels[first]! + 1;
  values[n++] = word[forms[PAD + last]!]!;
  values[n++] = tags[PAD + last]!;
  values[n++] = word[forms[PAD + headLast]!]!;
  values[n] = headLast < 0 ? 0 : labels[headLast]! + 1;
  return featureKeys(TEMPLATES, values, out);
}
