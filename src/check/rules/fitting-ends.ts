import { kindFits } from '../../model/ontology.ts';
import type { ClaimRule } from '../rule.ts';

/** Each end of a claim is of a kind that its relation allows there. */
export const fittingEnds: ClaimRule = function* (claim, { ontology, entities }) {
  const relation = ontology.relations.get(claim.relation);
  if (!relation) return;
  const subject = entities.get(claim.subject);
  const object = entities.get(claim.object);
  if (subject && !kindFits(ontology, subject.kind, relation.subject)) {
    yield {
      code: 'wrong-subject-kind',
      severity: 'error',
      place: claim.subjectPlace ?? claim.place,
      message: `"${subject.name}" is a ${subject.kind}, but "${relation.name}" starts from ${oneOf(relation.subject)}`,
    };
  }
  if (object && !kindFits(ontology, object.kind, relation.object)) {
    yield {
      code: 'wrong-object-kind',
      severity: 'error',
      place: claim.objectPlace ?? claim.place,
      message: `"${object.name}" is a ${object.kind}, but "${relation.name}" leads to ${oneOf(relation.object)}`,
    };
  }
};

function oneOf(kinds: readonly string[]): string {
  return kinds.length === 1 ? String(kinds[0]) : `${kinds.slice(0, -1).join(', ')} or ${String(kinds.at(-1))}`;
}
