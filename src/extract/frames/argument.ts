/** What an end of a match may stand for: the noun phrase itself, and what lies inside it where the phrase is no mention. */
import { includedMembers } from '../parse/prepositions.ts';
import { coordinated, dependents, headOf, labelOf, lemmaOf, tagOf, wordOf, type Tree } from '../parse/tree.ts';
import { isCapitalised, referentOf } from '../parse/verb.ts';
import { isTransparent } from './transparent.ts';

export interface Argument {
  /** Head token of the noun phrase. */
  readonly head: number;
  /** Heads of the names inside it that may stand for it, nearest first: `positions of the YPG` holds `YPG`. */
  readonly within: readonly number[];
}

const MAX_LIST = 40;

/** Every frame of a sentence asks for the same few phrases. */
const known = new WeakMap<Tree, Map<number, readonly Argument[]>>();

/** One argument for each member of the list that begins at `head`. */
export function argumentsAt(tree: Tree, head: number): readonly Argument[] {
  let ofTree = known.get(tree);
  if (ofTree === undefined) known.set(tree, (ofTree = new Map<number, readonly Argument[]>()));
  let found = ofTree.get(head);
  if (found === undefined) ofTree.set(head, (found = listedAt(tree, head)));
  return found;
}

function listedAt(tree: Tree, head: number): readonly Argument[] {
  const members = coordinated(tree, referentOf(tree, head)).filter((at) => !isClause(tree, at));
  const all = members.flatMap((member) => [member, ...includedMembers(tree, member)]);
  return [...new Set(all)].slice(0, MAX_LIST).map((member) => argumentAt(tree, member));
}

export function argumentAt(tree: Tree, head: number): Argument {
  return { head, within: insideOf(tree, head, 0) };
}

function isClause(tree: Tree, at: number): boolean {
  return tagOf(tree, at).startsWith('VB') && labelOf(tree, at) === 'conj';
}

function insideOf(tree: Tree, head: number, depth: number): readonly number[] {
  if (depth > 2) return [];
  const inside: number[] = [...dependents(tree, head, 'appos')];
  if (labelOf(tree, head) === 'appos') inside.push(headOf(tree, head));
  if (isTransparent(lemmaOf(tree, head)) || tagOf(tree, head) === 'CD' || tagOf(tree, head) === 'DT') {
    const pulled = dependents(tree, head, 'prep')
      .filter((prep) => ['of', 'from', 'in', 'among'].includes(wordOf(tree, prep)))
      .flatMap((prep) => dependents(tree, prep, 'pobj'));
    const owners = dependents(tree, head, 'poss').map((at) => referentOf(tree, at));
    const names = dependents(tree, head, 'amod', 'compound', 'nmod').filter((at) => isCapitalised(tree, at));
    inside.push(...pulled.slice(0, 1), ...owners, ...names.reverse(), ...pulled.slice(1));
  }
  const deeper = inside.flatMap((at) => insideOf(tree, at, depth + 1));
  return [...new Set([...inside, ...deeper])].filter((at) => at !== head);
}
