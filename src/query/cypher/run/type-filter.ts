/** Which types of relationships a pattern takes, judged on their numbers. */
import { hasLabels } from '../evaluate/label-test.ts';
import type { Graph } from '../graph/graph.ts';
import type { LabelExpression } from '../syntax/ast.ts';

/** All types, one type, or some: `mask[type]` is 1 for those. */
export interface TypeSelection {
  readonly all: boolean;
  /** The number of the only type; -1 when there are none or more. */
  readonly only: number;
  readonly mask: Uint8Array;
}

/** What a pattern takes now; of a graph that does not change it is found once. */
export function typeSelector(expression: LabelExpression | undefined, graph: Graph): () => TypeSelection {
  if (graph.writable) return () => selectTypes(expression, graph);
  const selection = selectTypes(expression, graph);
  return () => selection;
}

function selectTypes(expression: LabelExpression | undefined, graph: Graph): TypeSelection {
  const mask = Uint8Array.from(graph.types, (type) =>
    expression === undefined || hasLabels(expression, [type]) ? 1 : 0,
  );
  const count = mask.reduce((sum, bit) => sum + bit, 0);
  return { all: count === mask.length, only: count === 1 ? mask.indexOf(1) : -1, mask };
}

/** Whether no type passes both: relationships of the two patterns cannot be the same. */
export function areDisjoint(a: LabelExpression | undefined, b: LabelExpression | undefined): boolean {
  const x = namesOf(a);
  const y = namesOf(b);
  return x !== undefined && y !== undefined && !x.some((name) => y.includes(name));
}

/** The names of a plain alternative of types. */
export function namesOf(e: LabelExpression | undefined): readonly string[] | undefined {
  if (e?.kind === 'name') return [e.name];
  if (e?.kind !== 'or') return undefined;
  const left = namesOf(e.left);
  const right = namesOf(e.right);
  return left && right && [...left, ...right];
}
