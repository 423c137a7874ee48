/** What somebody is accused of or condemned for, in the words of the sentence: `using mercenaries`, `invasion of Graustark`. */
import { complements } from '../parse/prepositions.ts';
import {
  ancestors,
  dependents,
  firstConjunct,
  headOf,
  isNoun,
  isUnder,
  isVerb,
  labelOf,
  lemmaOf,
  projection,
  tagOf,
  wordOf,
  type Tree,
} from '../parse/tree.ts';
import { wordsOf } from './words.ts';

/** Words that blame; a sentence may hold them beside the word that was taken for the claim. */
const BLAME = new Set(
  (
    'accuse blame charge allege sue indict suspect accusation allegation complaint lawsuit condemn denounce criticise criticize slam decry deplore rebuke censure lambast ' +
    'blast assail castigate protest oppose reject object criticism condemnation critic critical outrage lash hit'
  ).split(' '),
);

/** In tokens. */
const LONGEST = 40;

const MARKS = new Set([',', ';', ':', '.', '"', '“', '”', "''", '``', '‘', '’', '—', '–', '-']);

/**
 * `predicate` is the word that the claim was read from, `object` the head token of who is meant. Undefined when the sentence
 * does not say what for, or says it in more than forty words.
 */
export function wrongFor(tree: Tree, predicate: number, object: number): string | undefined {
  const blame = blameWord(tree, predicate, object);
  const phrase = (blame < 0 ? undefined : ofBlame(tree, blame, object)) ?? ownClause(tree, predicate, object);
  if (phrase === undefined) return undefined;
  const [first, last] = trimmed(tree, phrase);
  return first > last || last - first >= LONGEST ? undefined : wordsOf(tree, first, last);
}

/** The prepositions that name who did it, where `by` is not the only one. */
const BEARERS: Readonly<Record<string, readonly string[]>> = { blame: ['by', 'on'] };

type Phrase = readonly [first: number, last: number];

function blameWord(tree: Tree, predicate: number, object: number): number {
  if (BLAME.has(lemmaOf(tree, predicate))) return predicate;
  return ancestors(tree, object).find((at) => BLAME.has(lemmaOf(tree, at))) ?? -1;
}

function ofBlame(tree: Tree, blame: number, object: number): Phrase | undefined {
  return (
    held(tree, blame, 'of', 'with', 'for') ??
    held(tree, object, 'for') ??
    gerundAfter(tree, blame) ??
    clause(tree, blame) ??
    thing(tree, blame, object)
  );
}

/** `accused X of lying`, `of aggression`, `blamed X for the raid`. */
function held(tree: Tree, at: number, ...prepositions: readonly string[]): Phrase | undefined {
  for (const wanted of prepositions) {
    for (const prep of dependents(tree, at, 'prep')) {
      const inner = wordOf(tree, prep) === wanted ? dependents(tree, prep, 'pcomp', 'pobj')[0] : undefined;
      if (inner !== undefined && !(wanted === 'of' && isNoun(tree, at))) return [prep + 1, projection(tree, inner)[1]];
    }
  }
  return undefined;
}

/** `accused X, Y and Z of planning …`: parsers hang it on any of them. */
function gerundAfter(tree: Tree, blame: number): Phrase | undefined {
  for (let at = blame + 1; at < tree.tokens.length - 1; at++) {
    if ((wordOf(tree, at) !== 'of' && wordOf(tree, at) !== 'for') || tagOf(tree, at + 1) !== 'VBG') continue;
    if (isUnder(tree, at, blame)) return [at + 1, projection(tree, at + 1)[1]];
  }
  return undefined;
}

/** `alleged that X armed Y`: from the verb on. */
function clause(tree: Tree, blame: number): Phrase | undefined {
  const verb = dependents(tree, blame, 'ccomp', 'acl').find((at) => isVerb(tree, at));
  return verb === undefined ? undefined : [verb, projection(tree, verb)[1]];
}

/** `said that X had armed Y`: what the sentence has the other party do. */
function ownClause(tree: Tree, predicate: number, object: number): Phrase | undefined {
  const verb = headOf(tree, firstConjunct(tree, object));
  if (!/^nsubj/.test(labelOf(tree, firstConjunct(tree, object))) || !isVerb(tree, verb) || verb === predicate)
    return undefined;
  return isUnder(tree, verb, predicate) && verb !== predicate ? [verb, projection(tree, verb)[1]] : undefined;
}

/** `condemned X's raid on Y`, `blamed the raid on X`: the thing that the word takes, without its owner. */
function thing(tree: Tree, blame: number, object: number): Phrase | undefined {
  const held = complements(tree, blame)
    .filter(({ preposition }) => ['of', 'against', 'over', 'about', 'at', 'to'].includes(preposition))
    .map(({ head }) => head);
  const found = [...dependents(tree, blame, 'dobj', 'nsubjpass'), ...held].find(
    (at) => isNoun(tree, at) && !tagOf(tree, at).startsWith('NNP') && !isUnder(tree, at, object) && at !== object,
  );
  if (found === undefined) return undefined;
  let [first, last] = projection(tree, found);
  if (object < found && isUnder(tree, object, found))
    first = /^['’]s?$/.test(wordOf(tree, object + 1)) ? object + 2 : object + 1;
  // `the raid by X`; `blamed the raid on X`
  const borne = dependents(tree, found, 'prep', 'agent').find(
    (at) => BEARERS[lemmaOf(tree, blame)]?.includes(wordOf(tree, at)) ?? wordOf(tree, at) === 'by',
  );
  if (borne !== undefined && isUnder(tree, object, borne) && projection(tree, borne)[1] === last) last = borne - 1;
  return first > found ? undefined : [first, last];
}

function trimmed(tree: Tree, [first, last]: Phrase): Phrase {
  let [from, to] = [first, last];
  while (from <= to && MARKS.has(wordOf(tree, from))) from++;
  while (to >= from && MARKS.has(wordOf(tree, to))) to--;
  return from < to && labelOf(tree, from) === 'det' ? [from + 1, to] : [from, to];
}
