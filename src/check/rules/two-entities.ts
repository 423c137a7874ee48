import type { ClaimRule } from '../rule.ts';

/** Nobody hosts, hires or fights themselves. */
export const twoEntities: ClaimRule = function* ({ subject, object, relation, objectPlace, place }, { entities }) {
  if (subject !== object) return;
  const name = entities.get(subject)?.name ?? subject;
  const message = `"${name}" stands at both ends of "${relation}"; correct one of them`;
  yield { code: 'self-relation', severity: 'error', place: objectPlace ?? place, message };
};
