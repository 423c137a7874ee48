/** What the relation models see of two mentions in one sentence, the first in text order being `a`. */
import { mix, type FeatureList } from '../features/hash.ts';
import type { SentenceView } from '../features/sentence-view.ts';
import { listHead, pathBetween } from './path.ts';
import { hasLetterOrDigit } from '../text/letters.ts';

const T = {
  kinds: 1,
  heads: 2,
  headA: 3,
  headB: 4,
  between: 5,
  between2: 6,
  betweenAll: 7,
  betweenClass: 8,
  distance: 9,
  before: 10,
  after: 11,
  before2: 12,
  after2: 13,
  nested: 14,
  path: 15,
  pathTop: 16,
  pathLemmas: 17,
  pathSide: 18,
  top: 19,
  topFirst: 20,
  topParts: 21,
  topClass: 22,
  pathLength: 23,
  topParent: 24,
  forms: 25,
  classA: 26,
  classB: 27,
  listPath: 28,
  listTop: 29,
  mentionsBetween: 30,
  kindsBetween: 31,
  pathKinds: 32,
  lemmasWhole: 33,
  modifiers: 34,
  inner: 35,
  role: 36,
  topKinds: 37,
  topClassKinds: 38,
  betweenKinds: 39,
  preposition: 40,
  known: 41,
  verbsBetween: 42,
  headsKinds: 43,
  sentenceVerb: 44,
  classPath: 45,
  orderKinds: 46,
  punctuation: 47,
  tail: 48,
  pathTags: 49,
  betweenShort: 50,
  wordsAny: 51,
  coarseTop: 52,
  link: 53,
  vote: 54,
  parts: 55,
  partsWord: 56,
  partsClass: 57,
  partsObject: 58,
  trigger: 59,
  triggerParts: 60,
  triggerBetween: 61,
} as const;

export const PAIR_TEMPLATES: Readonly<Record<string, number>> = T;

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

/** Labels of what belongs to a predicate. */
const TOP_PARTS: ReadonlySet<string> = new Set(
  'aux auxpass neg prt prep dobj mark acomp xcomp attr advmod agent'.split(' '),
);

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

/** `variant` 1: from the first member of each list. */
function pathFeatures(
  view: SentenceView,
  a: number,
  b: number,
  kinds: number,
  variant: number,
  out: FeatureList,
): void {
  const { lemma, tag, label, fine, coarse, carries, head, children } = view;
  const { up, top, down } = pathBetween(view, a, b);
  const size = up.length + down.length;
  if (top < 0 || size > 12) {
    out.add(T.pathLength, mix(99, variant));
    return;
  }
  out.add(T.pathLength, mix(mix(Math.min(up.length, 5) * 8 + Math.min(down.length, 5), variant), kinds));
  let labels = variant + 11;
  let lemmas = variant + 13;
  let classes = variant + 19;
  let tags = variant + 29;
  for (const t of up) {
    labels = mix(labels, label[t]!);
    if (t !== a) {
      lemmas = mix(lemmas, lemma[t]!);
      classes = mix(classes, fine[t]!);
      out.add(T.pathLemmas, mix(lemma[t]!, variant));
      out.add(T.pathSide, mix(mix(lemma[t]!, 1), mix(kinds, variant)));
      out.add(T.pathSide, mix(mix(fine[t]!, 1), mix(kinds, variant)));
    }
    tags = mix(tags, tag[t]!);
  }
  labels = mix(labels, 5);
  lemmas = mix(lemmas, 5);
  for (const t of down) {
    labels = mix(labels, label[t]!);
    if (t !== b) {
      lemmas = mix(lemmas, lemma[t]!);
      classes = mix(classes, fine[t]!);
      out.add(T.pathLemmas, mix(lemma[t]!, variant));
      out.add(T.pathSide, mix(mix(lemma[t]!, 2), mix(kinds, variant)));
      out.add(T.pathSide, mix(mix(fine[t]!, 2), mix(kinds, variant)));
    }
    tags = mix(tags, tag[t]!);
  }
  const isEnd = top === a ? 1 : top === b ? 2 : 0;
  if (variant === 1) {
    let bits = carries[top]!;
    for (const t of up) bits |= carries[t]!;
    for (const t of down) bits |= carries[t]!;
    for (let bit = 0; bits !== 0; bit++, bits >>>= 1)
      if ((bits & 1) === 1) {
        out.add(T.trigger, mix(bit, kinds));
        out.add(T.trigger, mix(mix(bit, kinds), up.length * 16 + down.length));
      }
  }
  const topLemma = isEnd === 0 ? lemma[top]! : isEnd;
  const topFine = isEnd === 0 ? fine[top]! : isEnd;
  out.add(T.path, labels);
  out.add(T.pathKinds, mix(labels, kinds));
  out.add(T.pathTop, mix(labels, topLemma));
  out.add(T.pathTop, mix(mix(labels, topFine), kinds));
  out.add(T.classPath, mix(mix(labels, classes), topFine));
  out.add(T.lemmasWhole, mix(mix(lemmas, topLemma), labels));
  out.add(T.lemmasWhole, mix(mix(lemmas, topLemma), kinds));
  out.add(T.pathTags, mix(tags, kinds));
  out.add(T.top, mix(topLemma, variant));
  out.add(T.topClass, mix(topFine, variant));
  out.add(T.topKinds, mix(topLemma, mix(kinds, variant)));
  out.add(T.topClassKinds, mix(topFine, mix(kinds, variant)));
  out.add(T.topClassKinds, mix(mix(coarse[top]!, isEnd), mix(kinds, variant + 2)));
  const left = up.length > 0 ? label[up.at(-1)!]! : 1;
  const right = down.length > 0 ? label[down[0]!]! : 1;
  const rightWord = down.length > 1 && view.sentence.tokens[down[0]!]!.label === 'prep' ? lemma[down[0]!]! : 1;
  out.add(T.topFirst, mix(mix(topLemma, left), mix(right, rightWord)));
  out.add(T.topFirst, mix(mix(topFine, left), mix(right, rightWord)));
  out.add(T.topFirst, mix(mix(mix(coarse[top]!, left), mix(right, rightWord)), kinds));
  out.add(T.topFirst, mix(mix(mix(left, 3), mix(right, rightWord)), kinds));
  if (down.length > 0) {
    const last = down.at(-1)!;
    const governor = down.length > 1 ? down.at(-2)! : top;
    out.add(T.preposition, mix(mix(lemma[governor]!, label[last]!), kinds));
  }
  if (isEnd === 0 && head[top]! >= 0) {
    out.add(T.topParent, mix(lemma[head[top]!]!, label[top]!));
    out.add(T.topParent, mix(mix(fine[head[top]!]!, label[top]!), topFine));
  }
  if (variant === 1) {
    for (const child of children[top]!) {
      const name = view.sentence.tokens[child]!.label;
      if (TOP_PARTS.has(name)) {
        out.add(T.topParts, mix(lemma[child]!, topLemma));
        out.add(T.topParts, mix(mix(lemma[child]!, label[child]!), kinds));
        if (name === 'dobj' || name === 'xcomp' || name === 'attr' || name === 'acomp')
          out.add(T.topParts, mix(mix(lemma[child]!, topLemma), mix(left, right)));
      }
    }
  }
}

/** The verbs and nouns beside which both play a part. */
function sharedParts(
  { lemma, fine, coarse, carries, children, sentence, roles }: SentenceView,
  a: number,
  b: number,
  kinds: number,
  out: FeatureList,
): void {
  let none = true;
  for (const mine of roles[a]!) {
    if (mine.predicate === b) {
      out.add(T.parts, mix(mine.part, 21));
      out.add(T.parts, mix(mix(mine.part, 22), kinds));
      out.add(T.partsClass, mix(mix(mine.part, 22), mix(fine[b]!, kinds)));
      none = false;
    }
    for (const other of roles[b]!) {
      if (other.predicate !== mine.predicate) continue;
      none = false;
      const at = mine.predicate;
      const parts = mix(mine.part, other.part);
      out.add(T.parts, parts);
      out.add(T.parts, mix(parts, kinds));
      out.add(T.partsWord, mix(parts, lemma[at]!));
      out.add(T.partsWord, mix(mix(parts, lemma[at]!), kinds));
      out.add(T.partsClass, mix(mix(parts, fine[at]!), kinds));
      out.add(T.partsClass, mix(mix(parts, coarse[at]!), mix(kinds, 3)));
      let bits = carries[at]!;
      for (const child of children[at]!) {
        const { label } = sentence.tokens[child]!;
        if (
          child !== a &&
          child !== b &&
          (label === 'dobj' || label === 'attr' || label === 'acomp' || label === 'xcomp')
        )
          bits |= carries[child]!;
        if (
          child !== a &&
          child !== b &&
          (label === 'dobj' || label === 'prt' || label === 'attr' || label === 'acomp')
        )
          out.add(T.partsObject, mix(mix(parts, lemma[at]!), lemma[child]!));
      }
      for (let bit = 0; bits !== 0; bit++, bits >>>= 1)
        if ((bits & 1) === 1) {
          out.add(T.triggerParts, mix(bit, parts));
          out.add(T.triggerParts, mix(mix(bit, parts), kinds));
        }
    }
  }
  for (const other of roles[b]!) {
    if (other.predicate !== a) continue;
    out.add(T.parts, mix(other.part, 31));
    out.add(T.parts, mix(mix(other.part, 32), kinds));
    out.add(T.partsClass, mix(mix(other.part, 32), mix(fine[a]!, kinds)));
    none = false;
  }
  if (none) out.add(T.parts, mix(41, kinds));
}
