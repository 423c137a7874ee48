/** Plans the start of a part of a pattern that nothing bound touches: from a node, from relationships, or joined by hash. */
import { isTaken } from '../run/distinct-relationships.ts';
import { NodeScan } from '../run/node-scan.ts';
import type { Condition } from '../run/operator.ts';
import { RelationshipScan } from '../run/relationship-scan.ts';
import { namesOf } from '../run/type-filter.ts';
import { expansionCost, relationshipCount } from './cost.ts';
import { detailOf, slotOf, takenBy } from './match-draft.ts';
import type { MatchDraft } from './match-draft.ts';
import { cheapestStart } from './node-start.ts';
import type { NodeStart } from './node-start.ts';
import { joinPart } from './join-part.ts';
import type { PlanPart } from './join-part.ts';
import type { Connection } from './pattern-graph.ts';
import { all } from './predicates.ts';
import { typeCondition } from './walk-connection.ts';

/** Begins with a node, or with the relationships of a type, of a part that nothing bound touches. */
export function startPart(draft: MatchDraft, unbound: readonly string[], plan: PlanPart): void {
  const { context } = draft;
  let bestName: string | undefined;
  let best: NodeStart | undefined;
  let least = Infinity;
  for (const name of unbound) {
    const start = cheapestStart(name, draft.bound, draft.predicates, context, draft.bindings);
    const rows = start.rows * passing(draft, name, start);
    if (best === undefined || rows < least) [best, bestName, least] = [start, name, rows];
  }
  if (best === undefined || bestName === undefined) throw new Error('A pattern has no node to start from.');
  if (joinPart(draft, bestName, best, plan)) return;
  const scanned = cheapestScan(draft, best, bestName);
  if (scanned !== undefined) {
    scanRelationships(draft, scanned);
    return;
  }
  for (const predicate of best.answered) draft.predicates.drop(predicate);
  draft.bound.add(bestName);
  draft.operator = new NodeScan({
    title: best.title,
    detail: best.detail,
    input: draft.operator,
    runtime: context.runtime,
    frame: context.frame,
    slot: slotOf(draft, bestName),
    ids: best.nodes,
    accept: draft.predicates.take(draft.bound),
  });
}

/** The share of the nodes of a start that the predicates on them are guessed to let through. */
function passing({ predicates, bound }: MatchDraft, name: string, { answered }: NodeStart): number {
  let share = 1;
  for (const predicate of predicates.left) {
    const needs = predicates.needs(predicate);
    if (answered.includes(predicate) || !needs.includes(name)) continue;
    if (needs.every((other) => other === name || bound.has(other)))
      share *= predicate.expression.kind === 'comparison' ? 0.1 : 0.5;
  }
  return share;
}

/** A connection whose relationships are fewer than the rows that starting from a node would give. */
function cheapestScan(draft: MatchDraft, start: NodeStart, name: string): Connection | undefined {
  const { graph } = draft.context;
  for (const connection of draft.left) {
    if (connection.kind !== 'single' || connection.bound || connection.left === connection.right) continue;
    if (draft.bound.has(connection.left) || draft.bound.has(connection.right)) continue;
    const count = relationshipCount(connection.types, graph) * (connection.direction === 'both' ? 3 : 1);
    const touches = connection.left === name || connection.right === name;
    const otherwise = start.rows * (touches ? 1 + expansionCost(connection, graph) : 1);
    if (count < otherwise && (touches || count < start.rows)) return connection;
  }
  return undefined;
}

function scanRelationships(draft: MatchDraft, connection: Connection): void {
  const { context } = draft;
  const { graph, frame, runtime } = context;
  draft.left.delete(connection);
  const names = namesOf(connection.types);
  const only = names?.length === 1 ? names[0] : undefined;
  const taken = takenBy(draft, connection);
  const slot = slotOf(draft, connection.name);
  const typed = connection.types && only === undefined ? typeCondition(draft, connection) : undefined;
  const free: Condition | undefined =
    taken.relationships.length + taken.lists.length === 0
      ? undefined
      : (row) => !isTaken(taken, row[slot] as number, row);
  for (const known of [connection.left, connection.right, connection.name]) draft.bound.add(known);
  const predicates = draft.predicates.take(draft.bound);
  const whole = (): ReturnType<typeof graph.allRelationships> | number =>
    graph.allRelationships() ?? graph.relationshipLimit;
  draft.operator = new RelationshipScan({
    title: only === undefined ? 'AllRelationshipsScan' : 'RelationshipTypeScan',
    detail: detailOf(connection),
    input: draft.operator,
    runtime,
    frame,
    graph,
    ends: {
      left: slotOf(draft, connection.left),
      right: slotOf(draft, connection.right),
      relationship: slot,
      direction: connection.direction,
    },
    type: only,
    ids: only === undefined ? () => whole()! : () => graph.relationshipsOfType(only),
    accept: all([typed, free, predicates].filter((condition) => condition !== undefined)),
  });
  draft.done.push(connection);
}
