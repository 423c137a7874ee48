import type { Frame, Slot } from '../../model/frame.ts';
import { complements, type Complement } from '../parse/prepositions.ts';
import {
  dependents,
  firstConjunct,
  headOf,
  isNoun,
  isVerb,
  labelOf,
  lemmaOf,
  wordOf,
  tagOf,
  type Tree,
} from '../parse/tree.ts';
import { agentOf, isPassive, patientOf, subjectOf } from '../parse/verb.ts';
import { bearersOf, lightVerbOf, modifiersOf, possessorOf } from './noun-slots.ts';

/** The heads that fill `slot` of `frame` when `trigger` is its word; empty: unfilled. */
export function fill(tree: Tree, frame: Frame, trigger: number, slot: Slot): readonly number[] {
  const dot = slot.indexOf('.');
  if (dot > 0)
    return fill(tree, frame, trigger, slot.slice(0, dot)).flatMap((noun) =>
      fillNoun(tree, frame, noun, slot.slice(dot + 1)),
    );
  switch (frame.class) {
    case 'verb':
      return fillVerb(tree, trigger, slot);
    case 'noun':
      return fillNoun(tree, frame, trigger, slot);
    case 'adjective':
      return slot === 'named' ? describedBy(tree, trigger) : ofAdjective(tree, trigger, slot);
    case 'compound':
      return fillCompound(tree, trigger, slot);
    case 'preposition':
      return slot === 'head' ? locatedBy(tree, trigger) : dependents(tree, trigger, 'pobj');
    case 'possessive':
    case 'apposition':
      return slot === 'head' ? [headOf(tree, trigger)] : [trigger];
  }
}

function fillVerb(tree: Tree, verb: number, slot: Slot): readonly number[] {
  switch (slot) {
    case 'subject':
      return agentOf(tree, verb);
    case 'object':
      return patientOf(tree, verb);
    case 'indirect':
      return dependents(tree, verb, 'dative');
    case 'complement':
      return dependents(tree, verb, 'attr', 'oprd', 'acomp', 'xcomp', 'ccomp');
    case 'by':
      return isPassive(tree, verb) ? agentOf(tree, verb) : complementsNamed(complements(tree, verb), 'by');
    default: {
      const own = complementsNamed(complements(tree, verb), slot);
      if (own.length > 0) return own;
      const ofObject = dependents(tree, verb, 'dobj', 'attr').flatMap((object) =>
        complementsNamed(complements(tree, object), slot),
      );
      return ofObject.length > 0 ? ofObject : whereOf(tree, verb, slot);
    }
  }
}

/** `Mali, where French troops operate`. */
function whereOf(tree: Tree, verb: number, slot: Slot): readonly number[] {
  if ((slot !== 'in' && slot !== 'at') || labelOf(tree, verb) !== 'relcl') return [];
  return dependents(tree, verb, 'advmod').some((at) => wordOf(tree, at) === 'where') ? [headOf(tree, verb)] : [];
}

function fillNoun(tree: Tree, frame: Frame, noun: number, slot: Slot): readonly number[] {
  switch (slot) {
    case 'self':
      return [noun];
    case 'possessive':
      return possessorOf(tree, noun);
    case 'modifier':
      return modifiersOf(tree, noun);
    case 'named':
      return bearersOf(tree, noun);
    case 'clause':
      return clauseSubject(tree, noun);
    case 'actor': {
      const verb = lightVerbOf(tree, noun, frame.light);
      return verb < 0 ? [] : agentOf(tree, verb).filter((at) => at !== noun);
    }
    default: {
      const own = complementsNamed(complements(tree, noun), slot);
      if (own.length > 0) return own;
      // `the dispatch of marines to Gao`: parsers hang the second preposition on the first one's noun
      const inner = complementsNamed(complements(tree, noun), 'of').flatMap((of) =>
        complementsNamed(complements(tree, of), slot),
      );
      if (inner.length > 0 && slot !== 'of' && slot !== 'in') return inner;
      const verb = lightVerbOf(tree, noun, frame.light);
      return verb < 0 ? [] : complementsNamed(complements(tree, verb), slot);
    }
  }
}

/** `X left after talks with …`, `X broke off talks with …`: the subject of the clause that the noun stands in. */
function clauseSubject(tree: Tree, noun: number): readonly number[] {
  const first = firstConjunct(tree, noun);
  const verb = labelOf(tree, first) === 'pobj' ? headOf(tree, headOf(tree, first)) : headOf(tree, first);
  if (verb < 0 || !isVerb(tree, verb) || !['pobj', 'dobj'].includes(labelOf(tree, first))) return [];
  return agentOf(tree, verb).filter((at) => at !== noun);
}

function complementsNamed(all: readonly Complement[], preposition: string): readonly number[] {
  return all.filter((complement) => complement.preposition === preposition).map(({ head }) => head);
}

/** `active in Gao`: parsers hang the preposition on the adjective or on its verb. */
function ofAdjective(tree: Tree, adjective: number, slot: Slot): readonly number[] {
  const own = complementsNamed(complements(tree, adjective), slot);
  if (own.length > 0 || labelOf(tree, adjective) !== 'acomp') return own;
  return complementsNamed(complements(tree, headOf(tree, adjective)), slot);
}

/** The noun that an adjective describes, before it, after it or over a copula. */
function describedBy(tree: Tree, adjective: number): readonly number[] {
  const head = headOf(tree, adjective);
  if (head < 0) return [];
  switch (labelOf(tree, adjective)) {
    case 'acomp':
    case 'oprd':
    case 'attr':
    case 'xcomp':
      return subjectOf(tree, head);
    case 'conj':
      return describedBy(tree, head);
    default:
      return isNoun(tree, head) ? [head] : [];
  }
}

/** `X-led Y`, `pro-X Y`: a trigger beside a hyphen, X on its other side; Y is the noun they stand before. */
function fillCompound(tree: Tree, trigger: number, slot: Slot): readonly number[] {
  const goesBefore = wordOf(tree, trigger + 1) === '-';
  const prefix = goesBefore ? trigger + 2 : trigger - 2;
  if (prefix < 0 || prefix >= tree.tokens.length || (!goesBefore && wordOf(tree, trigger - 1) !== '-')) return [];
  if (slot === 'prefix') return [prefix];
  const last = Math.max(prefix, trigger);
  const head = headOf(tree, last);
  if (head > last && isNoun(tree, head)) return [head];
  let noun = -1;
  for (let at = last + 1; /^(NN|JJ|CD)/.test(tagOf(tree, at)); at++) if (isNoun(tree, at)) noun = at;
  return noun < 0 ? [] : [noun];
}

const STATIVE = new Set(['be', 'remain', 'stay']);

/** What a preposition places: the noun before it, or the subject of `is`. */
function locatedBy(tree: Tree, prep: number): readonly number[] {
  const head = headOf(tree, prep);
  if (head < 0) return [];
  if (isVerb(tree, head)) return STATIVE.has(lemmaOf(tree, head)) ? subjectOf(tree, head) : [];
  // further off, parsers attach it to whatever name stands last
  return prep === head + 1 ? [head] : [];
}
