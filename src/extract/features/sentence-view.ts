/** A sentence as numbers: hashes of what each token is, for feature templates to mix. All indexes are of tokens within the sentence. */
import type { Sentence } from '../analysis/analysis.ts';
import type { TextHasher } from './hash.ts';
import { relationsOfWord } from './trigger-words.ts';
import { treeOf, type Tree } from '../parse/tree.ts';
import { rolesOf, type Roles } from './roles.ts';
import { hasLetter, isCapitalised, isInitials } from '../text/letters.ts';

export interface SentenceView {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly length: number;
  /** Lower case. */
  readonly words: readonly string[];
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly label: Int32Array;
  /** Capitals, digits and length class of the token. */
  readonly shape: Int32Array;
  /** Name type without B or I; 0 outside names. */
  readonly nameType: Int32Array;
  /** First and last token of the name that holds the token; -1 outside names. */
  readonly nameStart: Int32Array;
  readonly nameEnd: Int32Array;
  readonly head: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** Two grains of word classes; 0 for a word without. */
  readonly coarse: Int32Array;
  readonly fine: Int32Array;
  readonly roles: Roles;
  /** Bits of the relations that the lemma may carry. */
  readonly carries: Int32Array;
}

/** Classes of a lower-case word at two grains; 0 when unknown. */
export interface WordClasses {
  readonly coarse: (word: string) => number;
  readonly fine: (word: string) => number;
}

export const NO_CLASSES: WordClasses = { coarse: () => 0, fine: () => 0 };

/** What the models see of a lower-case word or lemma. */
interface Look {
  readonly hash: number;
  readonly coarse: number;
  readonly fine: number;
  readonly carries: number;
}

/** The views of one text's sentences: words come again and again, and are looked at once. */
export function viewer(hasher: TextHasher, classes: WordClasses): (sentence: Sentence) => SentenceView {
  const looks = new Map<string, Look>();
  const lookAt = (word: string): Look => {
    let look = looks.get(word);
    if (look === undefined) {
      look = {
        hash: hasher.of(word),
        coarse: classes.coarse(word),
        fine: classes.fine(word),
        carries: relationsOfWord(word),
      };
      looks.set(word, look);
    }
    return look;
  };
  return (sentence) => viewOf(sentence, hasher, lookAt);
}

function viewOf(sentence: Sentence, hasher: TextHasher, lookAt: (word: string) => Look): SentenceView {
  const { tokens } = sentence;
  const tree = treeOf(sentence);
  const length = tokens.length;
  const numbers = () => new Int32Array(length);
  const view = {
    sentence,
    tree,
    length,
    words: tree.words,
    word: numbers(),
    lemma: numbers(),
    tag: numbers(),
    label: numbers(),
    shape: numbers(),
    nameType: numbers(),
    nameStart: numbers().fill(-1),
    nameEnd: numbers().fill(-1),
    head: numbers(),
    children: tree.children,
    coarse: numbers(),
    fine: numbers(),
    carries: numbers(),
  };
  for (let i = 0; i < length; i++) {
    const token = tokens[i]!;
    const word = lookAt(tree.words[i]!);
    const lemma = lookAt(tree.lemmas[i]!);
    view.word[i] = word.hash;
    view.lemma[i] = lemma.hash;
    view.tag[i] = hasher.of(token.tag);
    view.label[i] = hasher.of(token.label);
    view.shape[i] = shapeOf(token.text);
    view.carries[i] = lemma.carries;
    view.head[i] = token.head;
    view.coarse[i] = word.coarse || lemma.coarse;
    view.fine[i] = word.fine || lemma.fine;
    if (token.name === 'O' || token.name === '') continue;
    view.nameType[i] = hasher.of(token.name.slice(2));
    const begins = token.name.startsWith('B') || i === 0 || tokens[i - 1]!.name.slice(2) !== token.name.slice(2);
    view.nameStart[i] = begins ? i : view.nameStart[i - 1]!;
  }
  for (let i = length - 1; i >= 0; i--) {
    if (view.nameStart[i]! < 0) continue;
    const goesOn = i + 1 < length && view.nameStart[i + 1] === view.nameStart[i];
    view.nameEnd[i] = goesOn ? view.nameEnd[i + 1]! : i;
  }
  return { ...view, roles: rolesOf(tree, view.lemma) };
}

/** 1 lower case, 2 Capital, 3 CAPITALS, 4 with digits, 5 MiXed, 6 with stops (`U.S.`), 7 with a hyphen and capitals, 0 no letters. */
function shapeOf(text: string): number {
  if (/\d/.test(text)) return 4;
  if (!hasLetter(text)) return 0;
  if (isInitials(text)) return 6;
  if (text === text.toLowerCase()) return 1;
  if (text.includes('-')) return 7;
  if (text === text.toUpperCase()) return text.length === 1 ? 2 : 3;
  return isCapitalised(text) ? 2 : 5;
}
