import type { Count } from '../../model/claim.ts';
import { ancestors, headOf, isNoun, isVerb, labelOf, lemmaOf, tagOf, type Tree } from '../parse/tree.ts';
import type { CountMention } from './count.ts';

export interface ClaimTokens {
  readonly predicate: number;
  /** Head tokens of the two ends. */
  readonly subject: number;
  readonly object: number;
  /** Only who does it is counted: the sentence tells of other numbers. */
  readonly ofSubject: boolean;
}

/**
 * The count that belongs to a claim: of an end that is itself counted (`300 French soldiers`), of what is sent, killed or expelled,
 * or the toll of an attack; undefined when the sentence counts something else.
 */
export function countFor(
  tree: Tree,
  counts: readonly CountMention[],
  { predicate, subject, object, ofSubject }: ClaimTokens,
): Count | undefined {
  if (counts.length === 0) return undefined;
  if (ofSubject) return counts.find(({ head, count }) => head === subject && !isToll(count))?.count;
  if (!isVerb(tree, predicate) && !isAct(tree, predicate))
    return counts.find(({ head, count }) => head === subject && !isToll(count))?.count;
  const found =
    counts.find(({ head }) => head === object || (headOf(tree, object) === head && isOwner(tree, object))) ??
    counts.find(({ head }) => isTheme(tree, head, predicate)) ??
    counts.find(({ head }) => head === subject) ??
    counts.find(({ head }) => isTollOf(tree, head, predicate));
  return found?.count;
}

/** A common noun that can take part: not a title, a preposition, or part of a name. */
function isAct(tree: Tree, at: number): boolean {
  return isNoun(tree, at) && !tagOf(tree, at).startsWith('NNP') && !['compound', 'appos'].includes(labelOf(tree, at));
}

function isOwner(tree: Tree, at: number): boolean {
  return ['amod', 'compound', 'nmod', 'poss'].includes(labelOf(tree, at));
}

function isToll({ unit }: Count): boolean {
  return unit !== undefined && / (killed|wounded|arrested|captured|kidnapped|displaced|destroyed)$/.test(unit);
}

/** The counted noun is what the predicate acts on: its object, its passive subject, its `of` phrase, or listed with these. */
function isTheme(tree: Tree, counted: number, predicate: number): boolean {
  const label = labelOf(tree, counted);
  const head = headOf(tree, counted);
  if (head === predicate) return ['dobj', 'nsubjpass', 'nsubj', 'attr'].includes(label) && isVerb(tree, predicate);
  if (label === 'pobj' && headOf(tree, head) === predicate)
    return isNoun(tree, predicate) && tree.tokens[head]?.text === 'of';
  return label === 'conj' && isTheme(tree, head, predicate);
}

const FATES = new Set(['kill', 'wound', 'injure', 'destroy', 'kidnap']);

/** `the attack killed 12 people`, `shelled the town, killing 12`, `12 people were killed in the attack`. */
function isTollOf(tree: Tree, counted: number, predicate: number): boolean {
  const verb = headOf(tree, counted);
  if (!FATES.has(lemmaOf(tree, verb)) || !['dobj', 'nsubjpass'].includes(labelOf(tree, counted))) return false;
  if (headOf(tree, verb) === predicate) return ['advcl', 'relcl', 'conj'].includes(labelOf(tree, verb));
  const [head = -1, next = -1] = ancestors(tree, predicate);
  return head === verb
    ? labelOf(tree, predicate) === 'nsubj'
    : next === verb && ['in', 'by'].includes(tree.tokens[head]?.text ?? '');
}
