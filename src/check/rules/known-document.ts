import { adviceFor } from '../../model/nearest.ts';
import type { ClaimRule } from '../rule.ts';

/** Every claim says which document states it, and the document is listed. */
export const knownDocument: ClaimRule = function* ({ evidence, subject, relation, object, place }, { documents }) {
  if (!evidence) {
    const message = `no document says "${subject} ${relation} ${object}"; add "sources" with a document`;
    yield { code: 'missing-document', severity: 'error', place, message };
    return;
  }
  if (documents.has(evidence.document)) return;
  const advice = adviceFor(evidence.document, documents.keys()) || '; list it in documents.yaml';
  const message = `no document "${evidence.document}"${advice}`;
  yield { code: 'unknown-document', severity: 'error', place: evidence.place ?? place, message };
};
