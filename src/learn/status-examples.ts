/** Training examples for status: candidates that are gold claims, with the gold's status. */
import { STATUSES } from '../model/claim.ts';
import { FeatureList, type TextHasher } from '../extract/features/hash.ts';
import type { PreparedText } from '../extract/mentions/detect.ts';
import type { Cluster } from '../extract/reference/cluster.ts';
import type { Candidate } from '../extract/relations/aggregate.ts';
import { LEARNT_RELATIONS } from '../extract/relations/outputs.ts';
import { outputOf, ruledStatus, statusFeatures } from '../extract/relations/status-features.ts';
import type { Votes } from '../extract/relations/frame-votes.ts';
import { Examples } from './examples.ts';
import type { GoldClaim, GoldDocument } from './gold.ts';

/** The gold claim that a candidate would be scored as, if any. */
export function goldClaimOf(
  gold: GoldDocument,
  goldOf: ReadonlyMap<Cluster, readonly string[]>,
  { subject, relation, object }: Candidate,
  symmetric: (name: string) => boolean,
): GoldClaim | undefined {
  const name = LEARNT_RELATIONS[relation]!;
  const [subjects, objects] = [goldOf.get(subject) ?? [], goldOf.get(object) ?? []];
  return gold.claims.find(
    (claim) =>
      claim.relation === name &&
      ((subjects.includes(claim.subject) && objects.includes(claim.object)) ||
        (symmetric(name) && subjects.includes(claim.object) && objects.includes(claim.subject))),
  );
}

export function statusExamples(
  text: PreparedText,
  gold: GoldDocument,
  votes: Votes,
  candidates: readonly { readonly candidate: Candidate; readonly claim: GoldClaim | undefined }[],
  hasher: TextHasher,
): Examples {
  const examples = new Examples(STATUSES.length);
  const list = new FeatureList();
  for (const { candidate, claim } of candidates) {
    if (claim === undefined) continue;
    const { pair } = candidate.evidence[0]!;
    statusFeatures(
      text.views[pair.sentence]!,
      outputOf(candidate),
      pair.endA,
      pair.endB,
      ruledStatus(text, votes, candidate),
      hasher,
      list,
    );
    examples.add(
      list,
      Uint8Array.from(STATUSES, (status) => (status === claim.status ? 1 : 0)),
      gold.lesser ? 0.7 : 1,
    );
  }
  return examples;
}
