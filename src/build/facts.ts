/** Many claims make one fact: one edge for each subject, relation, object and status. */
import type { CheckedClaim, Status } from '../model/claim.ts';
import type { EntityId } from '../model/entity.ts';
import type { Ontology, Relation } from '../model/ontology.ts';

export interface Fact {
  /** A function of what the fact says: `mali-government:hired:wagner-group:alleged`. */
  readonly id: string;
  readonly subject: EntityId;
  readonly relation: Relation;
  readonly object: EntityId;
  readonly status: Status;
  /** Sorted by id. */
  readonly claims: readonly CheckedClaim[];
}

/** Facts sorted by id. The two ends of a symmetric relation are put in the order of their ids. */
export function factsOf(claims: readonly CheckedClaim[], ontology: Ontology): readonly Fact[] {
  const groups = new Map<string, { relation: Relation; claims: CheckedClaim[] }>();
  for (const claim of claims) {
    const relation = ontology.relations.get(claim.relation);
    if (!relation) continue;
    const id = factId(claim, relation);
    const group = groups.get(id);
    if (group) group.claims.push(claim);
    else groups.set(id, { relation, claims: [claim] });
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { relation, claims: some }]) => {
      const [first] = some;
      if (!first) return [];
      const [subject, object] = ends(first, relation);
      const sorted = some.sort((a, b) => (a.id < b.id ? -1 : 1));
      return [{ id, subject, relation, object, status: first.status, claims: sorted }];
    });
}

function ends({ subject, object }: CheckedClaim, { symmetric }: Relation): readonly [EntityId, EntityId] {
  return symmetric && object < subject ? [object, subject] : [subject, object];
}

function factId(claim: CheckedClaim, relation: Relation): string {
  const [subject, object] = ends(claim, relation);
  return `${subject}:${relation.name}:${object}:${claim.status}`;
}

/** The relationship type: of a fact its relation, of anything else its status before that. */
export function relationshipType({ name }: Relation, status: Status): string {
  const type = name.toUpperCase();
  return status === 'actual' ? type : `${status.toUpperCase()}_${type}`;
}
