/**
 * Finder of names, dates and numbers (OntoNotes types, IOB): one greedy pass after the tagger.
 * `memory` carries what the same form was called earlier in the text.
 */
import { key1, key2, key3 } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scorer } from './linear-model.ts';
import { remember, type NameMemory } from './name-memory.ts';
import { PAD, type WordSequence } from './word-sequence.ts';

export const NAME_FEATURES = 56;

/** Label 0 stands outside the sentence, 1 is `O`, then `B-` and `I-` of each type by turns from 2 on. */
export const OUTSIDE_NAME = 1;

const isBegin = (label: number) => label >= 2 && (label & 1) === 0;

/** Whether `label` may follow `before`: an `I-` only after its own `B-` or `I-`. */
export function mayFollow(before: number, label: number): boolean {
  if (label < 2 || isBegin(label)) return true;
  return before === label || before === label - 1;
}

export function findNames(
  sequence: WordSequence,
  lexicon: Lexicon,
  memory: NameMemory,
  scorer: Scorer,
  scores: Int32Array,
  features: Int32Array,
): void {
  for (let i = 0; i < sequence.length; i++) {
    if (lexicon.neverName[sequence.forms[PAD + i]!] === 1) {
      sequence.names[PAD + i] = OUTSIDE_NAME;
      continue;
    }
    const count = nameFeatures(sequence, lexicon, memory, i, features);
    scorer.score(features, count, scores);
    sequence.names[PAD + i] = bestName(scores, sequence.names[PAD + i - 1]!);
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

export function nameFeatures(
  { length, forms, tags, names }: WordSequence,
  lexicon: Lexicon,
  memory: NameMemory,
  i: number,
  out: Int32Array,
): number {
  const { word, form, suffix2, suffix3, prefix, shape, fine, coarse, capital } = lexicon;
  const at = PAD + i;
  const f0 = forms[at]!;
  const b1 = forms[at - 1]!;
  const b2 = forms[at - 2]!;
  const n1 = forms[at + 1]!;
  const n2 = forms[at + 2]!;
  const n3 = forms[at + 3]!;
  const l1 = names[at - 1]!;
  const l2 = names[at - 2]!;
  const p0 = tags[at]!;
  const pb1 = tags[at - 1]!;
  const pn1 = tags[at + 1]!;
  const w0 = word[f0]!;
  const wb1 = word[b1]!;
  const wn1 = word[n1]!;
  const first = i === 0 ? 1 : 0;
  const m0 = memory.types[f0] ?? 0;
  let n = 0;
  out[n++] = key1(1, w0);
  out[n++] = key2(2, form[f0]!, first);
  out[n++] = key1(3, suffix3[f0]!);
  out[n++] = key2(4, suffix2[f0]!, p0);
  out[n++] = key2(5, prefix[f0]!, p0);
  out[n++] = key2(6, shape[f0]!, first);
  out[n++] = key2(7, fine[f0]!, p0);
  out[n++] = key2(8, coarse[f0]!, shape[f0]!);
  out[n++] = key1(9, l1);
  out[n++] = key2(10, l1, l2);
  out[n++] = key2(11, l1, w0);
  out[n++] = key2(12, l1, fine[f0]!);
  out[n++] = key2(13, l1, p0);
  out[n++] = key2(14, wb1, l1);
  out[n++] = key1(15, word[b2]!);
  out[n++] = key2(16, wn1, l1);
  out[n++] = key1(17, word[n2]!);
  out[n++] = key3(18, wb1, w0, l1);
  out[n++] = key3(19, w0, wn1, l1);
  out[n++] = key2(20, suffix3[n1]!, l1);
  out[n++] = key3(21, fine[n1]!, l1, p0);
  out[n++] = key3(22, fine[b1]!, l1, p0);
  out[n++] = key3(23, fine[f0]!, fine[n1]!, l1);
  out[n++] = key3(24, fine[b1]!, fine[f0]!, l1);
  out[n++] = key3(25, shape[n1]!, shape[f0]!, l1);
  out[n++] = key3(26, shape[b1]!, shape[f0]!, shape[n1]!);
  out[n++] = key3(27, pb1, p0, pn1);
  out[n++] = key3(28, l1, p0, pn1);
  out[n++] = key3(29, pn1, tags[at + 2]!, p0);
  out[n++] = key3(30, tags[at - 2]!, pb1, p0);
  out[n++] = key3(31, wb1, wn1, p0);
  out[n++] = key3(32, w0, coarse[b1]!, coarse[n1]!);
  out[n++] = key3(33, coarse[n2]!, coarse[n1]!, l1);
  out[n++] = key3(34, word[b2]!, wb1, l1);
  out[n++] = key3(35, wn1, word[n2]!, l1);
  out[n++] = key3(36, coarse[b2]!, coarse[b1]!, l1);
  out[n++] = key2(37, m0, l1);
  out[n++] = key3(38, m0, memory.types[b1] ?? 0, l1);
  out[n++] = key3(39, m0, memory.types[n1] ?? 0, l1);
  out[n++] = key3(40, m0, p0, first);
  // The head word of a longer name (`… Defence Ministry`, `… province`) decides its type: look along the run of capitals.
  let end = at;
  while (end + 1 < PAD + length && end - at < 6 && capital[forms[end + 1]!] === 1) end++;
  const last = forms[end]!;
  out[n++] = key3(41, word[last]!, l1, end === at ? 1 : 0);
  out[n++] = key3(42, fine[last]!, l1, end - at);
  out[n++] = key3(43, word[forms[Math.min(end + 1, PAD + length)]!]!, l1, end === at ? 1 : 0);
  out[n++] = key3(44, fine[forms[Math.min(end + 1, PAD + length)]!]!, fine[last]!, l1);
  let begin = at;
  while (
    begin > PAD &&
    at - begin < 6 &&
    names[begin]! !== OUTSIDE_NAME &&
    names[begin - 1]! > OUTSIDE_NAME &&
    !isBegin(names[begin]!)
  )
    begin--;
  out[n++] = key3(45, word[forms[begin - 1]!]!, l1, p0);
  out[n++] = key3(46, at - begin, l1, p0);
  out[n++] = key3(47, word[n3]!, wn1, l1);
  out[n++] = key1(48, 0);
  out[n++] = key2(49, p0, shape[f0]!);
  return n;
}
