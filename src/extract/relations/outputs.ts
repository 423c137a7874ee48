/** What the relation models answer, in order: each relation from the first mention to the second, and back. */
import type { Ontology, RelationName } from '../../model/ontology.ts';
import { kindFits } from '../../model/ontology.ts';
import { KINDS } from '../mentions/detect.ts';

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

/** Subjects that an ontology may allow but that no training example has: the models say nothing of them. */
const UNSEEN: ReadonlySet<string> = new Set(['Country located_in']);

/** Which outputs two kinds allow: `allowed[first * 7 + second]` lists output indexes. */
export type Signatures = readonly (readonly number[])[];

export function signaturesOf(ontology: Ontology): Signatures {
  return KINDS.flatMap((first) =>
    KINDS.map((second) =>
      OUTPUTS.flatMap(({ name, forward }, index) => {
        const relation = ontology.relations.get(name);
        if (relation === undefined) return [];
        const [subject, object] = forward ? [first, second] : [second, first];
        if (UNSEEN.has(`${subject} ${name}`)) return [];
        const straight = kindFits(ontology, subject, relation.subject) && kindFits(ontology, object, relation.object);
        const turned =
          relation.symmetric &&
          kindFits(ontology, object, relation.subject) &&
          kindFits(ontology, subject, relation.object);
        return straight || turned ? [index] : [];
      }),
    ),
  );
}
