/** Plans a MATCH: which node to start from, in which order to walk, and where each predicate is asked. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import { Apply } from '../run/apply.ts';
import { Argument } from '../run/argument.ts';
import { Assign } from '../run/assign.ts';
import { Filter } from '../run/filter.ts';
import type { Operator } from '../run/operator.ts';
import type { Expression, PathPattern } from '../syntax/ast.ts';
import { splitAnd } from '../syntax/walk.ts';
import { expansionCost } from './cost.ts';
import { addFilter, matchDraft, slotOf } from './match-draft.ts';
import type { MatchDraft } from './match-draft.ts';
import { mentionedNames } from './names.ts';
import { pathValue } from './path-value.ts';
import { bindPattern, patternGraph } from './pattern-graph.ts';
import type { Connection } from './pattern-graph.ts';
import type { PlanState } from './plan-state.ts';
import { Predicates } from './predicates.ts';
import { selectPaths } from './select-paths.ts';
import { startPart } from './start-part.ts';
import { unwrapEntities } from './unwrap-entities.ts';
import { walk } from './walk-connection.ts';

/** The names of the pattern are bound in the result; names that the query cannot write stay inside. */
export function planMatch(
  input: PlanState,
  patterns: readonly PathPattern[],
  where: Expression | undefined,
  context: CompileContext,
  keepsAll = false,
): PlanState {
  const selected = patterns.find(
    ({ selector }) => selector !== undefined && selector.form !== 'all' && !selector.form.startsWith('function'),
  );
  const before = unwrapEntities(input, patterns, context);
  const { early, late } = splitWhere(where, selected, before);
  const graph = patternGraph(patterns, early, before.bindings);
  const bindings = bindPattern(graph, before.bindings, context);
  let operator = planParts(matchDraft(graph, before, bindings, context));
  const needsSelection = selected !== undefined && graph.connections.some(({ kind }) => kind !== 'shortest');
  if (selected !== undefined && needsSelection)
    operator = selectPaths(operator, selected, graph, before.bindings, bindings, context);
  if (late.length > 0) {
    const predicates = late.map((expression) => ({ expression, names: new Set<string>() }));
    const condition = new Predicates(predicates, new Set(), bindings, context).conditionOf(predicates)!;
    operator = new Filter(operator, context.frame, condition, 'WHERE');
  }
  const visible = keepsAll
    ? bindings
    : new Map([...bindings].filter(([name]) => !name.startsWith('\u0000') || before.bindings.has(name)));
  return { operator, bindings: visible };
}

/** WHERE holds after paths were selected; what it asks of their two ends may as well be asked before. */
function splitWhere(
  where: Expression | undefined,
  selected: PathPattern | undefined,
  { bindings }: PlanState,
): { readonly early: readonly Expression[]; readonly late: readonly Expression[] } {
  const all = splitAnd(where);
  if (selected === undefined) return { early: all, late: [] };
  const ends = [selected.elements[0], selected.elements.at(-1)].map((end) => end?.kind === 'node' && end.variable);
  const isEarly = (e: Expression): boolean =>
    [...mentionedNames(e)].every((name) => ends.includes(name) || bindings.has(name));
  return { early: all.filter(isEarly), late: all.filter((e) => !isEarly(e)) };
}

/** Optional: the row goes on with nulls when the pattern does not match. */
export function planOptionalMatch(
  input: PlanState,
  patterns: readonly PathPattern[],
  where: Expression | undefined,
  context: CompileContext,
): PlanState {
  const before = unwrapEntities(input, patterns, context);
  const inner = planMatch({ operator: new Argument(), bindings: before.bindings }, patterns, where, context);
  const own = [...inner.bindings].filter(([name]) => !before.bindings.has(name)).map(([, { index }]) => index);
  return { operator: new Apply(before.operator, inner.operator, context.frame, own), bindings: inner.bindings };
}

function planParts(draft: MatchDraft): Operator {
  const { frame } = draft.context;
  filterBound(draft);
  connect(draft);
  for (;;) {
    const unbound = draft.graph.nodes.filter((name) => !draft.bound.has(name));
    if (unbound.length === 0 && draft.left.size === 0) break;
    startPart(draft, unbound, planParts);
    connect(draft);
  }
  const { paths } = draft.graph;
  if (paths.length > 0) {
    const assignments = paths.map((path) => ({
      slot: slotOf(draft, path.name),
      evaluate: pathValue(path, draft.bindings, draft.context.graph),
    }));
    draft.operator = new Assign(draft.operator, frame, assignments, 'Path', paths.map(({ name }) => name).join(', '));
    for (const { name } of paths) draft.bound.add(name);
  }
  addFilter(draft, draft.predicates.take(draft.bound));
  const rest = draft.predicates.left;
  if (rest.length > 0) addFilter(draft, draft.predicates.conditionOf(rest));
  return draft.operator;
}

/** Nodes that were bound before may be null, and then nothing matches. */
function filterBound(draft: MatchDraft): void {
  const alone = draft.graph.nodes.filter((name) => draft.bound.has(name));
  const slots = alone.map((name) => slotOf(draft, name));
  if (slots.length > 0) addFilter(draft, (frame) => slots.every((slot) => frame[slot] !== null));
  addFilter(draft, draft.predicates.take(draft.bound));
}

/** Walks all connections that touch what is bound, the cheapest first. */
function connect(draft: MatchDraft): void {
  for (;;) {
    let best: Connection | undefined;
    let bestCost = Infinity;
    for (const connection of draft.left) {
      const cost = costOf(draft, connection);
      if (cost < bestCost) [best, bestCost] = [connection, cost];
    }
    if (best === undefined) return;
    draft.left.delete(best);
    walk(draft, best);
    draft.done.push(best);
  }
}

/** Infinity: cannot be walked yet. */
function costOf(draft: MatchDraft, connection: Connection): number {
  const { left, right, kind, bound } = connection;
  const hasLeft = draft.bound.has(left);
  const hasRight = draft.bound.has(right);
  if (bound && kind === 'single') return 0;
  if (!hasLeft && !hasRight) return Infinity;
  if (kind === 'shortest' && !(hasLeft && hasRight)) return Infinity;
  if (kind === 'shortest') return 1e6;
  const cost = expansionCost(connection, draft.context.graph);
  return hasLeft && hasRight ? cost / 1000 : cost * selectivity(draft, hasLeft ? right : left);
}

/** Predicates on the node that a step reaches make the step worth more. */
function selectivity(draft: MatchDraft, name: string): number {
  const asked = draft.predicates.left.some((predicate) => predicate.names.has(name));
  return asked ? 0.5 : 1;
}
