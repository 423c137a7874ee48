import { endLabels } from './statements.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { Plan } from './write.ts';

/**
 * Tells a relationship that somebody deleted in the database from one that is new. Every claim in a graph makes its relationships,
 * so those that follow from nothing but claims that the database held already, unchanged, were there too when those were pushed.
 */
export interface DeletionWatch {
  /** All nodes come first. */
  nodes(rows: readonly NodeRow[], plan: Plan<NodeRow>): void;
  /** The plan without what would be put back. */
  edges(plan: Plan<EdgeRow>): Plan<EdgeRow>;
}

export function deletionWatch(): DeletionWatch {
  /** Claims that are new or changed with this push. */
  const news = new Set<string>();
  let anyClaims = false;
  const isOld = (claim: string): boolean => !news.has(claim);
  const wasThere = (row: EdgeRow): boolean => {
    const claims = claimsOf(row);
    return anyClaims && claims.length > 0 && claims.every(isOld);
  };
  return {
    nodes(rows, { create, update }) {
      if (rows[0]?.labels[0] !== 'Claim') return;
      anyClaims = true;
      for (const { id } of create) news.add(id);
      for (const { row } of update) news.add(row.id);
    },
    edges: (plan) => ({
      ...plan,
      create: plan.create.filter((row) => !wasThere(row)),
      deleted: plan.create.filter(wasThere),
    }),
  };
}

function claimsOf({ type, source, properties: { claims } }: EdgeRow): readonly string[] {
  if (endLabels(type)[0] === 'Claim') return [source];
  return Array.isArray(claims) ? claims.map(String) : [];
}
