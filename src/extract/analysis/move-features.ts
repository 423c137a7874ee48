/** What the parser looks at before each move, after Zhang & Nivre (2011), with word classes added. */
import { featureTemplates, keysByNumber } from './feature-templates.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParserState } from './transition.ts';
import { PAD, type WordSequence } from './word-sequence.ts';

export const MOVE_FEATURES = 90;

const ROOT_WORD = 0x5eed;
const ROOT_TAG = 255;

export interface NounTags {
  /** Whether a tag (by index) is a noun's: the parser looks ahead to the noun after a preposition. */
  readonly isNoun: Uint8Array;
}

/**
 * `s0` is the top of the stack, `b0` the front of the buffer: `w` word, `t` tag, `c` class, `k` coarse class; `l` and `r` are the
 * first and last child, and `d` with them its label. In the order in which {@link moveValues} writes them.
 */
const VALUES = `s0w s0t s0c s0k s1w s1t s1c s1k s2w s2t b0w b0t b0c b0k b1w b1t b1c b2w b2t nounW nounC
  s0lt s0ld s0rw s0rt s0rd s1lt s1ld s1rw s1rt s1rd s1r2d b0lt b0ld s0Kids s1Kids b0Kids
  s0Gap s1Gap s0Counts s1Counts b0Count tops ends`;

/**
 * The words on the stack, and the children of those below the top: nothing of it changes from when the top was shifted until it
 * is attached.
 */
export const STACK_MOVES = featureTemplates(VALUES, [
  '1 s0w s0t',
  '2 s0t',
  '4 s1w s1t',
  '5 s1t',
  '14 s2w s2t',
  '15 s0c s0t',
  '16 s1c s1t',
  '27 s1w s0w',
  '28 s1w s0t s1t',
  '29 s1t s0w s0t',
  '30 s1t s0t',
  '31 s1c s0c tops',
  '32 s1c s0w s1t',
  '41 s2t s1t s0t',
  '58 s1t s1lt s0t',
  '61 s1t s1rd s0t',
  '62 s1t s1ld s0t',
  '66 s1rd s1r2d tops',
  '71 s1t s1Kids s0t',
  '73 s1w s1Kids s0t',
  '80 s1rw s1t s0t',
  '81 s1w s1rw s0w',
  '83 s1Gap s1t s0t',
  '86 s1Gap s1w',
  '88 s1Counts s1t s0t',
  '90 s1Counts s1w',
  '101 s2t s2w s0t',
]);

/** The words at the front of the buffer, without their children. */
export const FRONT_MOVES = featureTemplates(VALUES, [
  '7 b0w b0t',
  '8 b0t',
  '10 b1w b1t',
  '11 b1t',
  '12 b2w b2t',
  '17 b0c b0t',
  '18 b1c b1t',
  '40 b0t b1t b2t',
  '52 b0w b1t b0t',
  '53 b0w b1w',
]);

/** What may be different at every move. */
export const OTHER_MOVES = featureTemplates(VALUES, [
  // the top and the front
  '19 s0w b0w ends',
  '20 s0w b0w',
  '21 s0w s0t b0t',
  '22 s0t b0w b0t',
  '23 s0t b0t',
  '24 s0c b0c ends',
  '25 s0c b0w ends',
  // the second and the front
  '34 s1w b0w',
  '35 s1w b0t s0t',
  '36 s1t b0w s0t',
  '37 s1c b0c b0t',
  '38 s1t s0t b0t',
  // three and more
  '39 s0t b0t b1t',
  '42 s2t s1t ends',
  '43 s1t ends b1t',
  '44 ends b1t b2t',
  '45 s1w s0w b0w',
  '46 s1c s0c b0w',
  '47 s1w s0t b0w',
  '48 s0w b0w b1t',
  '49 s0t b0w b1w',
  // children
  '54 s0t s0lt b0t',
  '55 s0t s0rt b0t',
  '56 s0t b0t b0lt',
  '57 s1t s1rt ends',
  '59 s0t s0ld b0t',
  '60 s0t s0rd b0t',
  '63 b0t b0ld s0t',
  '70 s0t s0Kids b0t',
  '72 b0t b0Kids s0t',
  '74 s0w s0Kids b0t',
  '75 s1Kids s0Kids ends',
  '76 s0rw s0w s1w',
  '78 s0rw s0t b0t',
  // distance and number of children
  '82 s0Gap s0t b0t',
  '85 s0Gap b0w',
  '87 s0Counts s0t b0t',
  '89 s0Counts s0w',
  '91 b0Count b0t s0t',
  // the noun after a preposition
  '92 b0w nounW s0w',
  '93 b0w nounC s1w',
  '94 b0w nounC s1c',
  '95 b0w nounC s0c',
  '96 s0w b0w s1t',
  '99 s1k s0k b0w',
  '100 s0k b0k s1t',
]);

const allKeys = keysByNumber(STACK_MOVES, FRONT_MOVES, OTHER_MOVES);

export const moveValues = new Int32Array(VALUES.split(/\s+/).length);

/** Writes what the templates join into {@link moveValues}. */
export function readMoveValues(
  { length, stack, depth, front, labels, left1, right1, right2, leftCount, rightCount, childLabels }: ParserState,
  { forms, tags }: WordSequence,
  { word, fine, coarse }: Lexicon,
  { isNoun }: NounTags,
): void {
  const out = moveValues;
  // Words outside the sentence have nothing but zeros, on both sides of it: so does -1.
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const b0 = front;
  const b1 = front + 1;
  let noun = b1;
  while (noun < length && noun < b1 + 4 && isNoun[tags[PAD + noun]!] === 0) noun++;
  const s0Form = forms[PAD + s0]!;
  const s1Form = forms[PAD + s1]!;
  const b0Form = forms[PAD + b0]!;
  const b1Form = forms[PAD + b1]!;
  const nounForm = forms[PAD + noun]!;
  const s0t = tags[PAD + s0]!;
  const s1t = tags[PAD + s1]!;
  const b0t = b0 === length ? ROOT_TAG : tags[PAD + b0]!;
  const s0l = s0 < 0 ? -1 : left1[s0]!;
  const s0r = s0 < 0 ? -1 : right1[s0]!;
  const s1l = s1 < 0 ? -1 : left1[s1]!;
  const s1r = s1 < 0 ? -1 : right1[s1]!;
  const s1r2 = s1 < 0 ? -1 : right2[s1]!;
  const b0l = left1[b0]!;
  let n = 0;
  out[n++] = word[s0Form]!;
  out[n++] = s0t;
  out[n++] = fine[s0Form]!;
  out[n++] = coarse[s0Form]!;
  out[n++] = word[s1Form]!;
  out[n++] = s1t;
  out[n++] = fine[s1Form]!;
  out[n++] = coarse[s1Form]!;
  out[n++] = word[forms[PAD + s2]!]!;
  out[n++] = tags[PAD + s2]!;
  out[n++] = b0 === length ? ROOT_WORD : word[b0Form]!;
  out[n++] = b0t;
  out[n++] = fine[b0Form]!;
  out[n++] = coarse[b0Form]!;
  out[n++] = b1 === length ? ROOT_WORD : word[b1Form]!;
  out[n++] = b1 === length ? ROOT_TAG : tags[PAD + b1]!;
  out[n++] = fine[b1Form]!;
  out[n++] = b1 + 1 === length ? ROOT_WORD : word[forms[PAD + b1 + 1]!]!;
  out[n++] = b1 + 1 === length ? ROOT_TAG : tags[PAD + b1 + 1]!;
  out[n++] = noun === length ? ROOT_WORD : word[nounForm]!;
  out[n++] = fine[nounForm]!;
  out[n++] = tags[PAD + s0l]!;
  out[n++] = s0l < 0 ? 0 : labels[s0l]! + 1;
  out[n++] = word[forms[PAD + s0r]!]!;
  out[n++] = tags[PAD + s0r]!;
  out[n++] = s0r < 0 ? 0 : labels[s0r]! + 1;
  out[n++] = tags[PAD + s1l]!;
  out[n++] = s1l < 0 ? 0 : labels[s1l]! + 1;
  out[n++] = word[forms[PAD + s1r]!]!;
  out[n++] = tags[PAD + s1r]!;
  out[n++] = s1r < 0 ? 0 : labels[s1r]! + 1;
  out[n++] = s1r2 < 0 ? 0 : labels[s1r2]! + 1;
  out[n++] = tags[PAD + b0l]!;
  out[n++] = b0l < 0 ? 0 : labels[b0l]! + 1;
  out[n++] = s0 < 0 ? 0 : childLabels[s0]!;
  out[n++] = s1 < 0 ? 0 : childLabels[s1]!;
  out[n++] = childLabels[b0]!;
  out[n++] = s0 < 0 ? 0 : Math.min(b0 - s0, 8);
  out[n++] = s1 < 0 ? 0 : Math.min(s0 - s1, 8);
  out[n++] = s0 < 0 ? 0 : Math.min(leftCount[s0]!, 3) * 4 + Math.min(rightCount[s0]!, 3);
  out[n++] = s1 < 0 ? 0 : Math.min(leftCount[s1]!, 3) * 4 + Math.min(rightCount[s1]!, 3);
  out[n++] = Math.min(leftCount[b0]!, 4);
  out[n++] = s1t * 256 + s0t;
  out[n] = s0t * 256 + b0t;
}

/** The keys of all features, for training. */
export function moveFeatures(
  state: ParserState,
  sequence: WordSequence,
  lexicon: Lexicon,
  nouns: NounTags,
  out: Int32Array,
): number {
  readMoveValues(state, sequence, lexicon, nouns);
  return allKeys(moveValues, out);
}
