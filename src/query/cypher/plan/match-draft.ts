/** A MATCH while it is planned: what is bound so far, what is left to walk, and the operator that gives the rows. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { Taken } from '../run/distinct-relationships.ts';
import { Filter } from '../run/filter.ts';
import type { Condition, Operator } from '../run/operator.ts';
import { areDisjoint, namesOf } from '../run/type-filter.ts';
import { shownName } from './node-start.ts';
import type { Connection, PatternGraph } from './pattern-graph.ts';
import type { PlanState } from './plan-state.ts';
import { Predicates } from './predicates.ts';

export interface MatchDraft {
  readonly graph: PatternGraph;
  readonly context: CompileContext;
  readonly bindings: Bindings;
  /** Names that were bound before this MATCH. */
  readonly outer: Bindings;
  readonly predicates: Predicates;
  readonly bound: Set<string>;
  readonly left: Set<Connection>;
  readonly done: Connection[];
  operator: Operator;
}

export function matchDraft(
  graph: PatternGraph,
  before: PlanState,
  bindings: Bindings,
  context: CompileContext,
): MatchDraft {
  const own = new Set([...bindings.keys()].filter((name) => !before.bindings.has(name)));
  const bound = new Set(graph.nodes.filter((name) => before.bindings.has(name)));
  for (const connection of graph.connections) if (connection.bound) bound.add(connection.name);
  return {
    graph,
    context,
    bindings,
    outer: before.bindings,
    predicates: new Predicates(graph.predicates, own, bindings, context),
    bound,
    left: new Set(graph.connections),
    done: [],
    operator: before.operator,
  };
}

export function slotOf(draft: MatchDraft, name: string): number {
  return draft.bindings.get(name)!.index;
}

export function addFilter(draft: MatchDraft, condition: Condition | undefined): void {
  if (condition !== undefined) draft.operator = new Filter(draft.operator, draft.context.frame, condition, '');
}

export function takenBy(draft: MatchDraft, connection: Connection): Taken {
  const relationships: number[] = [];
  const lists: number[] = [];
  for (const other of draft.done) {
    if (areDisjoint(other.types, connection.types) || other.kind === 'shortest') continue;
    (other.kind === 'single' ? relationships : lists).push(slotOf(draft, other.name));
  }
  return { relationships, lists };
}

export function detailOf({ left, right, name, direction, types }: Connection): string {
  const typed = namesOf(types)?.join('|');
  const middle = `-[${shownName(name)}${typed === undefined ? '' : `:${typed}`}]-`;
  return `(${shownName(left)})${direction === 'in' ? '<' : ''}${middle}${direction === 'out' ? '>' : ''}(${shownName(right)})`;
}
