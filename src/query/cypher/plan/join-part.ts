/** Joins a part of a pattern that an equality ties to what is bound: planned by itself, run once, found by hash. */
import type { Condition, Operator } from '../run/operator.ts';
import { Argument } from '../run/argument.ts';
import { isTaken } from '../run/distinct-relationships.ts';
import type { Taken } from '../run/distinct-relationships.ts';
import { HashJoin } from '../run/hash-join.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Value } from '../value.ts';
import { addFilter, matchDraft, slotOf, takenBy } from './match-draft.ts';
import type { MatchDraft } from './match-draft.ts';
import type { NodeStart } from './node-start.ts';
import type { Connection, PatternGraph, Predicate } from './pattern-graph.ts';
import { Predicates } from './predicates.ts';

/** Plans a part by itself. */
export type PlanPart = (draft: MatchDraft) => Operator;

/** A part that an equality ties to what is bound is planned by itself and joined by hash. */
export function joinPart(draft: MatchDraft, name: string, start: NodeStart, plan: PlanPart): boolean {
  if (draft.done.length === 0 && draft.bound.size === 0) return false;
  if (start.rows <= 8) return false;
  const part = partOf(draft, name);
  const isOuter = (predicate: Predicate): boolean => [...predicate.names].some((other) => draft.outer.has(other));
  const ties = draft.predicates.left.flatMap((predicate) => {
    const tie = tieOf(draft, predicate, part);
    return tie === undefined ? [] : [{ predicate, ...tie }];
  });
  const quantified = [...draft.left].some(
    ({ kind, left }) => part.has(left) && (kind === 'quantified' || kind === 'shortest'),
  );
  const touchesOuter = draft.predicates.left.some((predicate) => {
    const needs = draft.predicates.needs(predicate);
    return needs.every((other) => part.has(other)) && isOuter(predicate);
  });
  if (ties.length === 0 || quantified || touchesOuter) return false;
  hashJoin(draft, part, ties, plan);
  return true;
}

/** The names that hang together with a node. */
function partOf(draft: MatchDraft, name: string): ReadonlySet<string> {
  const part = new Set([name]);
  for (let size = 0; size !== part.size;) {
    size = part.size;
    for (const { left, right, name: own } of draft.left)
      if (part.has(left) || part.has(right)) [left, right, own].forEach((other) => part.add(other));
  }
  return part;
}

function tieOf(
  draft: MatchDraft,
  { expression }: Predicate,
  part: ReadonlySet<string>,
): { here: Expression; there: Expression } | undefined {
  if (expression.kind !== 'comparison' || expression.operators.length !== 1 || expression.operators[0] !== '=')
    return undefined;
  const [left, right] = expression.operands;
  const within = (e: Expression): boolean => {
    const names = variablesIn(e);
    return names.length > 0 && names.every((name) => part.has(name));
  };
  const without = (e: Expression): boolean => {
    const names = variablesIn(e);
    return (
      names.length > 0 && names.every((name) => !part.has(name) && (draft.bound.has(name) || draft.outer.has(name)))
    );
  };
  if (within(right!) && without(left!)) return { here: left!, there: right! };
  return within(left!) && without(right!) ? { here: right!, there: left! } : undefined;
}

function hashJoin(
  draft: MatchDraft,
  part: ReadonlySet<string>,
  ties: readonly { predicate: Predicate; here: Expression; there: Expression }[],
  plan: PlanPart,
): void {
  const { context, bindings } = draft;
  const connections = [...draft.left].filter(({ left }) => part.has(left));
  const inside = draft.predicates.left.filter((predicate) => {
    const needs = draft.predicates.needs(predicate);
    return needs.length > 0 && needs.every((name) => part.has(name));
  });
  for (const predicate of inside) draft.predicates.drop(predicate);
  for (const { predicate } of ties) draft.predicates.drop(predicate);
  const graph: PatternGraph = {
    nodes: draft.graph.nodes.filter((name) => part.has(name)),
    connections,
    predicates: inside,
    paths: [],
  };
  const other = plan(matchDraft(graph, { operator: new Argument(), bindings: new Map() }, bindings, context));
  for (const connection of connections) draft.left.delete(connection);
  const evaluate = (e: Expression): ReturnType<typeof context.rules.expression> =>
    context.rules.expression(e, context, bindings);
  draft.operator = new HashJoin({
    input: draft.operator,
    other,
    runtime: context.runtime,
    frame: context.frame,
    keys: ties.map(({ here }) => evaluate(here)),
    otherKeys: ties.map(({ there }) => evaluate(there)),
    slots: [...part].map((name) => slotOf(draft, name)),
    detail: '',
  });
  for (const connection of connections) {
    const taken = takenBy(draft, connection);
    if (taken.relationships.length + taken.lists.length > 0) addFilter(draft, distinctFrom(draft, connection, taken));
  }
  for (const name of part) draft.bound.add(name);
  // two values in one hash group may still not be equal: NaN
  addFilter(
    draft,
    new Predicates(
      ties.map(({ predicate }) => predicate),
      new Set(),
      bindings,
      context,
    ).conditionOf(ties.map(({ predicate }) => predicate)),
  );
  draft.done.push(...connections);
  addFilter(draft, draft.predicates.take(draft.bound));
}

function distinctFrom(draft: MatchDraft, connection: Connection, taken: Taken): Condition {
  const slot = slotOf(draft, connection.name);
  const single = connection.kind === 'single';
  return (frame) => {
    const own = single ? [frame[slot]!] : (frame[slot] as readonly Value[]);
    return own.every((id) => !isTaken(taken, id as number, frame));
  };
}

function variablesIn(expression: Expression): readonly string[] {
  const names: string[] = [];
  JSON.stringify(expression, (_, value: unknown) => {
    const part = value as { kind?: string; name?: string } | null;
    if (part?.kind === 'variable') names.push(part.name!);
    return typeof value === 'bigint' ? String(value) : value;
  });
  return names;
}
