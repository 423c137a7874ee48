/** Who does what to whom, whatever the form: passive, participle, relative clause, coordination, control. */
import {
  dependents,
  hasDependent,
  headOf,
  isNoun,
  isVerb,
  labelOf,
  lemmaOf,
  tagOf,
  wordOf,
  type Tree,
} from './tree.ts';
import { beginsWithCapital } from '../text/letters.ts';

const SUBJECT_CONTROL = new Set(['promise', 'vow', 'threaten', 'pledge', 'agree', 'use', 'take', 'need', 'spend']);
const LIMIT = 12;

export function isPassive(tree: Tree, verb: number): boolean {
  if (hasDependent(tree, verb, 'auxpass', 'nsubjpass', 'agent')) return true;
  // a participle with an object of its own is a past tense that was taken for one
  if (tagOf(tree, verb) !== 'VBN' || hasDependent(tree, verb, 'aux', 'dobj')) return false;
  const label = labelOf(tree, verb);
  if (label === 'conj') {
    return (
      !hasDependent(tree, verb, 'nsubj') && isVerb(tree, headOf(tree, verb)) && isPassive(tree, headOf(tree, verb))
    );
  }
  return !hasDependent(tree, verb, 'nsubj') || label === 'acl' || label === 'amod';
}

/** Who does it: the heads of its noun phrases (the `by` phrase of a passive), empty where the sentence does not say. */
export function agentOf(tree: Tree, verb: number): readonly number[] {
  if (!isPassive(tree, verb)) return subjectOf(tree, verb);
  const own = agentPhrase(tree, verb);
  if (own.length > 0) return own;
  return dependents(tree, verb, 'conj').flatMap((next) =>
    isPassive(tree, next) && !hasDependent(tree, next, 'nsubjpass') ? agentPhrase(tree, next) : [],
  );
}

function agentPhrase(tree: Tree, verb: number): readonly number[] {
  return [
    ...dependents(tree, verb, 'agent'),
    ...dependents(tree, verb, 'prep').filter((prep) => wordOf(tree, prep) === 'by'),
  ].flatMap((by) => dependents(tree, by, 'pobj'));
}

/** To whom it is done: the object, or the subject of a passive. */
export function patientOf(tree: Tree, verb: number): readonly number[] {
  if (isPassive(tree, verb)) return subjectOf(tree, verb);
  const own = dependents(tree, verb, 'dobj');
  if (own.length > 0) return own.map((at) => referentOf(tree, at));
  const named = dependents(tree, verb, 'oprd').filter((at) => tagOf(tree, at).startsWith('NNP'));
  if (named.length > 0) return named;
  const shared = dependents(tree, verb, 'conj').filter((next) => next - verb <= 4 && isVerb(tree, next));
  const lent = shared.flatMap((next) => dependents(tree, next, 'dobj'));
  if (lent.length > 0) return lent;
  if (labelOf(tree, verb) === 'relcl' && !relativeIn(tree, verb) && hasDependent(tree, verb, 'nsubj'))
    return [headOf(tree, verb)];
  return [];
}

/** The subject as grammar has it, found through coordination, control, participles and relative clauses. */
export function subjectOf(tree: Tree, verb: number, depth = 0): readonly number[] {
  const own = dependents(tree, verb, 'nsubj', 'nsubjpass');
  if (own.length > 0) return own.map((at) => referentOf(tree, at));
  const head = headOf(tree, verb);
  if (head < 0 || depth > LIMIT) return [];
  switch (labelOf(tree, verb)) {
    case 'conj':
      return isVerb(tree, head) ? subjectOf(tree, head, depth + 1) : [];
    case 'xcomp':
    case 'ccomp':
      return labelOf(tree, verb) === 'xcomp' || isInfinitive(tree, verb) ? controllerOf(tree, head, depth) : [];
    case 'advcl':
      return isVerb(tree, head) && isNonFinite(tree, verb) ? subjectOf(tree, head, depth + 1) : [];
    case 'acl':
      return isInfinitive(tree, verb) ? holderOf(tree, head, depth) : [head];
    case 'amod':
      return isNoun(tree, head) ? [head] : [];
    case 'relcl':
      return [head];
    case 'pcomp':
      return gerundSubject(tree, head, depth);
    default:
      return [];
  }
}

function controllerOf(tree: Tree, governor: number, depth: number): readonly number[] {
  if (!isVerb(tree, governor)) {
    const label = labelOf(tree, governor);
    if (label === 'acomp' || label === 'attr' || label === 'oprd')
      return subjectOf(tree, headOf(tree, governor), depth + 1);
    return [];
  }
  const object = dependents(tree, governor, 'dobj', 'dative');
  if (object.length > 0 && !isPassive(tree, governor) && !SUBJECT_CONTROL.has(lemmaOf(tree, governor))) return object;
  return subjectOf(tree, governor, depth + 1);
}

/** Whose plan, decision or right it is: `Mali's plan to …`, `Mali has plans to …`. */
function holderOf(tree: Tree, noun: number, depth: number): readonly number[] {
  const own = dependents(tree, noun, 'poss');
  if (own.length > 0) return own.map((at) => referentOf(tree, at));
  const by = dependents(tree, noun, 'prep').filter((prep) => wordOf(tree, prep) === 'by');
  if (by.length > 0) return by.flatMap((prep) => dependents(tree, prep, 'pobj'));
  const modifier = dependents(tree, noun, 'amod', 'compound', 'nmod').filter((at) => isCapitalised(tree, at));
  if (modifier.length > 0) return modifier.slice(-1);
  const governor = headOf(tree, noun);
  if (labelOf(tree, noun) === 'dobj' && isVerb(tree, governor)) return subjectOf(tree, governor, depth + 1);
  return [];
}

function gerundSubject(tree: Tree, prep: number, depth: number): readonly number[] {
  const governor = headOf(tree, prep);
  if (!isVerb(tree, governor)) return isNoun(tree, governor) ? holderOf(tree, governor, depth) : [];
  const word = wordOf(tree, prep);
  const blamed = word === 'of' || word === 'for' || word === 'from' || word === 'into' ? patientOf(tree, governor) : [];
  return blamed.length > 0 ? blamed : subjectOf(tree, governor, depth + 1);
}

function isInfinitive(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'aux').some((aux) => tagOf(tree, aux) === 'TO');
}

function isNonFinite(tree: Tree, verb: number): boolean {
  const tag = tagOf(tree, verb);
  return ((tag === 'VBG' || tag === 'VBN') && !hasDependent(tree, verb, 'mark')) || isInfinitive(tree, verb);
}

export function isCapitalised(tree: Tree, at: number): boolean {
  return beginsWithCapital(tree.tokens[at]?.text ?? '');
}

const RELATIVES = new Set(['who', 'whom', 'which', 'that', 'whose']);

/** What a relative pronoun stands for; any other token stands for itself. */
export function referentOf(tree: Tree, at: number): number {
  if (!RELATIVES.has(wordOf(tree, at)) || labelOf(tree, at) === 'det' || labelOf(tree, at) === 'mark') return at;
  let up = at;
  for (let steps = 0; up >= 0 && steps < LIMIT; steps++, up = headOf(tree, up)) {
    if (labelOf(tree, up) === 'relcl') return headOf(tree, up);
  }
  return at;
}

function relativeIn(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'nsubj', 'nsubjpass', 'pobj', 'advmod').some(
    (at) => RELATIVES.has(wordOf(tree, at)) || wordOf(tree, at) === 'where',
  );
}
