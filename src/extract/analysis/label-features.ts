/** What the labeller looks at when an arc is made: both words, their neighbours, and the children they have so far. */
import { key1, key2, key3 } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParserState } from './transition.ts';
import { PAD, type WordSequence } from './word-sequence.ts';

export const LABEL_FEATURES = 44;

export function labelFeatures(
  state: ParserState,
  { forms, tags }: WordSequence,
  lexicon: Lexicon,
  head: number,
  child: number,
  out: Int32Array,
): number {
  const { word, fine, coarse, suffix3 } = lexicon;
  const { left1, right1, labels, childLabels, leftCount, rightCount } = state;
  const h = PAD + head;
  const c = PAD + child;
  const hf = forms[h]!;
  const cf = forms[c]!;
  const hw = word[hf]!;
  const cw = word[cf]!;
  const ht = tags[h]!;
  const ct = tags[c]!;
  const isLeft = child < head ? 1 : 0;
  const gap = Math.min(Math.abs(head - child), 7) * 2 + isLeft;
  const pair = (ht * 256 + ct) * 2 + isLeft;
  const first = left1[child]!;
  const last = right1[child]!;
  const headLast = right1[head]!;
  const firstWord = first < 0 ? 0 : word[forms[PAD + first]!]!;
  const firstTag = first < 0 ? 0 : tags[PAD + first]!;
  const lastWord = last < 0 ? 0 : word[forms[PAD + last]!]!;
  const lastTag = last < 0 ? 0 : tags[PAD + last]!;
  const hKids = childLabels[head]!;
  const cKids = childLabels[child]!;
  let n = 0;
  out[n++] = key1(1, pair);
  out[n++] = key2(2, hw, pair);
  out[n++] = key2(3, cw, pair);
  out[n++] = key3(4, hw, cw, pair);
  out[n++] = key2(5, hw, isLeft);
  out[n++] = key2(6, cw, isLeft);
  out[n++] = key2(7, gap, pair);
  out[n++] = key2(8, fine[hf]!, pair);
  out[n++] = key2(9, fine[cf]!, pair);
  out[n++] = key3(10, fine[hf]!, fine[cf]!, pair);
  out[n++] = key3(11, hw, fine[cf]!, pair);
  out[n++] = key3(12, fine[hf]!, cw, pair);
  out[n++] = key2(13, hKids, pair);
  out[n++] = key2(14, cKids, pair);
  out[n++] = key3(15, hKids, cKids, pair);
  out[n++] = key3(16, hw, hKids, pair);
  out[n++] = key3(17, cw, cKids, pair);
  out[n++] = key2(18, firstWord, pair);
  out[n++] = key3(19, firstTag, lastTag, pair);
  out[n++] = key2(20, lastWord, pair);
  out[n++] = key3(21, tags[c - 1]!, tags[c + 1]!, pair);
  out[n++] = key3(22, tags[h - 1]!, tags[h + 1]!, pair);
  out[n++] = key3(23, tags[c + 1]!, tags[c + 2]!, pair);
  out[n++] = key2(24, word[forms[c + 1]!]!, pair);
  out[n++] = key2(25, word[forms[c - 1]!]!, pair);
  out[n++] = key2(26, word[forms[h - 1]!]!, pair);
  out[n++] = key2(27, word[forms[h + 1]!]!, pair);
  out[n++] = key2(28, headLast < 0 ? 0 : labels[headLast]! + 1, pair);
  out[n++] = key3(29, headLast < 0 ? 0 : word[forms[PAD + headLast]!]!, hw, pair);
  out[n++] = key2(30, Math.min(leftCount[head]!, 3) * 4 + Math.min(rightCount[head]!, 3), pair);
  out[n++] = key2(31, Math.min(leftCount[child]!, 3) * 4 + Math.min(rightCount[child]!, 3), pair);
  out[n++] = key2(32, suffix3[cf]!, pair);
  out[n++] = key2(33, suffix3[hf]!, pair);
  out[n++] = key3(34, coarse[hf]!, coarse[cf]!, pair);
  out[n++] = key3(35, hw, firstWord, pair);
  out[n++] = key3(36, hw, lastWord, pair);
  out[n++] = key3(37, cw, lastWord, pair);
  out[n++] = key3(38, hw, first < 0 ? 0 : labels[first]! + 1, pair);
  return n;
}
