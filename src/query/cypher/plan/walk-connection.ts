/** Plans one step of a MATCH: from what is bound along a connection. */
import { Expand } from '../run/expand.ts';
import { BoundRelationship } from '../run/bound-relationship.ts';
import { isTaken } from '../run/distinct-relationships.ts';
import type { Condition, Operator } from '../run/operator.ts';
import { ShortestPath } from '../run/shortest-path.ts';
import { areDisjoint } from '../run/type-filter.ts';
import { VarExpand } from '../run/var-expand.ts';
import type { PathSelector } from '../syntax/ast.ts';
import type { Value } from '../value.ts';
import { addFilter, detailOf, slotOf, takenBy } from './match-draft.ts';
import type { MatchDraft } from './match-draft.ts';
import { pathValue } from './path-value.ts';
import { EACH } from './pattern-graph.ts';
import type { Connection } from './pattern-graph.ts';
import { planQuantified } from './plan-quantified.ts';
import { Predicates, all } from './predicates.ts';

export function walk(draft: MatchDraft, connection: Connection): void {
  const { context } = draft;
  const { left, right, name, kind, direction, bound } = connection;
  const hasLeft = draft.bound.has(left);
  const into = hasLeft && draft.bound.has(right);
  const reversed = !hasLeft;
  if (bound && kind === 'single') {
    walkBound(draft, connection, hasLeft, draft.bound.has(right));
    return;
  }
  for (const known of [left, right, name]) draft.bound.add(known);
  const common = {
    detail: detailOf(connection),
    input: draft.operator,
    runtime: context.runtime,
    frame: context.frame,
    graph: context.graph,
    from: slotOf(draft, reversed ? right : left),
    to: slotOf(draft, reversed ? left : right),
    direction: reversed ? turned(direction) : direction,
    types: connection.types,
    into,
    taken: takenBy(draft, connection),
    relationship: slotOf(draft, name),
  };
  if (kind === 'single') draft.operator = new Expand({ ...common, accept: draft.predicates.take(draft.bound) });
  else if (kind === 'variable') draft.operator = walkVariable(draft, connection, common, reversed);
  else if (kind === 'shortest') draft.operator = walkShortest(draft, connection, common);
  else {
    const { operator, names } = planQuantified(connection, common, reversed, draft.bindings, context);
    draft.operator = operator;
    for (const inner of names) draft.bound.add(inner);
    addFilter(draft, draft.predicates.take(draft.bound));
  }
}

function eachCondition(draft: MatchDraft, { each, name }: Connection): { each: Condition | undefined; probe: number } {
  const slot = draft.context.slot('relationship');
  if (each.length === 0) return { each: undefined, probe: slot.index };
  const bindings = new Map(draft.bindings).set(name + EACH, slot);
  const predicates = each.map((expression) => ({ expression, names: new Set<string>() }));
  return {
    each: new Predicates(predicates, new Set(), bindings, draft.context).conditionOf(predicates),
    probe: slot.index,
  };
}

function walkVariable(
  draft: MatchDraft,
  connection: Connection,
  common: Omit<ConstructorParameters<typeof Expand>[0], 'accept'>,
  reversed: boolean,
): Operator {
  const { bound, named, path, name } = connection;
  const others = draft.graph.connections.some(
    (other) => other !== connection && other.kind !== 'shortest' && !areDisjoint(other.types, connection.types),
  );
  const wanted = slotOf(draft, name);
  const own = bound ? draft.context.slot('relationships').index : wanted;
  const same: Condition | undefined = bound ? (frame) => sameIds(frame[own]!, frame[wanted]!) : undefined;
  const taken = draft.predicates.take(draft.bound);
  return new VarExpand({
    ...common,
    relationship: own,
    accept: all([same, taken].filter((condition) => condition !== undefined)),
    min: connection.min,
    max: connection.max,
    needsList: named || bound || path !== undefined || others,
    reversed,
    ...eachCondition(draft, connection),
  });
}

/** Selections that take all paths of a length. */
const GROUPED: readonly PathSelector['form'][] = ['function all', 'all shortest', 'shortest groups'];

function walkShortest(
  draft: MatchDraft,
  connection: Connection,
  common: Omit<ConstructorParameters<typeof Expand>[0], 'accept'>,
): Operator {
  const { selector, path } = connection;
  // what is asked of the path decides which path is the shortest
  const asked = draft.predicates.left.filter((predicate) => {
    const needs = draft.predicates.needs(predicate);
    return (
      needs.some((name) => name === path || name === connection.name) &&
      needs.every((name) => draft.bound.has(name) || name === path)
    );
  });
  const isFunction = selector?.form.startsWith('function') === true;
  const named = path === undefined ? undefined : draft.graph.paths.find(({ name }) => name === path);
  const assign = named && {
    slot: slotOf(draft, named.name),
    evaluate: pathValue(named, draft.bindings, draft.context.graph),
  };
  return new ShortestPath({
    ...common,
    min: connection.min,
    max: connection.max,
    count: selector?.count ?? 1,
    groups: selector !== undefined && GROUPED.includes(selector.form),
    refusesSameEnds: isFunction && connection.min > 0,
    path: asked.length > 0 ? assign : undefined,
    accept: asked.length > 0 ? draft.predicates.conditionOf(asked) : undefined,
    fail: (sentence) => draft.context.fail('ArgumentError', 'InvalidArgumentValue', sentence, 0),
    ...eachCondition(draft, connection),
  });
}

function walkBound(draft: MatchDraft, connection: Connection, left: boolean, right: boolean): void {
  const { context } = draft;
  const test = connection.types && typeCondition(draft, connection);
  const taken = takenBy(draft, connection);
  const slot = slotOf(draft, connection.name);
  for (const known of [connection.left, connection.right]) draft.bound.add(known);
  const predicates = draft.predicates.take(draft.bound);
  const free: Condition = (frame) => !isTaken(taken, frame[slot] as number, frame);
  draft.operator = new BoundRelationship({
    detail: detailOf(connection),
    input: draft.operator,
    frame: context.frame,
    graph: context.graph,
    ends: {
      left: slotOf(draft, connection.left),
      right: slotOf(draft, connection.right),
      relationship: slot,
      direction: connection.direction,
    },
    bound: { left, right },
    accept: all([test, free, predicates].filter((condition) => condition !== undefined))!,
  });
}

export function typeCondition(draft: MatchDraft, { name, types }: Connection): Condition {
  const operand = { kind: 'variable', at: 0, name } as const;
  const predicate = {
    expression: { kind: 'hasLabels', at: 0, operand, labels: types! } as const,
    names: new Set<string>(),
  };
  return new Predicates([predicate], new Set(), draft.bindings, draft.context).conditionOf([predicate])!;
}

function sameIds(a: Value, b: Value): boolean {
  const x = a as readonly Value[] | null;
  const y = b as readonly Value[] | null;
  return x !== null && y !== null && x.length === y.length && x.every((id, index) => id === y[index]);
}

function turned(direction: 'out' | 'in' | 'both'): 'out' | 'in' | 'both' {
  return direction === 'out' ? 'in' : direction === 'in' ? 'out' : 'both';
}
