/** Which clauses change a graph. */
import type { Clause, Query } from './ast.ts';

export type WriteClause = Clause & { kind: 'create' | 'merge' | 'set' | 'remove' | 'delete' | 'foreach' };

export function isWrite(clause: Clause): clause is WriteClause {
  return ['create', 'merge', 'set', 'remove', 'delete', 'foreach'].includes(clause.kind);
}

export function changesGraph({ parts }: Query): boolean {
  return parts.some(({ clauses }) =>
    clauses.some((clause) => isWrite(clause) || (clause.kind === 'callSubquery' && changesGraph(clause.query))),
  );
}
