/** Part-of-speech tagger: one greedy pass from left to right, the last two tags among the features. */
import { key1, key2, key3 } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scorer } from './linear-model.ts';
import { PAD, type WordSequence } from './word-sequence.ts';

export const TAG_FEATURES = 40;

/** Tag 0 stands for the places outside the sentence. */
export function tagWords(
  sequence: WordSequence,
  lexicon: Lexicon,
  scorer: Scorer,
  scores: Int32Array,
  features: Int32Array,
): void {
  for (let i = 0; i < sequence.length; i++) {
    const fixed = lexicon.fixedTag[sequence.forms[PAD + i]!]!;
    if (fixed > 0) {
      sequence.tags[PAD + i] = fixed;
      continue;
    }
    const count = tagFeatures(sequence, lexicon, i, features);
    scorer.score(features, count, scores);
    sequence.tags[PAD + i] = bestFrom(scores, 1);
  }
}

/** Index of the highest score from `first` on; the lowest index among equals. */
export function bestFrom(scores: Int32Array, first: number): number {
  let best = first;
  for (let c = first + 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

/** Fills `out` with the keys of word `i`; returns how many. */
export function tagFeatures({ forms, tags }: WordSequence, lexicon: Lexicon, i: number, out: Int32Array): number {
  const { word, form, suffix2, suffix3, prefix, shape, fine, coarse } = lexicon;
  const at = PAD + i;
  const f0 = forms[at]!;
  const b1 = forms[at - 1]!;
  const b2 = forms[at - 2]!;
  const n1 = forms[at + 1]!;
  const n2 = forms[at + 2]!;
  const t1 = tags[at - 1]!;
  const t2 = tags[at - 2]!;
  const w0 = word[f0]!;
  const wb1 = word[b1]!;
  const wn1 = word[n1]!;
  const first = i === 0 ? 1 : 0;
  let n = 0;
  out[n++] = key1(1, w0);
  out[n++] = key2(2, form[f0]!, first);
  out[n++] = key1(3, suffix3[f0]!);
  out[n++] = key1(4, suffix2[f0]!);
  out[n++] = key1(5, prefix[f0]!);
  out[n++] = key2(6, shape[f0]!, first);
  out[n++] = key1(7, fine[f0]!);
  out[n++] = key2(8, coarse[f0]!, shape[f0]!);
  out[n++] = key1(9, t1);
  out[n++] = key2(10, t1, t2);
  out[n++] = key2(11, t1, w0);
  out[n++] = key3(12, t1, t2, w0);
  out[n++] = key1(13, wb1);
  out[n++] = key1(14, word[b2]!);
  out[n++] = key1(15, wn1);
  out[n++] = key1(16, word[n2]!);
  out[n++] = key2(17, wb1, w0);
  out[n++] = key2(18, w0, wn1);
  out[n++] = key1(19, suffix3[n1]!);
  out[n++] = key1(20, suffix3[b1]!);
  out[n++] = key1(21, fine[n1]!);
  out[n++] = key1(22, fine[b1]!);
  out[n++] = key2(23, fine[f0]!, fine[n1]!);
  out[n++] = key2(24, fine[b1]!, fine[f0]!);
  out[n++] = key2(25, shape[n1]!, shape[f0]!);
  out[n++] = key3(26, shape[b1]!, shape[f0]!, shape[n1]!);
  out[n++] = key2(27, t1, fine[f0]!);
  out[n++] = key3(28, t1, suffix3[f0]!, shape[f0]!);
  out[n++] = key3(29, t1, suffix2[f0]!, suffix2[n1]!);
  out[n++] = key2(30, wb1, wn1);
  out[n++] = key3(31, w0, coarse[b1]!, coarse[n1]!);
  out[n++] = key2(32, coarse[n2]!, coarse[n1]!);
  out[n++] = key2(33, w0, word[n2]!);
  return n;
}
