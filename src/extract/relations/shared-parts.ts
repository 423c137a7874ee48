/** What the pair model sees of the verbs and nouns beside which both mentions play a part. */
import { mix, type FeatureList } from '../features/hash.ts';
import type { SentenceView } from '../features/sentence-view.ts';
import { PAIR_TEMPLATES as T } from './pair-templates.ts';

export function sharedParts(
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
