/** What the pair model sees of the way from one mention to the other in the tree. */
import { mix, type FeatureList } from '../features/hash.ts';
import type { SentenceView } from '../features/sentence-view.ts';
import { PAIR_TEMPLATES as T } from './pair-templates.ts';
import { pathBetween } from './path.ts';

/** Labels of what belongs to a predicate. */
const TOP_PARTS: ReadonlySet<string> = new Set(
  'aux auxpass neg prt prep dobj mark acomp xcomp attr advmod agent'.split(' '),
);

/** `variant` 1: from the first member of each list. */
export function pathFeatures(
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
