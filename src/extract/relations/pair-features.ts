/** What the relation models see of two mentions in one sentence, the first in text order being `a`. */
import { mix, type FeatureList } from '../features/hash.ts';
import type { SentenceView } from '../features/sentence-view.ts';
import { PAIR_TEMPLATES as T } from './pair-templates.ts';
import { listHead } from './path.ts';
import { pathFeatures } from './path-features.ts';
import { sharedParts } from './shared-parts.ts';
import { hasLetterOrDigit } from '../text/letters.ts';

export interface PairEnd {
  /** Tokens within the sentence. */
  readonly head: number;
  readonly start: number;
  readonly end: number;
  /** Index of the entity's kind, and of its second likeliest where that is likely too. */
  readonly kind: number;
  readonly otherKind: number;
  readonly form: number;
  /** Role bits of the head in the gazetteer. */
  readonly known: number;
}

/** What a frame says of the pair. */
export interface PairVote {
  readonly output: number;
  readonly frame: number;
}

const FAR = 14;

export function pairFeatures(
  view: SentenceView,
  a: PairEnd,
  b: PairEnd,
  between: number,
  votes: readonly PairVote[],
  out: FeatureList,
): void {
  const { word, lemma, tag, label, fine, coarse, carries, head, children, length } = view;
  const tokens = view.sentence.tokens;
  out.clear();
  const kinds = a.kind * 8 + b.kind;
  out.add(T.kinds, kinds);
  out.add(T.forms, mix(a.form * 8 + b.form, kinds));
  out.add(T.heads, mix(lemma[a.head]!, lemma[b.head]!));
  out.add(T.headA, lemma[a.head]!);
  out.add(T.headB, lemma[b.head]!);
  out.add(T.headsKinds, mix(lemma[a.head]!, kinds));
  out.add(T.headsKinds, mix(lemma[b.head]!, kinds + 64));
  out.add(T.classA, mix(fine[a.head]!, kinds));
  out.add(T.classB, mix(fine[b.head]!, kinds));
  out.add(T.known, mix(a.known * 16 + b.known, kinds));
  const nested = b.start <= a.head && a.end <= b.end ? 1 : a.start <= b.head && b.end <= a.end ? 2 : 0;
  const gapStart = nested === 0 ? a.end + 1 : Math.min(a.head, b.head) + 1;
  const gapEnd = nested === 0 ? b.start : Math.max(a.head, b.head);
  const gap = Math.max(0, gapEnd - gapStart);
  const near =
    gap === 0 ? 0 : gap === 1 ? 1 : gap === 2 ? 2 : gap < 5 ? 3 : gap < 9 ? 4 : gap < 15 ? 5 : gap < 25 ? 6 : 7;
  out.add(T.distance, mix(near, nested));
  out.add(T.distance, mix(mix(near, nested), kinds));
  out.add(T.mentionsBetween, mix(Math.min(between, 5), kinds));
  if (nested > 0) {
    out.add(T.nested, mix(mix(nested, lemma[b.head]!), kinds));
    out.add(T.nested, mix(mix(nested, fine[b.head]!), kinds));
    out.add(T.nested, mix(mix(nested, label[a.head]!), kinds));
    out.add(T.nested, mix(mix(nested, lemma[b.head]!), lemma[a.head]!));
    for (let i = b.start; i <= Math.min(b.end, b.start + 8); i++) out.add(T.inner, mix(word[i]!, nested));
  }
  for (const { output, frame } of votes) {
    out.add(T.vote, output);
    out.add(T.vote, mix(output, kinds + 7));
    out.add(T.vote, mix(frame, 5));
  }
  // Words between, before and after
  let whole = 17;
  let bits = 0;
  let punctuation = 3;
  for (let i = gapStart; i < gapEnd; i++) {
    const far = i - gapStart >= FAR && gapEnd - i > FAR;
    whole = mix(whole, lemma[i]!);
    if (!hasLetterOrDigit(tokens[i]!.text)) punctuation = mix(punctuation, word[i]!);
    if (far) continue;
    bits |= carries[i]!;
    out.add(T.between, lemma[i]!);
    out.add(T.wordsAny, lemma[i]!);
    if (gap < 10) out.add(T.betweenShort, mix(lemma[i]!, kinds));
    if (fine[i] !== 0) out.add(T.betweenClass, fine[i]!);
    if (tokens[i]!.tag.startsWith('V') || tokens[i]!.tag.startsWith('N')) {
      out.add(T.betweenKinds, mix(lemma[i]!, kinds));
      out.add(T.verbsBetween, mix(fine[i]!, kinds));
    }
    out.add(T.between2, mix(lemma[i]!, i + 1 < gapEnd ? lemma[i + 1]! : 1));
  }
  for (let bit = 0; bits !== 0; bit++, bits >>>= 1) if ((bits & 1) === 1) out.add(T.triggerBetween, mix(bit, kinds));
  if (gap <= 6) {
    out.add(T.betweenAll, whole);
    out.add(T.betweenAll, mix(whole, kinds));
  }
  out.add(T.punctuation, mix(punctuation, near));
  const first = nested === 0 ? a.start : Math.min(a.start, b.start);
  const last = nested === 0 ? b.end : Math.max(a.end, b.end);
  for (let k = 1; k <= 3; k++) {
    if (first - k >= 0) {
      out.add(T.before, lemma[first - k]!);
      out.add(T.before2, mix(lemma[first - k]!, k === 1 ? 1 : lemma[first - k + 1]!));
      out.add(T.wordsAny, lemma[first - k]!);
    }
    if (last + k < length) {
      out.add(T.after, lemma[last + k]!);
      out.add(T.after2, mix(lemma[last + k]!, k === 1 ? 1 : lemma[last + k - 1]!));
      out.add(T.wordsAny, lemma[last + k]!);
    }
  }
  if (first > 0) out.add(T.before, mix(mix(fine[first - 1]!, tag[first - 1]!), 5));
  if (last + 1 < length) out.add(T.after, mix(mix(fine[last + 1]!, tag[last + 1]!), 5));
  // Words inside the spans beside the heads
  for (let i = a.start; i <= Math.min(a.end, a.start + 6); i++)
    if (i !== a.head) out.add(T.modifiers, mix(lemma[i]!, 1));
  for (let i = b.start; i <= Math.min(b.end, b.start + 6); i++)
    if (i !== b.head) out.add(T.modifiers, mix(lemma[i]!, 2));
  pathFeatures(view, a.head, b.head, kinds, 0, out);
  const [listA, listB] = [listHead(view, a.head), listHead(view, b.head)];
  if (listA !== listB && (listA !== a.head || listB !== b.head)) {
    out.add(T.tail, mix(listA === a.head ? 1 : 2, listB === b.head ? 1 : 2));
    pathFeatures(view, listA, listB, kinds, 1, out);
  } else if (listA !== listB) {
    // The same templates as for lists: a list's members see what a lone noun sees.
    pathFeatures(view, a.head, b.head, kinds, 1, out);
  } else {
    out.add(T.tail, mix(9, kinds));
    out.add(T.tail, mix(mix(9, kinds), head[listA]! >= 0 ? lemma[head[listA]!]! : 0));
  }
  sharedParts(view, a.head, b.head, kinds, out);
  out.add(T.role, mix(view.sentence.role.length, kinds));
  out.add(T.orderKinds, mix(mix(label[a.head]!, label[b.head]!), kinds));
  for (const child of children[b.head]!)
    if (child > b.end) out.add(T.link, mix(lemma[child]!, mix(label[child]!, kinds)));
  for (const child of children[a.head]!)
    if (child < a.start) out.add(T.link, mix(lemma[child]!, mix(label[child]!, kinds + 64)));
  out.add(T.coarseTop, mix(coarse[a.head]!, mix(coarse[b.head]!, kinds)));
}
