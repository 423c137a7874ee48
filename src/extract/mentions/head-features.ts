/** What a token is taken to head a mention by: itself, its neighbours, its place in the parse, names around it, and the whole document. */
import { mix, type FeatureList } from '../features/hash.ts';
import type { SentenceView } from '../features/sentence-view.ts';

const T = {
  word: 1,
  lemma: 2,
  tag: 3,
  shape: 4,
  suffix: 5,
  prefix: 6,
  name: 7,
  namePlace: 8,
  label: 9,
  parent: 10,
  parentLabel: 11,
  before: 12,
  before2: 13,
  after: 14,
  after2: 15,
  tagsAround: 16,
  coarse: 17,
  fine: 18,
  modifier: 19,
  modifierKnown: 20,
  known: 21,
  determiner: 22,
  ofPhrase: 23,
  apposition: 24,
  documentName: 25,
  documentCount: 26,
  documentCapital: 27,
  partOfLonger: 28,
  role: 29,
  position: 30,
  parentClass: 31,
  modifierClass: 32,
  wordKnownModifier: 33,
  caps: 34,
  insideName: 35,
  nameText: 36,
  appositionClass: 37,
  longerKind: 38,
  compoundOf: 39,
  classKnown: 40,
  verbSlot: 41,
  hyphen: 42,
  possessed: 43,
} as const;

export const HEAD_TEMPLATES: Readonly<Record<string, number>> = T;

/** What the whole document says about a word: how often a name of each type holds it, and how often it is written with a capital. */
export interface WordInDocument {
  readonly nameType: number;
  readonly count: number;
  readonly capitals: number;
  /** Type of a longer name that ends in it (`Macron` of `Emmanuel Macron`). */
  readonly longerType: number;
}

export interface HeadContext {
  readonly view: SentenceView;
  /** Role bits of a token that a known name covers: 1 name, 2 demonym, 4 seat, 8 of a kind other than Country. */
  readonly known: Int32Array;
  readonly inDocument: (word: string) => WordInDocument;
  readonly suffix: (word: string, length: number) => number;
  readonly sentenceIndex: number;
}

const START = 1000003;
const END = 1000033;

export function headFeatures(
  { view, known, inDocument, suffix, sentenceIndex }: HeadContext,
  i: number,
  out: FeatureList,
): void {
  const { word, lemma, tag, label, shape, coarse, fine, nameType, nameStart, nameEnd, head, children, words, length } =
    view;
  const tokens = view.sentence.tokens;
  out.clear();
  const text = words[i]!;
  out.add(T.word, word[i]!);
  out.add(T.lemma, lemma[i]!);
  out.add(T.tag, tag[i]!);
  out.add(T.shape, mix(shape[i]!, tag[i]!));
  out.add(T.suffix, suffix(text, 3));
  out.add(T.suffix, suffix(text, 4));
  out.add(T.prefix, suffix(text, -4));
  out.add(T.coarse, coarse[i]!);
  out.add(T.fine, fine[i]!);
  out.add(T.known, known[i]!);
  const place = nameStart[i]! < 0 ? 0 : nameEnd[i] === i ? (nameStart[i] === i ? 1 : 2) : 3;
  out.add(T.name, nameType[i]!);
  out.add(T.namePlace, mix(nameType[i]!, place));
  out.add(T.namePlace, mix(mix(nameType[i]!, place), known[i]!));
  out.add(T.nameText, mix(word[i]!, nameType[i]!));
  out.add(T.label, label[i]!);
  out.add(T.label, mix(label[i]!, tag[i]!));
  const parent = head[i]!;
  if (parent >= 0) {
    out.add(T.parent, lemma[parent]!);
    out.add(T.parentLabel, mix(lemma[parent]!, label[i]!));
    out.add(T.parentClass, mix(fine[parent]!, label[i]!));
    out.add(T.parentClass, mix(mix(coarse[parent]!, label[i]!), 1));
    if (label[i] === label[parent]) out.add(T.parentLabel, 7);
    const grand = head[parent]!;
    if (grand >= 0) out.add(T.verbSlot, mix(mix(lemma[grand]!, lemma[parent]!), label[i]!));
    if (parent > i && parent - i < 4) {
      out.add(T.compoundOf, mix(word[parent]!, nameType[i]!));
      out.add(T.compoundOf, mix(fine[parent]!, mix(known[i]!, 3)));
    }
  }
  const at = (array: Int32Array, j: number) => (j < 0 ? START : j >= length ? END : array[j]!);
  out.add(T.before, at(word, i - 1));
  out.add(T.before2, mix(at(word, i - 2), at(word, i - 1)));
  out.add(T.after, at(word, i + 1));
  out.add(T.after2, mix(at(word, i + 1), at(word, i + 2)));
  out.add(T.tagsAround, mix(mix(at(tag, i - 1), tag[i]!), at(tag, i + 1)));
  out.add(T.tagsAround, mix(mix(at(tag, i - 2), at(tag, i - 1)), mix(at(tag, i + 1), at(tag, i + 2))));
  out.add(T.insideName, mix(mix(at(nameType, i - 1), nameType[i]!), at(nameType, i + 1)));
  out.add(T.caps, mix(mix(at(shape, i - 1), shape[i]!), at(shape, i + 1)));
  let determined = 0;
  for (const child of children[i]!) {
    const childTag = tokens[child]!.tag;
    if (childTag === 'DT' || childTag === 'PRP$' || childTag === 'CD') determined = mix(determined, word[child]!);
    else if (child < i) {
      out.add(T.modifier, lemma[child]!);
      out.add(T.modifierClass, mix(fine[child]!, fine[i]!));
      if (known[child]! > 0) {
        out.add(T.modifierKnown, mix(known[child]!, label[child]!));
        out.add(T.wordKnownModifier, mix(mix(lemma[i]!, known[child]!), label[child]!));
        out.add(T.classKnown, mix(mix(fine[i]!, known[child]!), 5));
      }
      if (nameType[child] !== 0) out.add(T.modifierKnown, mix(mix(nameType[child]!, label[child]!), fine[i]!));
    } else if (tokens[child]!.label === 'appos') {
      out.add(T.apposition, lemma[child]!);
      out.add(T.appositionClass, mix(fine[child]!, nameType[child]!));
    } else if (tokens[child]!.label === 'prep') {
      for (const below of children[child]!) {
        out.add(T.ofPhrase, mix(word[child]!, lemma[below]!));
        out.add(T.ofPhrase, mix(mix(word[child]!, nameType[below]!), fine[i]!));
        out.add(T.ofPhrase, mix(mix(word[child]!, known[below]!), lemma[i]!));
      }
    }
  }
  out.add(T.determiner, determined);
  out.add(T.determiner, mix(determined, lemma[i]!));
  if (i + 1 < length && tokens[i + 1]!.tag === 'POS') out.add(T.possessed, mix(nameType[i]!, known[i]!));
  if (i + 2 < length && tokens[i + 1]!.text === '-') out.add(T.hyphen, mix(word[i + 2]!, known[i]!));
  if (i > 1 && tokens[i - 1]!.text === '-') out.add(T.hyphen, mix(mix(word[i - 2]!, known[i - 2]!), 9));
  const whole = inDocument(text);
  out.add(T.documentName, whole.nameType);
  out.add(T.documentName, mix(whole.nameType, shape[i]!));
  out.add(T.documentCount, Math.min(5, whole.count));
  out.add(T.documentCapital, mix(Math.round((4 * whole.capitals) / Math.max(1, whole.count)), shape[i]!));
  out.add(T.longerKind, mix(whole.longerType, mix(place, shape[i]!)));
  out.add(T.role, mix(view.sentence.role.length, Math.min(4, sentenceIndex)));
  out.add(T.position, mix(Math.min(3, i), shape[i]!));
}
