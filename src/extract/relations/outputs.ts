/** What the relation models answer, in order: each relation from the first mention to the second, and back. */
import type { Ontology, RelationName } from '../../model/ontology.ts';
import { kindFits } from '../../model/ontology.ts';
import { KINDS } from '../mentions/detect.ts';

type Kind = (typeof KINDS)[number];

/** The relations that the models were trained on, in the order of their outputs. */
export const LEARNT_RELATIONS = [
  'hosts',
  'deploys_to',
  'operates_in',
  'withdraws_from',
  'hired',
  'contributes_to',
  'leads',
  'part_of',
  'member_of',
  'suspended_from',
  'located_in',
  'borders',
  'controls',
  'overthrew',
  'fights',
  'attacks',
  'supports',
  'allied_with',
  'agrees_with',
  'meets',
  'accuses',
  'condemns',
  'sanctions',
  'expels',
] as const;

const SYMMETRIC: ReadonlySet<string> = new Set(['borders', 'allied_with', 'agrees_with', 'meets']);

export interface Output {
  /** Index into {@link LEARNT_RELATIONS}. */
  readonly relation: number;
  readonly name: RelationName;
  /** Whether the first mention in text order is the subject. */
  readonly forward: boolean;
}

export const OUTPUTS: readonly Output[] = LEARNT_RELATIONS.flatMap((name, relation) =>
  SYMMETRIC.has(name)
    ? [{ relation, name, forward: true }]
    : [
        { relation, name, forward: true },
        { relation, name, forward: false },
      ],
);

export function isSymmetric(relation: RelationName): boolean {
  return SYMMETRIC.has(relation);
}

const [FORWARD, BACKWARD] = [true, false].map((forward) =>
  LEARNT_RELATIONS.map((_, relation) =>
    OUTPUTS.findIndex(
      (output) => output.relation === relation && (output.forward === forward || isSymmetric(output.name)),
    ),
  ),
) as [number[], number[]];

/** Index into {@link OUTPUTS} of a relation (index into {@link LEARNT_RELATIONS}) from the first mention to the second, or back. */
export function outputIndex(relation: number, forward: boolean): number {
  return (forward ? FORWARD : BACKWARD)[relation]!;
}

/** The likeliest kind of an entity and, where it is not sure, the second likeliest; else the same again. */
export interface LikelyKinds {
  readonly kind: number;
  readonly otherKind: number;
}

export function surelyOf(kind: number): LikelyKinds {
  return { kind, otherKind: kind };
}

/** Which outputs two ends in text order allow, by any of their likely kinds: indexes into {@link OUTPUTS}, rising. */
export type Signatures = (first: LikelyKinds, second: LikelyKinds) => readonly number[];

export function signaturesOf(ontology: Ontology): Signatures {
  const known = new Map<number, readonly number[]>();
  return (first, second) => {
    const key = ((first.kind * 8 + first.otherKind) * 8 + second.kind) * 8 + second.otherKind;
    let outputs = known.get(key);
    if (outputs === undefined) {
      const all = [first.kind, first.otherKind].flatMap((a) =>
        [second.kind, second.otherKind].flatMap((b) => outputsFor(ontology, KINDS[a]!, KINDS[b]!)),
      );
      known.set(key, (outputs = [...new Set(all)].sort((a, b) => a - b)));
    }
    return outputs;
  };
}

function outputsFor(ontology: Ontology, first: Kind, second: Kind): number[] {
  return OUTPUTS.flatMap(({ name, forward }, index) => {
    const relation = ontology.relations.get(name);
    if (relation === undefined) return [];
    const [subject, object] = forward ? [first, second] : [second, first];
    const straight = kindFits(ontology, subject, relation.subject) && kindFits(ontology, object, relation.object);
    const turned =
      relation.symmetric &&
      kindFits(ontology, object, relation.subject) &&
      kindFits(ontology, subject, relation.object);
    return straight || turned ? [index] : [];
  });
}
