import type { Count } from '../../model/claim.ts';
import {
  coordinated,
  dependents,
  headOf,
  isNoun,
  isVerb,
  labelOf,
  lemmaOf,
  tagOf,
  wordOf,
  type Tree,
} from '../parse/tree.ts';
import { MAGNITUDES, numeralAt, type Numeral } from './numeral.ts';

/** A number of countable things, as the sentence says it. Token indexes. */
export interface CountMention {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The noun that is counted; of `a 14-member force` the force, of `12 killed` the verb. */
  readonly head: number;
  readonly count: Count;
}

/** Hedges before a number, longest first. */
const HEDGES = [
  'no more than',
  'no fewer than',
  'not more than',
  'as many as',
  'an estimated',
  'the estimated',
  'more than',
  'less than',
  'fewer than',
  'close to',
  'at least',
  'at most',
  'up to',
  'upwards of',
  'in excess of',
  'about',
  'around',
  'roughly',
  'approximately',
  'some',
  'nearly',
  'almost',
  'over',
  'under',
  'estimated',
  'only',
  'exactly',
].map((phrase) => phrase.split(' '));

/** Not hedges, though they stand where hedges do. */
const SILENT = new Set(['only', 'exactly']);

const MEASURES = new Set(
  (
    'year month week day hour minute second decade century time percent % percentage point mile kilometer kilometre km meter metre foot inch degree ' +
    'a.m. p.m. am pm gmt age grade ton tonne pound kilogram kg acre hectare barrel gallon euro cent no. number page chapter article resolution'
  ).split(' '),
);

const KILLING = new Map([
  ['kill', 'killed'],
  ['die', 'killed'],
  ['wound', 'wounded'],
  ['injure', 'wounded'],
  ['arrest', 'arrested'],
  ['detain', 'arrested'],
  ['capture', 'captured'],
  ['kidnap', 'kidnapped'],
  ['abduct', 'kidnapped'],
  ['displace', 'displaced'],
  ['destroy', 'destroyed'],
]);

/** Every count in the sentence, in text order; dates, ages, measures and percentages are none. */
export function countsIn(tree: Tree): readonly CountMention[] {
  const words = tree.tokens.map(({ text }) => text.toLowerCase());
  const found: CountMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const read = rangeAt(words, at) ?? vagueAt(words, at) ?? exactAt(tree, words, at);
    if (!read) continue;
    const mention = counted(tree, words, at, read);
    if (mention) found.push(mention);
    at = read.end - 1;
  }
  return found;
}

interface Read {
  readonly end: number;
  readonly count: Count;
  /** The last token of the number itself, for finding what it counts. */
  readonly last: number;
}

function exactAt(tree: Tree, words: readonly string[], at: number): Read | undefined {
  const number = numeralAt(words, at);
  if (!number || !isCardinal(tree, words, at, number)) return undefined;
  return { end: number.end, last: number.end - 1, count: { value: number.value } };
}

function isCardinal(tree: Tree, words: readonly string[], at: number, number: Numeral): boolean {
  const name = tree.tokens[at]?.name.slice(2) ?? '';
  if (['DATE', 'TIME', 'PERCENT', 'ORDINAL', 'ORG', 'FAC', 'LAW', 'EVENT', 'PRODUCT', 'GPE'].includes(name))
    return false;
  if (words[number.end] === '%' || words[at - 1] === '#') return false;
  return words[at] !== 'one' || number.end > at + 1 || isNoun(tree, number.end);
}

/** `between 900 and 1,000`, `four to six`, `900-1,000`. */
function rangeAt(words: readonly string[], at: number): Read | undefined {
  const between = words[at] === 'between' || words[at] === 'from';
  const low = numeralAt(words, between ? at + 1 : at);
  if (!low) return undefined;
  const joint = words[low.end] ?? '';
  if (!(between ? ['and', 'to'] : ['to', '-', '–', 'or']).includes(joint)) return undefined;
  const high = numeralAt(words, low.end + 1);
  if (!high || high.value <= low.value) return undefined;
  return { end: high.end, last: high.end - 1, count: { min: low.value, max: high.value } };
}

/** `several hundred`, `dozens of`, `thousands`, `a few hundred`. */
function vagueAt(words: readonly string[], at: number): Read | undefined {
  const word = words[at] ?? '';
  const few = word === 'several' || (word === 'few' && words[at - 1] === 'a');
  const magnitude = MAGNITUDES.get(words[at + 1] ?? '');
  if (few && magnitude !== undefined && magnitude > 1) {
    return {
      end: at + 2,
      last: at + 1,
      count: { min: 2 * magnitude, max: 10 * magnitude - 1, approx: `${word} ${words[at + 1] ?? ''}` },
    };
  }
  const plural = /^(dozen|hundred|thousand|million)s$/.exec(word);
  // `hundreds of thousands` is read at its last word
  if (!plural || (words[at + 1] === 'of' && /^(thousand|million)s$/.test(words[at + 2] ?? ''))) return undefined;
  const tens =
    words[at - 1] === 'of' && words[at - 2] === 'tens'
      ? 10
      : words[at - 1] === 'of' && words[at - 2] === 'hundreds'
        ? 100
        : 1;
  return {
    end: at + 1,
    last: at,
    count: {
      min: tens * MAGNITUDES.get(plural[1] ?? '')!,
      approx: tens === 1 ? word : `${words[at - 2] ?? ''} of ${word}`,
    },
  };
}

function counted(tree: Tree, words: readonly string[], at: number, read: Read): CountMention | undefined {
  const money = ['$', '€', '£'].includes(words[at - 1] ?? '');
  let start = money ? at - 1 : at;
  const hedge = HEDGES.find((phrase) => phrase.every((word, i) => words[start - phrase.length + i] === word));
  if (hedge) start -= hedge.length;
  const hedged = hedge && !SILENT.has(hedge.join(' ')) ? hedge.join(' ').replace(/^(an|the) /, '') : undefined;
  const approx = hedged ?? read.count.approx;
  const head = countedNoun(tree, words, read);
  if (head === undefined && !money) return undefined;
  if (head !== undefined && MEASURES.has(lemmaOf(tree, head))) return undefined;
  const unit = money ? 'dollars' : unitOf(tree, words, head!, read);
  return {
    start,
    end: read.end,
    head: money ? moneyHead(tree, read.last) : head!,
    count: { ...read.count, ...(unit === undefined ? {} : { unit }), ...(approx === undefined ? {} : { approx }) },
  };
}

function moneyHead(tree: Tree, last: number): number {
  const head = headOf(tree, last);
  return isNoun(tree, head) ? head : last;
}

/** What a number counts: the noun it modifies, the noun after `of`, or the verb of which it is the whole subject (`12 were killed`). */
function countedNoun(tree: Tree, words: readonly string[], { last, end }: Read): number | undefined {
  const of = dependents(tree, last, 'prep').find((prep) => wordOf(tree, prep) === 'of');
  if (of !== undefined) return dependents(tree, of, 'pobj')[0];
  if (words[end] === '-') return compoundHead(tree, end);
  // `between 900 and 1,000 soldiers`: the noun after a number is what it counts, however the parser joins the two
  if (isNoun(tree, end) && !MAGNITUDES.has(lemmaOf(tree, end)) && labelOf(tree, last) === 'conj') return end;
  for (let at = last, steps = 0; steps < 4; steps++) {
    const head = headOf(tree, at);
    if (head < 0) return undefined;
    const label = labelOf(tree, at);
    if (isNoun(tree, head) && ['nummod', 'amod', 'compound', 'nmod', 'advmod'].includes(label)) {
      if (tagOf(tree, head) !== 'CD' && !MAGNITUDES.has(lemmaOf(tree, head))) return head > last ? head : undefined;
    } else if (isVerb(tree, head) && ['nsubj', 'nsubjpass', 'dobj'].includes(label)) return at;
    else if (!['quantmod', 'compound', 'nummod', 'advmod', 'amod', 'nmod'].includes(label)) return undefined;
    at = head;
  }
  return undefined;
}

/** `a 14-member force`, `a 5,000-strong force`. */
function compoundHead(tree: Tree, hyphen: number): number | undefined {
  const next = hyphen + 1;
  const head = headOf(tree, next);
  if (MEASURES.has(lemmaOf(tree, next))) return undefined;
  return head > next && isNoun(tree, head) ? head : isNoun(tree, next + 1) ? next + 1 : undefined;
}

function unitOf(tree: Tree, words: readonly string[], head: number, { end }: Read): string | undefined {
  if (words[end] === '-') return words[end + 1] === 'strong' ? tree.tokens[head]?.text : `${words[end + 1] ?? ''}s`;
  const verb = headOf(tree, head);
  const fate = isVerb(tree, verb) ? KILLING.get(lemmaOf(tree, verb)) : undefined;
  const nouns = isNoun(tree, head)
    ? coordinated(tree, head).filter(
        (at) => at === head || (at === head + 2 && dependents(tree, at, 'nummod').length === 0),
      )
    : [];
  const noun = nouns.length === 0 ? 'people' : nouns.map((at) => compoundName(tree, at)).join(' and ');
  return fate === undefined ? (nouns.length === 0 ? undefined : noun) : `${noun} ${fate}`;
}

/** `fighter jets`, `special forces`: lower-case compounds belong to the unit, owners do not. */
function compoundName(tree: Tree, noun: number): string {
  const before = dependents(tree, noun, 'compound').filter(
    (at) => at === noun - 1 && /^\p{Ll}/u.test(tree.tokens[at]?.text ?? ''),
  );
  return [...before, noun].map((at) => tree.tokens[at]?.text ?? '').join(' ');
}
