/** SHORTEST k, SHORTEST k GROUPS, ANY k over all paths of a pattern: kept by their two ends. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { Operator } from '../run/operator.ts';
import { SelectPaths } from '../run/select-paths.ts';
import type { PathPattern } from '../syntax/ast.ts';
import type { PatternGraph } from './pattern-graph.ts';

export function selectPaths(
  operator: Operator,
  pattern: PathPattern,
  graph: PatternGraph,
  outer: Bindings,
  bindings: Bindings,
  context: CompileContext,
): Operator {
  const { form, count } = pattern.selector!;
  const index = (name: string): number => bindings.get(name)!.index;
  const first = graph.nodes[0]!;
  const last = graph.connections.at(-1)?.right ?? first;
  return new SelectPaths({
    input: operator,
    runtime: context.runtime,
    frame: context.frame,
    first: index(first),
    last: index(last),
    steps: graph.connections.map(({ name }) => index(name)),
    slots: [...bindings.values()].map((slot) => slot.index),
    outer: [...outer.values()].map((slot) => slot.index),
    groups: form === 'shortest groups' || form === 'all shortest',
    count,
  });
}
