/** Where a pattern can start: how many nodes each way of finding a node would give, and the cheapest of them. */
import { nodeLabelTest } from '../evaluate/label-test.ts';
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { NumberList } from '../graph/number-list.ts';
import { equals } from '../equality.ts';
import type { Evaluate, Frame } from '../run/operator.ts';
import type { Expression, LabelExpression } from '../syntax/ast.ts';
import { Float, isList } from '../value.ts';
import type { Value } from '../value.ts';
import { namesOf } from '../run/type-filter.ts';
import type { Predicates } from './predicates.ts';
import type { Predicate } from './pattern-graph.ts';

export interface NodeStart {
  readonly rows: number;
  readonly title: string;
  readonly detail: string;
  readonly nodes: (frame: Frame) => NumberList | number;
  /** Predicates that hold for all nodes found so. */
  readonly answered: readonly Predicate[];
}

export function cheapestStart(
  name: string,
  bound: ReadonlySet<string>,
  predicates: Predicates,
  context: CompileContext,
  bindings: Bindings,
): NodeStart {
  const shown = shownName(name);
  let best = everyNode(shown, context);
  for (const predicate of predicates.left) {
    const { expression } = predicate;
    if (expression.kind === 'hasLabels' && isVariable(expression.operand, name)) {
      best = cheaper(best, labelStart(shown, expression.labels, predicate, context));
      continue;
    }
    const sought = lookup(expression, name);
    if (sought === undefined) continue;
    const others = predicates.needs(predicate).filter((other) => other !== name || mentions(sought.value, name));
    if (others.every((other) => bound.has(other)) && !mentions(sought.value, name)) {
      best = cheaper(best, seekStart(shown, sought, predicate, context, bindings));
    }
  }
  return best;
}

export function shownName(name: string): string {
  return name.startsWith('\u0000') ? '' : name;
}

function cheaper(a: NodeStart, b: NodeStart | undefined): NodeStart {
  if (b === undefined || b.rows > a.rows) return a;
  return b.rows < a.rows || b.answered.length > a.answered.length ? b : a;
}

function isVariable(e: Expression, name: string): boolean {
  return e.kind === 'variable' && e.name === name;
}

function mentions(e: Expression, name: string): boolean {
  return JSON.stringify(e, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)).includes(
    JSON.stringify(name),
  );
}

function everyNode(shown: string, { graph }: CompileContext): NodeStart {
  const nodes = (): NumberList | number => graph.allNodes() ?? graph.nodeLimit;
  return { rows: graph.nodeCount, title: 'AllNodesScan', detail: shown, nodes, answered: [] };
}

function labelStart(
  shown: string,
  labels: LabelExpression,
  predicate: Predicate,
  context: CompileContext,
): NodeStart | undefined {
  const { graph } = context;
  if (labels.kind === 'name') {
    const { name } = labels;
    const rows = graph.labelCount(name);
    const everything = rows === graph.nodeCount ? everyNode(shown, context) : undefined;
    return {
      rows,
      title: 'NodeByLabelScan',
      detail: `${shown}:${name}`,
      nodes: everything?.nodes ?? ((): NumberList => graph.nodesWithLabel(name)),
      answered: [predicate],
    };
  }
  const names = namesOf(labels);
  if (names === undefined || graph.writable) return undefined;
  const test = nodeLabelTest(labels, graph);
  const ids = new Set(names.flatMap((name) => Array.from(graph.nodesWithLabel(name))));
  const found = [...ids].filter(test).sort((a, b) => a - b);
  return {
    rows: found.length,
    title: 'UnionNodeByLabelsScan',
    detail: `${shown}:${names.join('|')}`,
    nodes: () => found,
    answered: [predicate],
  };
}

interface Lookup {
  readonly by: 'property' | 'id' | 'elementId';
  readonly key: string;
  readonly value: Expression;
  /** `IN` a list of values. */
  readonly many: boolean;
}

/** `n.key = value`, `value = n.key`, `n.key IN list`, `id(n) = value`. */
function lookup(e: Expression, name: string): Lookup | undefined {
  if (e.kind === 'binary' && e.operator === 'IN') return lookupOn(e.left, e.right, name, true);
  if (e.kind !== 'comparison' || e.operators.length !== 1 || e.operators[0] !== '=') return undefined;
  const [left, right] = e.operands;
  return lookupOn(left!, right!, name, false) ?? lookupOn(right!, left!, name, false);
}

function lookupOn(e: Expression, value: Expression, name: string, many: boolean): Lookup | undefined {
  if (e.kind === 'property' && isVariable(e.object, name)) return { by: 'property', key: e.key, value, many };
  if (e.kind !== 'call' || e.args.length !== 1 || !isVariable(e.args[0]!, name)) return undefined;
  const called = e.name.toLowerCase();
  if (called === 'id') return { by: 'id', key: 'id()', value, many };
  return undefined;
}

function seekStart(
  shown: string,
  { by, key, value, many }: Lookup,
  predicate: Predicate,
  context: CompileContext,
  bindings: Bindings,
): NodeStart | undefined {
  const { graph } = context;
  const index = graph.nodeIndex(key);
  if (by === 'property' && index === undefined) return undefined;
  const evaluate = context.rules.expression(value, context, bindings);
  // an index is of texts only: other values are looked for one by one
  const withValue = (sought: Value): NumberList => {
    const found: number[] = [];
    const reader = graph.nodeReader(key);
    for (let id = 0; id < graph.nodeLimit; id += 1) {
      context.runtime.step(1);
      if (equals(reader.get(id), sought) === true) found.push(id);
    }
    return found;
  };
  const everything = (): NumberList | number => graph.allNodes() ?? graph.nodeLimit;
  const one = (sought: Value): NumberList => {
    if (sought === null) return [];
    if (by === 'id') {
      const id = sought instanceof Float ? sought.value : sought;
      return typeof id === 'number' && (graph.nodeSet[id] ?? -1) >= 0 ? [id] : [];
    }
    return typeof sought === 'string' && index !== undefined ? index.find(sought) : withValue(sought);
  };
  const title = by === 'id' ? 'NodeByIdSeek' : 'NodeIndexSeek';
  const nodes = many ? manyNodes(evaluate, one, everything) : (frame: Frame): NumberList => one(evaluate(frame));
  return { rows: many ? 4 : 1, title, detail: `${shown}.${key}`, nodes, answered: many ? [] : [predicate] };
}

function manyNodes(
  evaluate: Evaluate,
  one: (sought: Value) => NumberList,
  everything: () => NumberList | number,
): (frame: Frame) => NumberList | number {
  return (frame) => {
    const list = evaluate(frame);
    if (list === null) return [];
    if (!isList(list)) return everything();
    const found = new Set<number>();
    for (const item of list) {
      const nodes = one(item);
      for (let i = 0; i < nodes.length; i += 1) found.add(nodes[i]!);
    }
    return [...found].sort((a, b) => a - b);
  };
}
