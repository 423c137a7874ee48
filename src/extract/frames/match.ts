import type { Frame, FrameCondition, Slot } from '../../model/frame.ts';
import type { RelationName } from '../../model/ontology.ts';
import {
  dependents,
  firstConjunct,
  hasDependent,
  headOf,
  isNoun,
  isVerb,
  labelOf,
  lemmaOf,
  projection,
  tagOf,
  wordOf,
  type Tree,
} from '../parse/tree.ts';
import { agentOf, isCapitalised } from '../parse/verb.ts';
import { complements } from '../parse/prepositions.ts';
import { argumentAt, argumentsAt, type Argument } from './argument.ts';
import { triggerParts, type FrameIndex } from './frame-index.ts';
import { modifiersOf, possessorOf } from './noun-slots.ts';
import { slotInWords } from './slot-words.ts';
import { fill } from './slots.ts';

/** One pair of noun phrases that stand in a relation, as a frame says; lists are expanded. */
export interface FrameMatch {
  readonly relation: RelationName;
  /** Id of the frame; `open` for a proposal outside the ontology. */
  readonly frame: string;
  readonly subject: Argument;
  readonly object: Argument;
  /** Tokens, end exclusive. */
  readonly trigger: { readonly start: number; readonly end: number };
  /** The token that status, time and attribution are asked for. */
  readonly predicate: number;
  readonly reasons: readonly string[];
}

/** Whether a token is the head of a mention. */
export type IsMention = (token: number) => boolean;

const ANYTHING: IsMention = () => true;

/**
 * Every match of every frame in the sentence, in text order of their triggers. With `isMention`, only pairs whose ends are
 * mentions or hold one, and of a frame's alternative slots the first that is filled by one.
 */
export function matchFrames(index: FrameIndex, tree: Tree, isMention: IsMention = ANYTHING): readonly FrameMatch[] {
  const found: FrameMatch[] = [];
  // a match needs two mentions, and most sentences have fewer
  if (tree.tokens.filter((_, at) => isMention(at)).length < 2) return found;
  for (let at = 0; at < tree.tokens.length; at++) {
    for (const frame of index.byLemma.get(triggerLemma(tree, at)) ?? []) {
      const end = triggerEnd(tree, frame, at);
      if (end !== undefined) collect(tree, frame, at, end, isMention, found);
    }
    if (labelOf(tree, at) === 'poss')
      for (const frame of index.possessive) collect(tree, frame, at, at + 1, isMention, found);
    if (isPlaceComma(tree, at))
      for (const frame of index.apposition) collect(tree, frame, at, at + 1, isMention, found);
  }
  return found;
}

/** Prepositions go by their form: `including` has the lemma of a verb. */
function triggerLemma(tree: Tree, at: number): string {
  return labelOf(tree, at) === 'prep' ? wordOf(tree, at) : lemmaOf(tree, at);
}

/** Where the trigger ends, or undefined when this token is no trigger of the frame. */
function triggerEnd(tree: Tree, frame: Frame, at: number): number | undefined {
  if (!isOfClass(tree, frame, at)) return undefined;
  const lemma = triggerLemma(tree, at);
  for (const word of frame.words) {
    const { lemma: first, particle } = triggerParts(word);
    if (first !== lemma) continue;
    if (particle === undefined) return at + 1;
    if (wordOf(tree, at + 1) === particle) return at + 2;
    const apart = (tree.children[at] ?? []).find(
      (child) => wordOf(tree, child) === particle && ['prt', 'advmod', 'prep'].includes(labelOf(tree, child)),
    );
    if (apart !== undefined) return at + 1;
  }
  return undefined;
}

function isOfClass(tree: Tree, frame: Frame, at: number): boolean {
  switch (frame.class) {
    case 'verb':
      return isVerb(tree, at) && wordOf(tree, at - 1) !== '-';
    case 'noun':
      return isNoun(tree, at);
    case 'adjective':
      return !isNoun(tree, at) && tagOf(tree, at) !== 'IN' && wordOf(tree, at - 1) !== '-';
    case 'compound':
      return wordOf(tree, at - 1) === '-' || wordOf(tree, at + 1) === '-';
    case 'preposition':
      return labelOf(tree, at) === 'prep';
    case 'possessive':
    case 'apposition':
      return false;
  }
}

function collect(tree: Tree, frame: Frame, at: number, end: number, isMention: IsMention, found: FrameMatch[]): void {
  if (!frame.with.every((condition) => holds(tree, frame, at, condition))) return;
  if (frame.without.some((condition) => holds(tree, frame, at, condition))) return;
  if (frame.notModifiedBy.length > 0 && isModifiedBy(tree, at, frame.notModifiedBy)) return;
  const pairs = pairsOf(tree, frame, at, isMention);
  const word = tree.tokens
    .slice(at, end)
    .map(({ text }) => text)
    .join(' ');
  for (const [subject, object, how] of pairs) {
    if (subject.head === object.head) continue;
    found.push({
      relation: frame.relation,
      frame: frame.id,
      subject,
      object,
      trigger: { start: at, end },
      predicate: at,
      reasons: [`"${word}" says it, with ${how(textOf(tree, subject), textOf(tree, object))} (frame ${frame.id})`],
    });
  }
}

/** The head and the names joined to it on its left: `Burkina Faso`, `Takuba task force`. */
function textOf(tree: Tree, { head }: Argument): string {
  let first = head;
  while (first > 0 && labelOf(tree, first - 1) === 'compound' && headOf(tree, first - 1) === head) first--;
  return tree.tokens
    .slice(first, head + 1)
    .map(({ text }) => text)
    .join(' ');
}

function holds(tree: Tree, frame: Frame, at: number, { slot, words }: FrameCondition): boolean {
  return fill(tree, frame, at, slot).some((head) => words.includes('*') || words.includes(lemmaOf(tree, head)));
}

/** In a larger company only the first named stands in the relation with each of the others. */
const MOST_PAIRED = 4;

/** `how` takes the words of both ends and says where they stand. */
type Pair = readonly [subject: Argument, object: Argument, how: (subject: string, object: string) => string];

function pairsOf(tree: Tree, frame: Frame, at: number, isMention: IsMention): readonly Pair[] {
  const object = firstFilled(tree, frame, at, frame.object, isMention);
  if (object) {
    const subject = firstFilled(
      tree,
      frame,
      at,
      frame.subject.filter((slot) => slot !== object.slot),
      isMention,
    );
    if (subject) {
      return subject.members.flatMap((from) =>
        object.members.map((to): Pair => [
          from,
          to,
          (a, b) => `"${a}" ${slotInWords(subject.slot)}, "${b}" ${slotInWords(object.slot)}`,
        ]),
      );
    }
  }
  for (const slot of frame.each) {
    const listed = firstFilled(tree, frame, at, [slot], isMention)?.members ?? [];
    // `the group, including X and Y, agreed` is no agreement between X and Y
    const members = listed.filter(({ head }) => !isIncluded(tree, head));
    if (members.length < 2) continue;
    const first = members.length > MOST_PAIRED ? members.slice(0, 1) : members;
    return first.flatMap((from, i) =>
      members.slice(i + 1).map((to): Pair => [from, to, (a, b) => `both "${a}" and "${b}" ${slotInWords(slot)}`]),
    );
  }
  return [];
}

/** `Gao, Mali`, `Gao, northern Mali`: two names and a comma. */
function isPlaceComma(tree: Tree, at: number): boolean {
  const head = headOf(tree, at);
  if (head < 0 || head >= at || wordOf(tree, head + 1) !== ',') return false;
  if (!['appos', 'npadvmod', 'nmod', 'conj', 'dep'].includes(labelOf(tree, at))) return false;
  if (!isCapitalised(tree, at) || !isCapitalised(tree, head)) return false;
  return (
    projection(tree, at)[0] === head + 2 && !hasDependent(tree, head, 'cc') && !hasDependent(tree, at, 'cc', 'conj')
  );
}

function isModifiedBy(tree: Tree, noun: number, words: readonly string[]): boolean {
  const left = [...dependents(tree, noun, 'amod', 'compound', 'nmod', 'advmod')];
  const bearer = labelOf(tree, noun) === 'compound' ? headOf(tree, noun) : -1;
  if (bearer >= 0)
    left.push(...dependents(tree, bearer, 'amod', 'compound', 'nmod', 'advmod').filter((at) => at < noun));
  return (
    left.some((at) => words.includes(wordOf(tree, at))) ||
    (wordOf(tree, noun - 1) === '-' && words.includes(wordOf(tree, noun - 2)))
  );
}

function isIncluded(tree: Tree, head: number): boolean {
  const prep = headOf(tree, firstConjunct(tree, head));
  return labelOf(tree, prep) === 'prep' && ['including', 'like', 'as'].includes(wordOf(tree, prep));
}

interface Filled {
  readonly slot: Slot;
  readonly members: readonly Argument[];
}

function firstFilled(
  tree: Tree,
  frame: Frame,
  at: number,
  slots: readonly Slot[],
  isMention: IsMention,
): Filled | undefined {
  for (const slot of slots) {
    const [name, ofDoer] = slot.endsWith(DOER) ? [slot.slice(0, -DOER.length), true] : [slot, false];
    const members = fill(tree, frame, at, name)
      .flatMap((head) => (standsAlone(tree, at, name) ? [argumentAt(tree, head)] : argumentsAt(tree, head)))
      .map((argument) => (ofDoer ? withDoer(tree, argument) : argument))
      .filter(({ head }) => !frame.proper.includes(name) || tagOf(tree, head).startsWith('NNP'))
      .filter(({ head, within }) => isMention(head) || within.some(isMention));
    if (members.length > 0) return { slot: name, members };
  }
  return undefined;
}

/** Where a list after the name is none of the frame's: `President Trump and Prime Minister Turnbull`. */
function standsAlone(tree: Tree, at: number, slot: Slot): boolean {
  if (slot === 'modifier' || slot === 'prefix' || slot === 'self') return true;
  return slot === 'named' && labelOf(tree, at) === 'compound' && !tagOf(tree, at).endsWith('S');
}

/** `condemned the raid by X`, `X's invasion`, `alleged that X invaded`: where the phrase names an act, who does it. */
const DOER = '+doer';

function withDoer(tree: Tree, { head, within }: Argument): Argument {
  const by = complements(tree, head).filter(({ preposition }) => preposition === 'by');
  const doers = isVerb(tree, head)
    ? agentOf(tree, head)
    : [...possessorOf(tree, head), ...by.map((complement) => complement.head), ...modifiersOf(tree, head)];
  return {
    head,
    within: [
      ...new Set([...within, ...doers.flatMap((doer) => [doer, ...argumentsAt(tree, doer).flatMap((a) => a.within)])]),
    ],
  };
}
