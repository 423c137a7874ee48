/**
 * What can be said of a word by looking at it, worked out once for each different form and kept as integers,
 * so that tagger, name finder and parser never touch a string.
 */
import { hashOfUnits } from './hash.ts';
import type { WordFacts } from './word-facts.ts';
import type { WordClasses } from './word-classes.ts';

/** Row 0 is the place before the first and after the last word of a sentence. */
export const OUTSIDE = 0;

/** Above so many forms the table starts afresh at the next text, which bounds memory. */
const MOST_FORMS = 50_000;

export interface Lexicon {
  readonly ids: Map<string, number>;
  readonly classes: WordClasses;
  readonly facts: WordFacts;
  forms: string[];
  /** Hash of the lower-cased form with digits folded. */
  word: Int32Array;
  /** Hash of the form as written. */
  form: Int32Array;
  suffix2: Int32Array;
  suffix3: Int32Array;
  prefix: Int32Array;
  /** Hash of the letter pattern (`Xx`, `dd`, `X.X.`). */
  shape: Int32Array;
  /** Word class, 0 for a word that the vectors do not know. */
  fine: Int32Array;
  coarse: Int32Array;
  /** 1 when it begins with one of A to Z. */
  capital: Int32Array;
  /** The tag it always has, or 0. */
  fixedTag: Int32Array;
  /** 1 when it is never part of a name. */
  neverName: Int32Array;
}

const FIELDS = [
  'word',
  'form',
  'suffix2',
  'suffix3',
  'prefix',
  'shape',
  'fine',
  'coarse',
  'capital',
  'fixedTag',
  'neverName',
] as const;

export function makeLexicon(classes: WordClasses, facts: WordFacts): Lexicon {
  const column = () => new Int32Array(8192);
  return {
    ids: new Map(),
    classes,
    facts,
    forms: [''],
    word: column(),
    form: column(),
    suffix2: column(),
    suffix3: column(),
    prefix: column(),
    shape: column(),
    fine: column(),
    coarse: column(),
    capital: column(),
    fixedTag: column(),
    neverName: column(),
  };
}

/** Empties the table when it has grown large; then true, and ids given out before are void. */
export function trimLexicon(lexicon: Lexicon): boolean {
  if (lexicon.forms.length <= MOST_FORMS) return false;
  lexicon.ids.clear();
  lexicon.forms = [''];
  return true;
}

/** The row of a form, made when the form is new. */
export function formId(lexicon: Lexicon, form: string): number {
  const known = lexicon.ids.get(form);
  if (known !== undefined) return known;
  const id = lexicon.forms.length;
  lexicon.forms.push(form);
  lexicon.ids.set(form, id);
  if (id >= lexicon.word.length) {
    for (const field of FIELDS) {
      const grown = new Int32Array(lexicon[field].length * 2);
      grown.set(lexicon[field]);
      lexicon[field] = grown;
    }
  }
  const lower = form.toLowerCase().replace(/’/g, "'");
  const folded = foldDigits(lower);
  const n = folded.length;
  lexicon.word[id] = hashOfUnits(folded, 0, n);
  const exact = hashOfUnits(form, 0, form.length);
  lexicon.form[id] = exact;
  lexicon.suffix2[id] = hashOfUnits(folded, Math.max(0, n - 2), n);
  lexicon.suffix3[id] = hashOfUnits(folded, Math.max(0, n - 3), n);
  lexicon.prefix[id] = hashOfUnits(folded, 0, Math.min(n, 3));
  const shape = shapeOf(form);
  lexicon.shape[id] = hashOfUnits(shape, 0, shape.length);
  const fine = lexicon.classes.classOf(hashOfUnits(lower, 0, lower.length));
  lexicon.fine[id] = fine;
  const first = form.charCodeAt(0);
  lexicon.capital[id] = first >= 65 && first <= 90 ? 1 : 0;
  lexicon.fixedTag[id] = lexicon.facts.tagOf(exact);
  lexicon.neverName[id] = lexicon.facts.isNeverName(exact) ? 1 : 0;
  lexicon.coarse[id] = fine === 0 ? 0 : lexicon.classes.coarseOf(fine);
  return id;
}

/** Years keep their century, since they are dates; any other digit becomes 0. */
function foldDigits(lower: string): string {
  if (/^(?:1[89]|20)\d\ds?$/.test(lower)) return `${lower.slice(0, 2)}yy${lower.slice(4)}`;
  return lower.replace(/\d/g, '0');
}

/** Letter pattern with runs cut at two, so that `Bamako` and `Timbuktu` are alike and `UN` and `U.N.` are not. */
function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (let i = 0; i < form.length && shape.length < 12; i++) {
    const unit = form.charAt(i);
    const sign = /\d/.test(unit) ? 'd' : unit !== unit.toLowerCase() ? 'X' : unit !== unit.toUpperCase() ? 'x' : unit;
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= 2) shape += sign;
  }
  return shape;
}
