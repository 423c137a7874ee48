import type { SourcePlace } from './issue.ts';
import type { KindName, RelationName } from './ontology.ts';

/** What kind of word says the relation. */
export const FRAME_CLASSES = [
  'verb',
  'noun',
  'adjective',
  'compound',
  'preposition',
  'possessive',
  'apposition',
] as const;
export type FrameClass = (typeof FRAME_CLASSES)[number];

/**
 * Where an end of the relation stands, seen from the trigger:
 * - verb: `subject`, `object` (whatever the voice), `indirect`, `complement`;
 * - noun: `self` (a trigger that is part of a name), `possessive` (`Mali's …`), `modifier` (`Malian …`), `named` (who bears the noun: an apposition, a title, the subject of `is`),
 *   `actor` (the subject of the light verb that governs it: `launched an attack`),
 *   `clause` (the subject of the clause that the noun stands in: `X left after talks`);
 * - adjective: `named` (the noun it describes);
 * - compound (`-led`): `prefix`, `head`;
 * - preposition, possessive, apposition: `head` (the noun before or after it), `dependent`;
 * - everywhere: a preposition (`from`, `out of`), `by` being the agent of a passive too.
 * `in.of` is what the phrase in the one slot has in its other (`in control of Gao`). A slot ending in `+doer` may also be filled by who does the act it holds: `condemned the raid by X`.
 */
export type Slot = string;

/** The slots of each class, prepositions aside. */
export const SLOTS: Readonly<Record<FrameClass, readonly Slot[]>> = {
  verb: ['subject', 'object', 'indirect', 'complement'],
  noun: ['self', 'possessive', 'modifier', 'named', 'actor', 'clause'],
  adjective: ['named'],
  compound: ['prefix', 'head'],
  preposition: ['head', 'dependent'],
  possessive: ['head', 'dependent'],
  apposition: ['head', 'dependent'],
};

export interface FrameExample {
  readonly text: string;
  /** `subject | object` pairs that the frame finds in the text; none: it must find nothing. */
  readonly pairs: readonly FramePair[];
}

export interface FramePair {
  readonly subject: string;
  readonly object: string;
}

/** A further condition: the slot holds one of these lemmas. */
export interface FrameCondition {
  readonly slot: Slot;
  readonly words: readonly string[];
}

/** One certain way of saying a relation. */
export interface Frame {
  /** `withdraws_from/withdraw`, unique. */
  readonly id: string;
  readonly relation: RelationName;
  readonly class: FrameClass;
  /** Lemmas in lower case; a particle follows after a space (`pull out`). Empty for `possessive` and `apposition`. */
  readonly words: readonly string[];
  /** The first that is filled counts. */
  readonly subject: readonly Slot[];
  readonly object: readonly Slot[];
  /** Slots whose members stand in the relation with one another (`X and Y met`): used where there is no object. */
  readonly each: readonly Slot[];
  /** All must hold. */
  readonly with: readonly FrameCondition[];
  /** None may hold. */
  readonly without: readonly FrameCondition[];
  /** Modifiers of the trigger under which it does not hold: `former`, `deputy`. */
  readonly notModifiedBy: readonly string[];
  /** Slots that only a proper name fills. */
  readonly proper: readonly Slot[];
  /** Verbs that lend a noun their subject: `launch`, `carry out`. */
  readonly light: readonly string[];
  /** Narrower than the relation's signature; empty: as the signature says. */
  readonly subjectKinds: readonly KindName[];
  readonly objectKinds: readonly KindName[];
  readonly examples: readonly FrameExample[];
  readonly place: SourcePlace;
}
