/** Patterns: which names they bind, to what, and what each clause allows in them. */
import { hasAggregate } from '../syntax/aggregates.ts';
import type {
  Expression,
  LabelExpression,
  NodePattern,
  PathPattern,
  PatternElement,
  RelationshipPattern,
} from '../syntax/ast.ts';
import { contextOf, fail } from './check-context.ts';
import type { CheckEnvironment, Scope } from './check-context.ts';
import { ANY, NODE, PATH, RELATIONSHIP, listOf, mayBe } from './static-type.ts';
import type { StaticType } from './static-type.ts';

/**
 * `match` binds new names; `comprehension` too, in a scope of its own; `predicate` binds none; `expression` is
 * `shortestPath(…)` as a value, whose ends must be bound; `create` and `merge` make what they name.
 */
export type PatternUse = 'match' | 'comprehension' | 'predicate' | 'expression' | 'create' | 'merge';

interface Walk {
  readonly environment: CheckEnvironment;
  readonly use: PatternUse;
  readonly outer: Scope;
  readonly scope: Map<string, StaticType>;
  /** In CREATE what the properties of a path may speak of: what is there before it. */
  readonly created?: Scope;
  /** Properties and inner WHERE, checked when all names of the clause are known. */
  readonly later: { readonly e: Expression; readonly predicate: boolean; readonly scope: Scope | undefined }[];
}

/** The scope with the names of the patterns. */
export function checkPattern(
  patterns: readonly PathPattern[],
  use: PatternUse,
  environment: CheckEnvironment,
  outer: Scope,
): Scope {
  const walk: Walk = { environment, use, outer, scope: new Map(outer), later: [] };
  for (const pattern of patterns) checkPath(pattern, patterns.length, walk);
  for (const { e, predicate, scope } of walk.later) {
    const context = { ...contextOf(environment, scope ?? walk.scope), predicate };
    const type = environment.rules.typeOf(e, context);
    if (predicate && !mayBe(type, ['BOOLEAN']))
      fail(environment, 'InvalidArgumentType', `WHERE needs a BOOLEAN, but this is a ${type.name}.`, e.at);
  }
  return walk.scope;
}

function checkPath(pattern: PathPattern, count: number, walk: Walk): void {
  const { environment, use, scope } = walk;
  const { elements, selector, variable } = pattern;
  if (selector !== undefined) checkSelector(pattern, count, walk);
  const alone = elements.length === 1;
  const inner = use === 'create' ? { ...walk, created: new Map(scope) } : walk;
  for (const element of elements) checkElement(element, alone, inner);
  if (pattern.where) walk.later.push({ e: pattern.where, predicate: true, scope: undefined });
  if (variable === undefined) return;
  if (scope.has(variable)) alreadyBound(variable, pattern.at, environment);
  if (use === 'create' && elements.some(({ kind }) => kind === 'quantified')) return;
  scope.set(variable, PATH);
}

function checkSelector(pattern: PathPattern, count: number, walk: Walk): void {
  const { environment, use, outer } = walk;
  const { elements, selector, at } = pattern;
  if (use === 'create' || use === 'merge') {
    fail(environment, 'UnexpectedSyntax', 'A pattern that is created cannot be a shortest path.', at);
  }
  if (selector!.form === 'function one' || selector!.form === 'function all') {
    const [start, relationship, end] = elements;
    if (
      elements.length !== 3 ||
      start?.kind !== 'node' ||
      end?.kind !== 'node' ||
      relationship?.kind !== 'relationship'
    ) {
      fail(
        environment,
        'UnexpectedSyntax',
        'shortestPath() takes one relationship between two nodes, such as (a)-[*]->(b).',
        at,
      );
    }
    if (relationship.range !== undefined && relationship.range.min > 1) {
      fail(
        environment,
        'UnexpectedSyntax',
        'The lower bound of a length in shortestPath() must be 0 or 1.',
        relationship.at,
      );
    }
    for (const { variable } of use === 'expression' ? [start, end] : []) {
      if (variable === undefined || !outer.has(variable)) {
        fail(environment, 'UndefinedVariable', 'Both ends of a shortestPath() that is a value must be bound.', at);
      }
    }
  } else {
    if (selector!.count < 1) fail(environment, 'UnexpectedSyntax', 'The number of paths must be above 0.', at);
    if (selector!.form !== 'all' && count > 1) {
      fail(
        environment,
        'UnexpectedSyntax',
        'A pattern with SHORTEST or ANY must stand alone in its MATCH; write a MATCH for each.',
        at,
      );
    }
  }
}

function checkElement(element: PatternElement, alone: boolean, walk: Walk): void {
  const { environment } = walk;
  switch (element.kind) {
    case 'node':
      checkNode(element, alone, walk);
      break;
    case 'relationship':
      checkRelationship(element, walk);
      break;
    case 'quantified': {
      if (walk.use === 'create' || walk.use === 'merge') {
        fail(environment, 'CreatingVarLength', 'A path of varying length cannot be created.', element.at);
      }
      const inner: Walk = { ...walk, scope: new Map(walk.scope), later: [] };
      const names = new Set<string>();
      for (const part of element.elements) {
        if (part.kind === 'relationship' && part.range !== undefined) {
          const sentence =
            'A relationship of varying length cannot stand in a quantified path; quantify the relationship alone.';
          fail(environment, 'UnexpectedSyntax', sentence, part.at);
        }
        if (part.kind !== 'quantified' && part.variable !== undefined) {
          if (walk.scope.has(part.variable)) {
            const sentence = `"${part.variable}" cannot be used inside a quantified path and outside it.`;
            fail(environment, 'VariableAlreadyBound', sentence, part.at);
          }
          names.add(part.variable);
        }
        checkElement(part, false, inner);
      }
      const scope = new Map(inner.scope);
      for (const { e, predicate } of inner.later) walk.later.push({ e, predicate, scope });
      if (element.where) walk.later.push({ e: element.where, predicate: true, scope });
      for (const name of names) walk.scope.set(name, listOf(inner.scope.get(name) ?? ANY));
    }
  }
}

function checkNode(node: NodePattern, alone: boolean, walk: Walk): void {
  const { environment, use, scope } = walk;
  const { variable, labels, properties, where, at } = node;
  const creates = use === 'create' || use === 'merge';
  checkProperties(properties, walk);
  if (creates && labels !== undefined) requirePlainLabels(labels, environment, at);
  if (where) {
    if (creates) fail(environment, 'UnexpectedSyntax', 'WHERE cannot stand in a pattern that is created.', where.at);
    walk.later.push({ e: where, predicate: true, scope: undefined });
  }
  if (variable === undefined) return;
  const bound = scope.get(variable);
  if (bound === undefined) {
    if (use === 'predicate' || use === 'expression') notDefined(variable, at, environment);
    scope.set(variable, NODE);
    return;
  }
  if (!mayBe(bound, ['NODE'])) conflict(variable, bound, 'NODE', at, environment);
  if (creates && (alone || labels !== undefined || properties !== undefined)) alreadyBound(variable, at, environment);
}

function checkRelationship(r: RelationshipPattern, walk: Walk): void {
  const { use } = walk;
  const { variable, properties, where } = r;
  checkProperties(properties, walk);
  if (where) walk.later.push({ e: where, predicate: true, scope: undefined });
  if (variable !== undefined) bindRelationship(r, variable, walk);
  if (use === 'create' || use === 'merge') checkCreated(r, walk);
}

function bindRelationship({ range, at }: RelationshipPattern, variable: string, walk: Walk): void {
  const { environment, use, scope } = walk;
  const kind = range === undefined ? 'RELATIONSHIP' : 'LIST';
  const type = range === undefined ? RELATIONSHIP : listOf(RELATIONSHIP);
  const bound = scope.get(variable);
  if (bound === undefined) {
    if (use === 'predicate' || use === 'expression') notDefined(variable, at, environment);
    scope.set(variable, type);
    return;
  }
  if (!mayBe(bound, [kind])) conflict(variable, bound, kind, at, environment);
  if (range !== undefined && bound.element !== undefined && !mayBe(bound.element, ['RELATIONSHIP'])) {
    conflict(variable, bound, 'LIST<RELATIONSHIP>', at, environment);
  }
  if (use === 'create' || use === 'merge') alreadyBound(variable, at, environment);
}

function checkCreated(r: RelationshipPattern, { environment, use }: Walk): void {
  if (r.range !== undefined)
    fail(environment, 'CreatingVarLength', 'A path of varying length cannot be created.', r.at);
  if (r.types?.kind !== 'name') {
    fail(
      environment,
      'NoSingleRelationshipType',
      'A relationship that is created needs exactly one type, such as [:KNOWS].',
      r.at,
    );
  }
  if (use === 'create' && r.direction === 'both') {
    fail(
      environment,
      'RequiresDirectedRelationship',
      'A relationship that is created needs one direction, --> or <--.',
      r.at,
    );
  }
  if (r.where) fail(environment, 'UnexpectedSyntax', 'WHERE cannot stand in a pattern that is created.', r.at);
}

function checkProperties(properties: Expression | undefined, walk: Walk): void {
  if (properties === undefined) return;
  const { environment, use } = walk;
  if (properties.kind === 'parameter' && use !== 'create') {
    const sentence = `A parameter cannot stand for the properties of a pattern that is matched; write {name: $${properties.name}.name}.`;
    fail(environment, 'InvalidParameterUse', sentence, properties.at);
  }
  if (hasAggregate(properties)) environment.rules.typeOf(properties, contextOf(environment, walk.outer));
  walk.later.push({ e: properties, predicate: false, scope: walk.created });
}

function requirePlainLabels(labels: LabelExpression, environment: CheckEnvironment, at: number): void {
  if (labels.kind === 'name') return;
  if (labels.kind !== 'and')
    fail(environment, 'UnexpectedSyntax', 'A node that is created takes plain labels, such as :A:B.', at);
  requirePlainLabels(labels.left, environment, at);
  requirePlainLabels(labels.right, environment, at);
}

function notDefined(name: string, at: number, environment: CheckEnvironment): never {
  const sentence = `"${name}" is not defined, and a pattern that is a predicate cannot introduce it; write EXISTS { MATCH … }.`;
  return fail(environment, 'UndefinedVariable', sentence, at);
}

export function alreadyBound(name: string, at: number, environment: CheckEnvironment): never {
  return fail(environment, 'VariableAlreadyBound', `"${name}" is already bound; choose another name.`, at);
}

function conflict(name: string, bound: StaticType, wanted: string, at: number, environment: CheckEnvironment): never {
  const sentence = `"${name}" is a ${bound.name} and cannot stand where a ${wanted} is.`;
  return fail(environment, 'VariableTypeConflict', sentence, at);
}
