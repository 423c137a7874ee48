/**
 * Joint decision of kinds and claims: where mentions leave two kinds open, the surest claim that needs one of them decides,
 * and claims that need the other are no candidates.
 */
import type { Cluster } from '../reference/cluster.ts';
import type { Candidate } from './aggregate.ts';
import { outputIndex, surelyOf, type Signatures } from './outputs.ts';

export interface JudgedCandidate extends Candidate {
  readonly confidence: number;
}

/** Less sure claims decide no kind. */
const DECISIVE = 0.3;

export function settleKinds<C extends JudgedCandidate>(
  candidates: readonly C[],
  signatures: Signatures,
): { candidates: C[]; kinds: ReadonlyMap<Cluster, number> } {
  const kinds = new Map<Cluster, number>();
  const kept = [...candidates]
    .sort((a, b) => b.confidence - a.confidence)
    .filter((candidate) => {
      const { subject, object } = candidate;
      const open = candidate.confidence >= DECISIVE;
      for (const s of likely(subject, kinds.get(subject), open)) {
        for (const o of likely(object, kinds.get(object), open)) {
          if (!fits(candidate, s, o, signatures)) continue;
          if (open) {
            kinds.set(subject, s);
            kinds.set(object, o);
          }
          return true;
        }
      }
      return false;
    });
  const still = new Set(kept);
  return { candidates: candidates.filter((candidate) => still.has(candidate)), kinds };
}

function likely({ kind, otherKind }: Cluster, settled: number | undefined, open: boolean): readonly number[] {
  if (settled !== undefined) return [settled];
  return open && otherKind !== kind ? [kind, otherKind] : [kind];
}

function fits({ relation }: Candidate, subject: number, object: number, signatures: Signatures): boolean {
  return signatures(surelyOf(subject), surelyOf(object)).includes(outputIndex(relation, true));
}
