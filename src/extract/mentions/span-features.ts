/** How well a run of tokens fits as the mention of its head. */
import { mix, type FeatureList } from '../features/hash.ts';
import type { SentenceView } from '../features/sentence-view.ts';
import type { SpanCandidate } from './candidates.ts';

const T = {
  first: 1,
  firstTag: 2,
  before: 3,
  beforeTag: 4,
  last: 5,
  after: 6,
  afterTag: 7,
  tags: 8,
  length: 9,
  name: 10,
  left: 11,
  joint: 12,
  kind: 13,
  known: 14,
  children: 15,
  headWord: 16,
  firstClass: 17,
  lengthKind: 18,
  projection: 19,
} as const;

export const SPAN_TEMPLATES: Readonly<Record<string, number>> = T;

const NO_TOKEN = 1000003;

/** `kind` is the number of the head's likeliest kind. */
export function spanFeatures(
  view: SentenceView,
  head: number,
  { start, end }: SpanCandidate,
  known: Int32Array,
  kind: number,
  out: FeatureList,
): void {
  const { word, lemma, tag, nameStart, nameEnd, nameType, head: heads, label, length, fine } = view;
  out.clear();
  const left = head - start;
  const right = end - head;
  const shape = mix(Math.min(left, 6), Math.min(right, 6));
  const before = start > 0 ? word[start - 1]! : NO_TOKEN;
  const beforeTag = start > 0 ? tag[start - 1]! : NO_TOKEN;
  const after = end + 1 < length ? word[end + 1]! : NO_TOKEN;
  const afterTag = end + 1 < length ? tag[end + 1]! : NO_TOKEN;
  out.add(T.first, word[start]!);
  out.add(T.first, mix(lemma[start]!, lemma[head]!));
  out.add(T.firstTag, mix(tag[start]!, tag[head]!));
  out.add(T.firstTag, mix(mix(tag[start]!, beforeTag), kind));
  out.add(T.firstClass, mix(fine[start]!, kind));
  out.add(T.before, before);
  out.add(T.beforeTag, mix(beforeTag, kind));
  out.add(T.beforeTag, mix(mix(beforeTag, tag[start]!), shape));
  out.add(T.after, mix(after, right > 0 ? 1 : 0));
  out.add(T.afterTag, mix(mix(afterTag, kind), Math.min(right, 2)));
  out.add(T.length, shape);
  out.add(T.lengthKind, mix(shape, kind));
  const named = nameType[head]!;
  const agrees =
    (nameStart[head] === start ? 1 : nameStart[head]! < 0 ? 2 : nameStart[head]! < start ? 3 : 4) * 8 +
    (nameEnd[head] === end ? 1 : nameEnd[head]! < 0 ? 2 : nameEnd[head]! > end ? 3 : 4);
  out.add(T.name, mix(agrees, named));
  out.add(T.name, mix(agrees, kind));
  out.add(T.name, mix(mix(agrees, kind), shape));
  out.add(T.known, mix(mix(known[start]!, known[head]!), mix(left === 0 ? 1 : 0, kind)));
  if (start > 0) out.add(T.known, mix(mix(known[start - 1]!, known[start]!), mix(kind, beforeTag)));
  let tags = kind;
  for (let i = start; i <= end; i++) tags = mix(tags, tag[i]!);
  out.add(T.tags, tags);
  let inside = 0;
  for (let i = start; i < head; i++) if (heads[i] === head) inside = mix(inside, label[i]!);
  out.add(T.children, mix(inside, kind));
  if (start > 0) out.add(T.left, mix(heads[start - 1] === head ? label[start - 1]! : 1, tag[start - 1]!));
  if (right > 0) {
    out.add(T.joint, mix(word[head + 1]!, kind));
    out.add(T.joint, mix(word[head + 1]!, lemma[head]!));
    out.add(T.joint, mix(mix(word[head + 1]!, nameType[end]!), known[end]!));
    out.add(T.joint, mix(mix(word[head + 1]!, tag[end]!), tag[head]!));
    out.add(T.last, word[end]!);
  } else if (end + 2 < length) {
    out.add(T.joint, mix(mix(after, word[end + 2]!), 3));
    out.add(T.joint, mix(mix(after, nameType[end + 2]!), mix(kind, 4)));
  }
  out.add(T.headWord, mix(lemma[head]!, shape));
}
