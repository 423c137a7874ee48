/** Estimates from the counts of nodes and relationships. */
import { hasLabels } from '../evaluate/label-test.ts';
import type { Graph } from '../graph/graph.ts';
import type { LabelExpression } from '../syntax/ast.ts';
import type { Connection } from './pattern-graph.ts';

export function relationshipCount(types: LabelExpression | undefined, graph: Graph): number {
  if (types === undefined) return graph.relationshipCount;
  return graph.types.reduce((sum, type) => (hasLabels(types, [type]) ? sum + graph.typeCount(type) : sum), 0);
}

/** How many rows a walk from one node gives, on average. */
export function expansionCost({ types, direction, kind, min, max }: Connection, graph: Graph): number {
  const degree = ((direction === 'both' ? 2 : 1) * relationshipCount(types, graph)) / Math.max(1, graph.nodeCount);
  if (kind === 'single') return degree;
  const length = Math.min(max, Math.max(min, 1) + 3, 8);
  return Math.max(1, degree) ** length * 4;
}
