/** The patterns of a MATCH as a graph of nodes and connections, every one with a name and a slot. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings, Slot, SlotKind } from '../evaluate/slot.ts';
import type {
  Expression,
  LabelExpression,
  MapLiteral,
  PathPattern,
  PathSelector,
  QuantifiedPath,
  RelationshipPattern,
} from '../syntax/ast.ts';
import { mapParts, splitAnd } from '../syntax/walk.ts';
import { mentionedNames } from './names.ts';

export interface Connection {
  readonly kind: 'single' | 'variable' | 'quantified' | 'shortest';
  readonly left: string;
  readonly right: string;
  /** Of the relationship, or of the list of relationships. */
  readonly name: string;
  readonly direction: 'out' | 'in' | 'both';
  readonly types: LabelExpression | undefined;
  readonly min: number;
  readonly max: number;
  /** The relationship was bound before this MATCH. */
  readonly bound: boolean;
  /** Conditions on each relationship of a path, which goes by the name `name` with this mark behind it. */
  readonly each: readonly Expression[];
  readonly quantified: QuantifiedPath | undefined;
  readonly selector: PathSelector | undefined;
  readonly path: string | undefined;
  /** Whether the relationships are asked for by name. */
  readonly named: boolean;
}

export const EACH = '\u0000each';

export interface Predicate {
  readonly expression: Expression;
  readonly names: ReadonlySet<string>;
}

export interface NamedPath {
  readonly name: string;
  readonly nodes: readonly string[];
  readonly connections: readonly Connection[];
}

export interface PatternGraph {
  /** Names of nodes, in the order in which they were written. */
  readonly nodes: readonly string[];
  readonly connections: readonly Connection[];
  readonly predicates: readonly Predicate[];
  readonly paths: readonly NamedPath[];
}

export function patternGraph(
  patterns: readonly PathPattern[],
  where: readonly Expression[],
  bindings: Bindings,
): PatternGraph {
  const nodes: string[] = [];
  const connections: Connection[] = [];
  const predicates: Expression[] = [];
  const paths: NamedPath[] = [];
  const taken = new Set<string>();
  for (const pattern of patterns) {
    const { elements, variable, selector } = pattern;
    const pathNodes: string[] = [];
    const pathConnections: Connection[] = [];
    let pending: { make: (left: string, right: string) => Connection } | undefined;
    for (const element of elements) {
      if (element.kind === 'node') {
        const name = element.variable ?? `\u0000n${element.at}.${nodes.length}`;
        if (!nodes.includes(name)) nodes.push(name);
        pathNodes.push(name);
        predicates.push(...nodePredicates(name, element));
        if (pending !== undefined) pathConnections.push(pending.make(pathNodes.at(-2)!, name));
        pending = undefined;
      } else {
        const simple = element.kind === 'quantified' ? repeatedRelationship(element) : element;
        const number = connections.length + pathConnections.length;
        pending = {
          make: (left, right) =>
            connection(simple, element, {
              left,
              right,
              number,
              selector,
              alone: elements.length === 3,
              path: variable,
              bindings,
              predicates,
              taken,
            }),
        };
      }
    }
    connections.push(...pathConnections);
    if (variable !== undefined) paths.push({ name: variable, nodes: pathNodes, connections: pathConnections });
    if (pattern.where) predicates.push(...splitAnd(pattern.where));
  }
  predicates.push(...where);
  return {
    nodes,
    connections,
    paths,
    predicates: predicates.map((expression) => ({ expression, names: mentionedNames(expression) })),
  };
}

function variable(name: string, at: number): Expression {
  return { kind: 'variable', at, name };
}

/** `{a: 1}` as `n.a = 1`. */
export function propertyPredicates(name: string, properties: Expression | undefined): readonly Expression[] {
  if (properties === undefined) return [];
  return (properties as MapLiteral).entries.map(({ key, value }) => ({
    kind: 'comparison',
    at: value.at,
    operators: ['='],
    operands: [{ kind: 'property', at: value.at, object: variable(name, value.at), key }, value],
  }));
}

function nodePredicates(
  name: string,
  {
    labels,
    properties,
    where,
    at,
  }: {
    labels: LabelExpression | undefined;
    properties: Expression | undefined;
    where: Expression | undefined;
    at: number;
  },
): readonly Expression[] {
  const found = labelPredicates(name, labels, at);
  return [...found, ...propertyPredicates(name, properties), ...splitAnd(where)];
}

/** `:A&B` as two tests, so that either can choose where to start. */
function labelPredicates(name: string, labels: LabelExpression | undefined, at: number): readonly Expression[] {
  if (labels === undefined) return [];
  if (labels.kind === 'and')
    return [...labelPredicates(name, labels.left, at), ...labelPredicates(name, labels.right, at)];
  return [{ kind: 'hasLabels', at, operand: variable(name, at), labels }];
}

/** `((:anything)-[r:T]->()){1,3}` without conditions on its nodes is a relationship of varying length. */
function repeatedRelationship({ elements, where, range }: QuantifiedPath): RelationshipPattern | undefined {
  const [left, relationship, right] = elements;
  if (elements.length !== 3 || relationship?.kind !== 'relationship' || relationship.range !== undefined || where)
    return undefined;
  for (const node of [left, right]) {
    if (node?.kind !== 'node' || node.variable !== undefined || node.labels || node.properties || node.where)
      return undefined;
  }
  return { ...relationship, range };
}

interface ConnectionContext {
  readonly left: string;
  readonly right: string;
  readonly number: number;
  readonly selector: PathSelector | undefined;
  /** It is all of its path. */
  readonly alone: boolean;
  readonly path: string | undefined;
  readonly bindings: Bindings;
  readonly predicates: Expression[];
  /** Names of the relationships so far. */
  readonly taken: Set<string>;
}

function connection(
  r: RelationshipPattern | undefined,
  element: { at: number },
  context: ConnectionContext,
): Connection {
  const { left, right, number, selector, alone, path, bindings, predicates, taken } = context;
  const common = { left, right, selector, path };
  const anonymous = `\u0000r${element.at}.${number}`;
  if (r === undefined) {
    const quantified = element as QuantifiedPath;
    const { min, max } = quantified.range;
    return {
      ...common,
      kind: 'quantified',
      name: anonymous,
      direction: 'out',
      types: undefined,
      min,
      max,
      bound: false,
      each: [],
      quantified,
      named: false,
    };
  }
  // a relationship that stands twice in a MATCH would be there twice: no row
  const repeated = r.variable !== undefined && taken.has(r.variable);
  if (repeated) predicates.push({ kind: 'literal', at: element.at, value: false });
  const name = repeated ? anonymous : (r.variable ?? anonymous);
  taken.add(name);
  const isFunction = selector?.form === 'function one' || selector?.form === 'function all';
  const isShortest =
    isFunction || (selector !== undefined && selector.form !== 'all' && r.range !== undefined && alone);
  const single = r.range === undefined && !isShortest;
  const each = single
    ? []
    : [...propertyPredicates(name + EACH, r.properties), ...splitAnd(renamed(r.where, name, name + EACH))];
  if (single) predicates.push(...propertyPredicates(name, r.properties), ...splitAnd(r.where));
  return {
    ...common,
    kind: single ? 'single' : isShortest ? 'shortest' : 'variable',
    name,
    direction: r.direction,
    types: r.types,
    min: r.range?.min ?? 1,
    max: r.range?.max ?? (isFunction ? 1 : Infinity),
    bound: bindings.has(name),
    each,
    quantified: undefined,
    named: r.variable !== undefined,
  };
}

/** The inner WHERE of a repeated relationship speaks of each one. */
function renamed(e: Expression | undefined, from: string, to: string): Expression | undefined {
  if (e === undefined) return undefined;
  const rename = (part: Expression): Expression =>
    part.kind === 'variable' && part.name === from ? { ...part, name: to } : mapParts(part, rename);
  return rename(e);
}

/** Gives every name of the pattern that has no slot yet one. */
export function bindPattern(graph: PatternGraph, bindings: Bindings, context: CompileContext): Map<string, Slot> {
  const all = new Map(bindings);
  for (const node of graph.nodes) if (!all.has(node)) all.set(node, context.slot('node'));
  for (const { name, kind } of graph.connections) {
    if (!all.has(name)) all.set(name, context.slot(kind === 'single' ? 'relationship' : 'relationships'));
  }
  for (const connection of graph.connections) {
    for (const [name, kind] of gatheredKinds(connection)) all.set(name, context.slot(kind));
  }
  for (const { name } of graph.paths) if (!all.has(name)) all.set(name, context.slot('value'));
  return all;
}

/** The kinds of the lists that gather the variables of an inner pattern. */
function gatheredKinds({ quantified }: Connection): readonly (readonly [string, SlotKind])[] {
  return (quantified?.elements ?? []).flatMap((element) => {
    if (element.kind === 'quantified' || element.variable === undefined) return [];
    return [[element.variable, element.kind === 'node' ? 'nodes' : 'relationships'] as const];
  });
}
