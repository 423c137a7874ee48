/** What the parser looks at before each move, after Zhang & Nivre (2011), with word classes added. */
import { key1, key2, key3 } from './hash.ts';
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

export function moveFeatures(
  state: ParserState,
  { forms, tags }: WordSequence,
  lexicon: Lexicon,
  nouns: NounTags,
  out: Int32Array,
): number {
  const { length, stack, depth, front, labels, left1, right1, right2, leftCount, rightCount, childLabels } = state;
  const { word, fine, coarse } = lexicon;
  const W = (i: number) => (i < 0 ? 0 : i < length ? word[forms[PAD + i]!]! : i === length ? ROOT_WORD : 0);
  const T = (i: number) => (i < 0 ? 0 : i < length ? tags[PAD + i]! : i === length ? ROOT_TAG : 0);
  const C = (i: number) => (i < 0 || i >= length ? 0 : fine[forms[PAD + i]!]!);
  const K = (i: number) => (i < 0 || i >= length ? 0 : coarse[forms[PAD + i]!]!);

  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const b0 = front;
  const b1 = front + 1;
  const b2 = front + 2;
  let noun = b1;
  while (noun < length && noun < b1 + 4 && nouns.isNoun[tags[PAD + noun]!] === 0) noun++;

  const s0w = W(s0);
  const s0t = T(s0);
  const s0c = C(s0);
  const s1w = W(s1);
  const s1t = T(s1);
  const s1c = C(s1);
  const s2t = T(s2);
  const b0w = W(b0);
  const b0t = T(b0);
  const b0c = C(b0);
  const b1w = W(b1);
  const b1t = T(b1);
  const b2t = T(b2);
  const s0l = s0 < 0 ? -1 : left1[s0]!;
  const s0r = s0 < 0 ? -1 : right1[s0]!;
  const s1l = s1 < 0 ? -1 : left1[s1]!;
  const s1r = s1 < 0 ? -1 : right1[s1]!;
  const s1r2 = s1 < 0 ? -1 : right2[s1]!;
  const b0l = left1[b0]!;
  const D = (i: number) => (i < 0 ? 0 : labels[i]! + 1);
  const s0Gap = s0 < 0 ? 0 : Math.min(b0 - s0, 8);
  const s1Gap = s1 < 0 ? 0 : Math.min(s0 - s1, 8);
  const s0Counts = s0 < 0 ? 0 : Math.min(leftCount[s0]!, 3) * 4 + Math.min(rightCount[s0]!, 3);
  const s1Counts = s1 < 0 ? 0 : Math.min(leftCount[s1]!, 3) * 4 + Math.min(rightCount[s1]!, 3);
  const s0Kids = s0 < 0 ? 0 : childLabels[s0]!;
  const s1Kids = s1 < 0 ? 0 : childLabels[s1]!;
  const b0Kids = childLabels[b0]!;
  const triple = s0t * 256 + b0t;

  let n = 0;
  out[n++] = key2(1, s0w, s0t);
  out[n++] = key1(2, s0t);
  out[n++] = key2(4, s1w, s1t);
  out[n++] = key1(5, s1t);
  out[n++] = key2(7, b0w, b0t);
  out[n++] = key1(8, b0t);
  out[n++] = key2(10, b1w, b1t);
  out[n++] = key1(11, b1t);
  out[n++] = key2(12, W(b2), b2t);
  out[n++] = key2(14, W(s2), s2t);
  out[n++] = key2(15, s0c, s0t);
  out[n++] = key2(16, s1c, s1t);
  out[n++] = key2(17, b0c, b0t);
  out[n++] = key2(18, C(b1), b1t);
  // the top and the front
  out[n++] = key3(19, s0w, b0w, triple);
  out[n++] = key2(20, s0w, b0w);
  out[n++] = key3(21, s0w, s0t, b0t);
  out[n++] = key3(22, s0t, b0w, b0t);
  out[n++] = key2(23, s0t, b0t);
  out[n++] = key3(24, s0c, b0c, triple);
  out[n++] = key3(25, s0c, b0w, triple);
  // the two topmost
  out[n++] = key2(27, s1w, s0w);
  out[n++] = key3(28, s1w, s0t, s1t);
  out[n++] = key3(29, s1t, s0w, s0t);
  out[n++] = key2(30, s1t, s0t);
  out[n++] = key3(31, s1c, s0c, s1t * 256 + s0t);
  out[n++] = key3(32, s1c, s0w, s1t);
  // the second and the front
  out[n++] = key2(34, s1w, b0w);
  out[n++] = key3(35, s1w, b0t, s0t);
  out[n++] = key3(36, s1t, b0w, s0t);
  out[n++] = key3(37, s1c, b0c, b0t);
  out[n++] = key3(38, s1t, s0t, b0t);
  // three and more
  out[n++] = key3(39, s0t, b0t, b1t);
  out[n++] = key3(40, b0t, b1t, b2t);
  out[n++] = key3(41, s2t, s1t, s0t);
  out[n++] = key3(42, s2t, s1t, triple);
  out[n++] = key3(43, s1t, triple, b1t);
  out[n++] = key3(44, triple, b1t, b2t);
  out[n++] = key3(45, s1w, s0w, b0w);
  out[n++] = key3(46, s1c, s0c, b0w);
  out[n++] = key3(47, s1w, s0t, b0w);
  out[n++] = key3(48, s0w, b0w, b1t);
  out[n++] = key3(49, s0t, b0w, b1w);
  out[n++] = key3(52, b0w, b1t, b0t);
  out[n++] = key2(53, b0w, b1w);
  // children
  out[n++] = key3(54, s0t, T(s0l), b0t);
  out[n++] = key3(55, s0t, T(s0r), b0t);
  out[n++] = key3(56, s0t, b0t, T(b0l));
  out[n++] = key3(57, s1t, T(s1r), triple);
  out[n++] = key3(58, s1t, T(s1l), s0t);
  out[n++] = key3(59, s0t, D(s0l), b0t);
  out[n++] = key3(60, s0t, D(s0r), b0t);
  out[n++] = key3(61, s1t, D(s1r), s0t);
  out[n++] = key3(62, s1t, D(s1l), s0t);
  out[n++] = key3(63, b0t, D(b0l), s0t);
  out[n++] = key3(66, D(s1r), D(s1r2), s1t * 256 + s0t);
  out[n++] = key3(70, s0t, s0Kids, b0t);
  out[n++] = key3(71, s1t, s1Kids, s0t);
  out[n++] = key3(72, b0t, b0Kids, s0t);
  out[n++] = key3(73, s1w, s1Kids, s0t);
  out[n++] = key3(74, s0w, s0Kids, b0t);
  out[n++] = key3(75, s1Kids, s0Kids, triple);
  out[n++] = key3(76, W(s0r), s0w, s1w);
  out[n++] = key3(78, W(s0r), s0t, b0t);
  out[n++] = key3(80, W(s1r), s1t, s0t);
  out[n++] = key3(81, s1w, W(s1r), s0w);
  // distance and number of children
  out[n++] = key3(82, s0Gap, s0t, b0t);
  out[n++] = key3(83, s1Gap, s1t, s0t);
  out[n++] = key2(85, s0Gap, b0w);
  out[n++] = key2(86, s1Gap, s1w);
  out[n++] = key3(87, s0Counts, s0t, b0t);
  out[n++] = key3(88, s1Counts, s1t, s0t);
  out[n++] = key2(89, s0Counts, s0w);
  out[n++] = key2(90, s1Counts, s1w);
  out[n++] = key3(91, Math.min(leftCount[b0]!, 4), b0t, s0t);
  // the noun after a preposition
  out[n++] = key3(92, b0w, W(noun), s0w);
  out[n++] = key3(93, b0w, C(noun), s1w);
  out[n++] = key3(94, b0w, C(noun), s1c);
  out[n++] = key3(95, b0w, C(noun), s0c);
  out[n++] = key3(96, s0w, b0w, s1t);
  out[n++] = key3(99, K(s1), K(s0), b0w);
  out[n++] = key3(100, K(s0), K(b0), s1t);
  out[n++] = key3(101, s2t, W(s2), s0t);
  return n;
}
