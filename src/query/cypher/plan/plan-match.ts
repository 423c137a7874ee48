/** Plans a MATCH: which node to start from, in which order to walk, and where each predicate is asked. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings, Slot } from '../evaluate/slot.ts';
import { Apply } from '../run/apply.ts';
import { Argument } from '../run/argument.ts';
import { Assign } from '../run/assign.ts';
import { BoundRelationship } from '../run/bound-relationship.ts';
import type { Taken } from '../run/distinct-relationships.ts';
import { Expand } from '../run/expand.ts';
import { Filter } from '../run/filter.ts';
import { HashJoin } from '../run/hash-join.ts';
import { NodeScan } from '../run/node-scan.ts';
import type { Condition, Operator } from '../run/operator.ts';
import { RelationshipScan } from '../run/relationship-scan.ts';
import { ShortestPath } from '../run/shortest-path.ts';
import { areDisjoint, namesOf } from '../run/type-filter.ts';
import { VarExpand } from '../run/var-expand.ts';
import type { Expression, PathPattern } from '../syntax/ast.ts';
import { Node, Relationship, isList } from '../value.ts';
import type { Value } from '../value.ts';
import { expansionCost, relationshipCount } from './cost.ts';
import { cheapestStart, shownName } from './node-start.ts';
import type { NodeStart } from './node-start.ts';
import { pathValue } from './path-value.ts';
import { EACH, bindPattern, patternGraph } from './pattern-graph.ts';
import type { Connection, PatternGraph, Predicate } from './pattern-graph.ts';
import { planQuantified } from './plan-quantified.ts';
import type { PlanState } from './plan-state.ts';
import { Predicates, all } from './predicates.ts';
import { selectPaths } from './select-paths.ts';

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
  const graph = patternGraph(patterns, selected === undefined ? where : undefined, before.bindings);
  const bindings = bindPattern(graph, before.bindings, context);
  const planner = new MatchPlanner(graph, before, bindings, context);
  let operator = planner.plan();
  const needsSelection = selected !== undefined && graph.connections.some(({ kind }) => kind !== 'shortest');
  if (selected !== undefined && needsSelection)
    operator = selectPaths(operator, selected, graph, before.bindings, bindings, context);
  if (selected !== undefined && where !== undefined) {
    const predicate = { expression: where, names: new Set<string>() };
    const condition = new Predicates([predicate], new Set(), bindings, context).conditionOf([predicate])!;
    operator = new Filter(operator, context.frame, condition, 'WHERE');
  }
  const visible = keepsAll
    ? bindings
    : new Map([...bindings].filter(([name]) => !name.startsWith('\u0000') || before.bindings.has(name)));
  return { operator, bindings: visible };
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

/** Names of the pattern that hold values (a node out of a list) get slots of their kind. */
function unwrapEntities(input: PlanState, patterns: readonly PathPattern[], context: CompileContext): PlanState {
  const bindings = new Map(input.bindings);
  const assignments = [];
  for (const element of patterns.flatMap(({ elements }) => elements)) {
    if (element.kind === 'quantified' || element.variable === undefined) continue;
    const slot = bindings.get(element.variable);
    if (slot?.kind !== 'value') continue;
    const kind = element.kind === 'node' ? 'node' : element.range === undefined ? 'relationship' : 'relationships';
    const own = context.slot(kind);
    bindings.set(element.variable, own);
    assignments.push({
      slot: own.index,
      evaluate: (frame: readonly Value[]) => idOf(frame[slot.index]!, kind, element.at, context),
    });
  }
  if (assignments.length === 0) return input;
  return { operator: new Assign(input.operator, context.frame, assignments, 'Unwrap', ''), bindings };
}

function idOf(value: Value, kind: Slot['kind'], at: number, context: CompileContext): Value {
  if (value === null) return null;
  if (kind === 'node' && value instanceof Node) return value.id;
  if (kind === 'relationship' && value instanceof Relationship) return value.id;
  if (kind === 'relationships' && isList(value)) return value.map((item) => idOf(item, 'relationship', at, context));
  return context.fail(
    'TypeError',
    'InvalidArgumentType',
    `A pattern needs a ${kind} here, but the variable holds another value.`,
    at,
  );
}

class MatchPlanner {
  private readonly graph: PatternGraph;
  private readonly context: CompileContext;
  private readonly bindings: Bindings;
  private readonly outer: Bindings;
  private readonly predicates: Predicates;
  private readonly bound: Set<string>;
  private readonly left: Set<Connection>;
  private readonly done: Connection[] = [];
  private operator: Operator;

  constructor(graph: PatternGraph, before: PlanState, bindings: Bindings, context: CompileContext) {
    this.graph = graph;
    this.context = context;
    this.bindings = bindings;
    this.outer = before.bindings;
    this.operator = before.operator;
    const own = new Set([...bindings.keys()].filter((name) => !before.bindings.has(name)));
    this.predicates = new Predicates(graph.predicates, own, bindings, context);
    this.left = new Set(graph.connections);
    this.bound = new Set(graph.nodes.filter((name) => before.bindings.has(name)));
    for (const { name, bound } of graph.connections) if (bound) this.bound.add(name);
  }

  plan(): Operator {
    const { frame } = this.context;
    this.filterBound();
    this.connect();
    for (;;) {
      const unbound = this.graph.nodes.filter((name) => !this.bound.has(name));
      if (unbound.length === 0 && this.left.size === 0) break;
      this.start(unbound);
      this.connect();
    }
    const { paths } = this.graph;
    if (paths.length > 0) {
      const assignments = paths.map((path) => ({
        slot: this.index(path.name),
        evaluate: pathValue(path, this.bindings, this.context.graph),
      }));
      this.operator = new Assign(this.operator, frame, assignments, 'Path', paths.map(({ name }) => name).join(', '));
      for (const { name } of paths) this.bound.add(name);
    }
    this.filter(this.predicates.take(this.bound));
    const rest = this.predicates.left;
    if (rest.length > 0) this.filter(this.predicates.conditionOf(rest));
    return this.operator;
  }

  private index(name: string): number {
    return this.bindings.get(name)!.index;
  }

  private filter(condition: Condition | undefined): void {
    if (condition !== undefined) this.operator = new Filter(this.operator, this.context.frame, condition, '');
  }

  /** Nodes that were bound before may be null, and then nothing matches. */
  private filterBound(): void {
    const alone = this.graph.nodes.filter((name) => this.bound.has(name));
    const slots = alone.map((name) => this.index(name));
    if (slots.length > 0) this.filter((frame) => slots.every((slot) => frame[slot] !== null));
    this.filter(this.predicates.take(this.bound));
  }

  /** Walks all connections that touch what is bound, the cheapest first. */
  private connect(): void {
    for (;;) {
      let best: Connection | undefined;
      let bestCost = Infinity;
      for (const connection of this.left) {
        const cost = this.costOf(connection);
        if (cost < bestCost) [best, bestCost] = [connection, cost];
      }
      if (best === undefined) return;
      this.left.delete(best);
      this.walk(best);
      this.done.push(best);
    }
  }

  /** Infinity: cannot be walked yet. */
  private costOf(connection: Connection): number {
    const { left, right, kind, bound } = connection;
    const hasLeft = this.bound.has(left);
    const hasRight = this.bound.has(right);
    if (bound && kind === 'single') return 0;
    if (!hasLeft && !hasRight) return Infinity;
    if (kind === 'shortest' && !(hasLeft && hasRight)) return Infinity;
    if (kind === 'shortest') return 1e6;
    const cost = expansionCost(connection, this.context.graph);
    return hasLeft && hasRight ? cost / 1000 : cost * this.selectivity(hasLeft ? right : left);
  }

  /** Predicates on the node that a step reaches make the step worth more. */
  private selectivity(name: string): number {
    const asked = this.predicates.left.some((predicate) => predicate.names.has(name));
    return asked ? 0.5 : 1;
  }

  private takenBy(connection: Connection, within: readonly Connection[] = this.done): Taken {
    const relationships: number[] = [];
    const lists: number[] = [];
    for (const other of within) {
      if (areDisjoint(other.types, connection.types) || other.kind === 'shortest') continue;
      (other.kind === 'single' ? relationships : lists).push(this.index(other.name));
    }
    return { relationships, lists };
  }

  private detail({ left, right, name, direction, types }: Connection): string {
    const typed = namesOf(types)?.join('|');
    const middle = `-[${shownName(name)}${typed === undefined ? '' : `:${typed}`}]-`;
    return `(${shownName(left)})${direction === 'in' ? '<' : ''}${middle}${direction === 'out' ? '>' : ''}(${shownName(right)})`;
  }

  private walk(connection: Connection): void {
    const { context } = this;
    const { left, right, name, kind, direction, bound } = connection;
    const hasLeft = this.bound.has(left);
    const into = hasLeft && this.bound.has(right);
    const reversed = !hasLeft;
    if (bound && kind === 'single') {
      this.walkBound(connection, hasLeft, this.bound.has(right));
      return;
    }
    for (const known of [left, right, name]) this.bound.add(known);
    const common = {
      detail: this.detail(connection),
      input: this.operator,
      runtime: context.runtime,
      frame: context.frame,
      graph: context.graph,
      from: this.index(reversed ? right : left),
      to: this.index(reversed ? left : right),
      direction: reversed ? turned(direction) : direction,
      types: connection.types,
      into,
      taken: this.takenBy(connection),
      relationship: this.index(name),
    };
    if (kind === 'single') this.operator = new Expand({ ...common, accept: this.predicates.take(this.bound) });
    else if (kind === 'variable') this.operator = this.walkVariable(connection, common, reversed);
    else if (kind === 'shortest') this.operator = this.walkShortest(connection, common);
    else {
      const { operator, names } = planQuantified(connection, common, reversed, this.bindings, context);
      this.operator = operator;
      for (const inner of names) this.bound.add(inner);
      this.filter(this.predicates.take(this.bound));
    }
  }

  private eachCondition({ each, name }: Connection): { each: Condition | undefined; probe: number } {
    const slot = this.context.slot('relationship');
    if (each.length === 0) return { each: undefined, probe: slot.index };
    const bindings = new Map(this.bindings).set(name + EACH, slot);
    const predicates = each.map((expression) => ({ expression, names: new Set<string>() }));
    return {
      each: new Predicates(predicates, new Set(), bindings, this.context).conditionOf(predicates),
      probe: slot.index,
    };
  }

  private walkVariable(
    connection: Connection,
    common: Omit<ConstructorParameters<typeof Expand>[0], 'accept'>,
    reversed: boolean,
  ): Operator {
    const { bound, named, path, name } = connection;
    const others = this.graph.connections.some(
      (other) => other !== connection && other.kind !== 'shortest' && !areDisjoint(other.types, connection.types),
    );
    const wanted = this.index(name);
    const own = bound ? this.context.slot('relationships').index : wanted;
    const same: Condition | undefined = bound ? (frame) => sameIds(frame[own]!, frame[wanted]!) : undefined;
    const taken = this.predicates.take(this.bound);
    return new VarExpand({
      ...common,
      relationship: own,
      accept: all([same, taken].filter((condition) => condition !== undefined)),
      min: connection.min,
      max: connection.max,
      needsList: named || bound || path !== undefined || others,
      reversed,
      ...this.eachCondition(connection),
    });
  }

  private walkShortest(
    connection: Connection,
    common: Omit<ConstructorParameters<typeof Expand>[0], 'accept'>,
  ): Operator {
    const { selector, path } = connection;
    // what is asked of the path decides which path is the shortest
    const asked = this.predicates.left.filter((predicate) => {
      const needs = this.predicates.needs(predicate);
      return (
        needs.some((name) => name === path || name === connection.name) &&
        needs.every((name) => this.bound.has(name) || name === path)
      );
    });
    const isFunction = selector?.form.startsWith('function') === true;
    const named = path === undefined ? undefined : this.graph.paths.find(({ name }) => name === path);
    const assign = named && {
      slot: this.index(named.name),
      evaluate: pathValue(named, this.bindings, this.context.graph),
    };
    return new ShortestPath({
      ...common,
      min: connection.min,
      max: connection.max,
      all: selector?.form === 'function all' || selector?.form === 'all shortest',
      refusesSameEnds: isFunction && connection.min > 0,
      path: asked.length > 0 ? assign : undefined,
      accept: asked.length > 0 ? this.predicates.conditionOf(asked) : undefined,
      fail: (sentence) => this.context.fail('ArgumentError', 'InvalidArgumentValue', sentence, 0),
      ...this.eachCondition(connection),
    });
  }

  private walkBound(connection: Connection, left: boolean, right: boolean): void {
    const { context } = this;
    const test = connection.types && this.typeCondition(connection);
    const taken = this.takenBy(connection);
    const slot = this.index(connection.name);
    for (const known of [connection.left, connection.right]) this.bound.add(known);
    const predicates = this.predicates.take(this.bound);
    const free: Condition = (frame) =>
      !taken.relationships.some((other) => frame[other] === frame[slot]) &&
      !taken.lists.some((list) => (frame[list] as readonly Value[] | null)?.includes(frame[slot]!) === true);
    this.operator = new BoundRelationship({
      detail: this.detail(connection),
      input: this.operator,
      frame: context.frame,
      graph: context.graph,
      ends: {
        left: this.index(connection.left),
        right: this.index(connection.right),
        relationship: slot,
        direction: connection.direction,
      },
      bound: { left, right },
      accept: all([test, free, predicates].filter((condition) => condition !== undefined))!,
    });
  }

  private typeCondition({ name, types }: Connection): Condition {
    const operand = { kind: 'variable', at: 0, name } as const;
    const predicate = {
      expression: { kind: 'hasLabels', at: 0, operand, labels: types! } as const,
      names: new Set<string>(),
    };
    return new Predicates([predicate], new Set(), this.bindings, this.context).conditionOf([predicate])!;
  }

  /** Begins with a node, or with the relationships of a type, of a part that nothing bound touches. */
  private start(unbound: readonly string[]): void {
    const { context } = this;
    let bestName: string | undefined;
    let best: NodeStart | undefined;
    for (const name of unbound) {
      const start = cheapestStart(name, this.bound, this.predicates, context, this.bindings);
      if (best === undefined || start.rows < best.rows) [best, bestName] = [start, name];
    }
    if (best === undefined || bestName === undefined) throw new Error('A pattern has no node to start from.');
    if (this.joined(bestName, best)) return;
    const scanned = this.cheapestScan(best, bestName);
    if (scanned !== undefined) {
      this.scanRelationships(scanned);
      return;
    }
    for (const predicate of best.answered) this.predicates.drop(predicate);
    this.bound.add(bestName);
    this.operator = new NodeScan({
      title: best.title,
      detail: best.detail,
      input: this.operator,
      runtime: context.runtime,
      frame: context.frame,
      slot: this.index(bestName),
      nodes: best.nodes,
      accept: this.predicates.take(this.bound),
    });
  }

  /** A connection whose relationships are fewer than the rows that starting from a node would give. */
  private cheapestScan(start: NodeStart, name: string): Connection | undefined {
    const { graph } = this.context;
    for (const connection of this.left) {
      if (connection.kind !== 'single' || connection.bound || connection.left === connection.right) continue;
      if (this.bound.has(connection.left) || this.bound.has(connection.right)) continue;
      const count = relationshipCount(connection.types, graph) * (connection.direction === 'both' ? 3 : 1);
      const touches = connection.left === name || connection.right === name;
      const otherwise = start.rows * (touches ? 1 + expansionCost(connection, graph) : 1);
      if (count < otherwise && (touches || count < start.rows)) return connection;
    }
    return undefined;
  }

  private scanRelationships(connection: Connection): void {
    const { context } = this;
    const { graph, frame, runtime } = context;
    this.left.delete(connection);
    const names = namesOf(connection.types);
    const only = names?.length === 1 ? names[0] : undefined;
    const taken = this.takenBy(connection);
    const slot = this.index(connection.name);
    const typed = connection.types && only === undefined ? this.typeCondition(connection) : undefined;
    const free: Condition | undefined =
      taken.relationships.length + taken.lists.length === 0
        ? undefined
        : (row) =>
            !taken.relationships.some((other) => row[other] === row[slot]) &&
            !taken.lists.some((list) => (row[list] as readonly Value[] | null)?.includes(row[slot]!) === true);
    for (const known of [connection.left, connection.right, connection.name]) this.bound.add(known);
    const predicates = this.predicates.take(this.bound);
    const whole = (): ReturnType<typeof graph.allRelationships> | number =>
      graph.allRelationships() ?? graph.relationshipLimit;
    this.operator = new RelationshipScan({
      title: only === undefined ? 'AllRelationshipsScan' : 'RelationshipTypeScan',
      detail: this.detail(connection),
      input: this.operator,
      runtime,
      frame,
      graph,
      ends: {
        left: this.index(connection.left),
        right: this.index(connection.right),
        relationship: slot,
        direction: connection.direction,
      },
      type: only,
      relationships: only === undefined ? () => whole()! : () => graph.relationshipsOfType(only),
      accept: all([typed, free, predicates].filter((condition) => condition !== undefined)),
    });
    this.done.push(connection);
  }

  /** A part that an equality ties to what is bound is planned by itself and joined by hash. */
  private joined(name: string, start: NodeStart): boolean {
    if (this.done.length === 0 && this.bound.size === 0) return false;
    if (start.rows <= 8) return false;
    const part = this.partOf(name);
    const isOuter = (predicate: Predicate): boolean => [...predicate.names].some((other) => this.outer.has(other));
    const ties = this.predicates.left.flatMap((predicate) => {
      const tie = this.tieOf(predicate, part);
      return tie === undefined ? [] : [{ predicate, ...tie }];
    });
    const quantified = [...this.left].some(
      ({ kind, left }) => part.has(left) && (kind === 'quantified' || kind === 'shortest'),
    );
    const touchesOuter = this.predicates.left.some((predicate) => {
      const needs = this.predicates.needs(predicate);
      return needs.every((other) => part.has(other)) && isOuter(predicate);
    });
    if (ties.length === 0 || quantified || touchesOuter) return false;
    this.hashJoin(part, ties);
    return true;
  }

  /** The names that hang together with a node. */
  private partOf(name: string): ReadonlySet<string> {
    const part = new Set([name]);
    for (let size = 0; size !== part.size;) {
      size = part.size;
      for (const { left, right, name: own } of this.left)
        if (part.has(left) || part.has(right)) [left, right, own].forEach((other) => part.add(other));
    }
    return part;
  }

  private tieOf(
    { expression }: Predicate,
    part: ReadonlySet<string>,
  ): { here: Expression; there: Expression } | undefined {
    if (expression.kind !== 'comparison' || expression.operators.length !== 1 || expression.operators[0] !== '=')
      return undefined;
    const [left, right] = expression.operands;
    const within = (e: Expression): boolean => {
      const names = this.namesOf(e);
      return names.length > 0 && names.every((name) => part.has(name));
    };
    const without = (e: Expression): boolean => {
      const names = this.namesOf(e);
      return (
        names.length > 0 && names.every((name) => !part.has(name) && (this.bound.has(name) || this.outer.has(name)))
      );
    };
    if (within(right!) && without(left!)) return { here: left!, there: right! };
    return within(left!) && without(right!) ? { here: right!, there: left! } : undefined;
  }

  private namesOf(expression: Expression): readonly string[] {
    const names: string[] = [];
    JSON.stringify(expression, (_, value: unknown) => {
      const part = value as { kind?: string; name?: string } | null;
      if (part?.kind === 'variable') names.push(part.name!);
      return typeof value === 'bigint' ? String(value) : value;
    });
    return names;
  }

  private hashJoin(
    part: ReadonlySet<string>,
    ties: readonly { predicate: Predicate; here: Expression; there: Expression }[],
  ): void {
    const { context, bindings } = this;
    const connections = [...this.left].filter(({ left }) => part.has(left));
    const inside = this.predicates.left.filter((predicate) => {
      const needs = this.predicates.needs(predicate);
      return needs.length > 0 && needs.every((name) => part.has(name));
    });
    for (const predicate of inside) this.predicates.drop(predicate);
    for (const { predicate } of ties) this.predicates.drop(predicate);
    const graph: PatternGraph = {
      nodes: this.graph.nodes.filter((name) => part.has(name)),
      connections,
      predicates: inside,
      paths: [],
    };
    const other = new MatchPlanner(graph, { operator: new Argument(), bindings: new Map() }, bindings, context).plan();
    for (const connection of connections) this.left.delete(connection);
    const evaluate = (e: Expression): ReturnType<typeof context.rules.expression> =>
      context.rules.expression(e, context, bindings);
    this.operator = new HashJoin({
      input: this.operator,
      other,
      runtime: context.runtime,
      frame: context.frame,
      keys: ties.map(({ here }) => evaluate(here)),
      otherKeys: ties.map(({ there }) => evaluate(there)),
      slots: [...part].map((name) => this.index(name)),
      detail: '',
    });
    for (const connection of connections) {
      const taken = this.takenBy(connection);
      if (taken.relationships.length + taken.lists.length > 0) this.filter(this.distinctFrom(connection, taken));
    }
    for (const name of part) this.bound.add(name);
    // two values in one hash group may still not be equal: NaN
    this.filter(
      new Predicates(
        ties.map(({ predicate }) => predicate),
        new Set(),
        bindings,
        context,
      ).conditionOf(ties.map(({ predicate }) => predicate)),
    );
    this.done.push(...connections);
    this.filter(this.predicates.take(this.bound));
  }

  private distinctFrom(connection: Connection, taken: Taken): Condition {
    const slot = this.index(connection.name);
    const single = connection.kind === 'single';
    return (frame) => {
      const own = single ? [frame[slot]!] : (frame[slot] as readonly Value[]);
      return own.every(
        (id) =>
          !taken.relationships.some((other) => frame[other] === id) &&
          !taken.lists.some((list) => (frame[list] as readonly Value[] | null)?.includes(id) === true),
      );
    };
  }
}

function sameIds(a: Value, b: Value): boolean {
  const x = a as readonly Value[] | null;
  const y = b as readonly Value[] | null;
  return x !== null && y !== null && x.length === y.length && x.every((id, index) => id === y[index]);
}

function turned(direction: 'out' | 'in' | 'both'): 'out' | 'in' | 'both' {
  return direction === 'out' ? 'in' : direction === 'in' ? 'out' : 'both';
}
