/** `n:A&!B` and `r:KNOWS`, tested on numbers: a node's label set, a relationship's type. */
import type { Graph } from '../graph/graph.ts';
import type { Expression, LabelExpression, LabelTest } from '../syntax/ast.ts';
import { Node, Relationship } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';
import type { CompileContext } from './compile-context.ts';
import type { Bindings } from './slot.ts';

export function compileLabelTest(
  e: LabelTest,
  context: CompileContext,
  bindings: Bindings,
  compile: (e: Expression) => Evaluate,
): Evaluate {
  const slot = e.operand.kind === 'variable' ? bindings.get(e.operand.name) : undefined;
  if (slot?.kind === 'node' || slot?.kind === 'relationship') {
    const { graph } = context;
    const { index } = slot;
    const test = slot.kind === 'node' ? nodeLabelTest(e.labels, graph) : typeTest(e.labels, graph);
    return (frame) => {
      const id = frame[index]!;
      return id === null ? null : test(id as number);
    };
  }
  const operand = compile(e.operand);
  return (frame) => {
    const value = operand(frame);
    if (value === null) return null;
    if (value instanceof Node)
      return hasLabels(
        e.labels,
        context.located(e.at, () => value.labels),
      );
    if (value instanceof Relationship) return hasLabels(e.labels, [value.type]);
    return context.fail(
      'TypeError',
      'InvalidArgumentType',
      'Only nodes have labels and only relationships a type.',
      e.at,
    );
  };
}

export function hasLabels(e: LabelExpression, labels: readonly string[]): boolean {
  switch (e.kind) {
    case 'name':
      return labels.includes(e.name);
    case 'any':
      return labels.length > 0;
    case 'not':
      return !hasLabels(e.operand, labels);
    case 'and':
      return hasLabels(e.left, labels) && hasLabels(e.right, labels);
    case 'or':
      return hasLabels(e.left, labels) || hasLabels(e.right, labels);
  }
}

/** Each label set is judged once; a deleted node has none. */
export function nodeLabelTest(e: LabelExpression, graph: Graph): (id: number) => boolean {
  const verdicts: (boolean | undefined)[] = [];
  const judge = (set: number): boolean => {
    const verdict = hasLabels(
      e,
      graph.labelSets[set]!.map((label) => graph.labels[label]!),
    );
    verdicts[set] = verdict;
    return verdict;
  };
  return (id) => {
    const set = graph.nodeSet[id]!;
    return set < 0 ? hasLabels(e, []) : (verdicts[set] ?? judge(set));
  };
}

export function typeTest(e: LabelExpression, graph: Graph): (id: number) => boolean {
  const verdicts: (boolean | undefined)[] = [];
  const judge = (type: number): boolean => {
    const verdict = hasLabels(e, [graph.types[type]!]);
    verdicts[type] = verdict;
    return verdict;
  };
  return (id) => {
    const type = graph.relationshipTypeOf[id]!;
    return type < 0 ? hasLabels(e, []) : (verdicts[type] ?? judge(type));
  };
}
