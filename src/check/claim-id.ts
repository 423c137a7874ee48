import { createHash } from 'node:crypto';
import type { Claim, ClaimId } from '../model/claim.ts';
import type { EntityId } from '../model/entity.ts';

/** The same statement of the same document has the same id, whatever file it stands in and in whatever order. */
export function claimId(claim: Claim<EntityId>): ClaimId {
  const { count, evidence } = claim;
  const said = [
    claim.subject,
    claim.relation,
    claim.object,
    claim.status,
    claim.since ?? null,
    claim.until ?? null,
    claim.when ?? null,
    count
      ? [count.value ?? null, count.min ?? null, count.max ?? null, count.unit ?? null, count.approx ?? null]
      : null,
    claim.title ?? null,
    claim.of ?? null,
    claim.attribution,
    evidence ? [evidence.document, evidence.quote ?? null, evidence.span?.start ?? null, evidence.where ?? null] : null,
  ];
  return `c${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)}`;
}
