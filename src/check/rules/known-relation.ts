import { adviceFor } from '../../model/nearest.ts';
import type { ClaimRule } from '../rule.ts';

/** A relation outside the ontology (`open:…`) may only be a proposal. */
export const knownRelation: ClaimRule = function* ({ relation, extraction, relationPlace, place }, { ontology }) {
  if (ontology.relations.has(relation)) return;
  if (relation.startsWith('open:') && extraction?.proposal === true) return;
  const known = [...ontology.relations.keys()];
  const advice = adviceFor(relation, known) || `; the ontology has ${known.join(', ')}`;
  yield {
    code: 'unknown-relation',
    severity: 'error',
    place: relationPlace ?? place,
    message: `no relation "${relation}"${advice}`,
  };
};
