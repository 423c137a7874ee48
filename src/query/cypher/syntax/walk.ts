/** Walking and rewriting expressions, without entering patterns and subqueries unless asked. */
import { Float } from '../value.ts';
import type { Expression, PathPattern, PatternElement } from './ast.ts';

/** A new expression whose direct parts went through `change`. Patterns and subqueries are left as they are. */
export function mapParts(e: Expression, change: (part: Expression) => Expression): Expression {
  const maybe = (part: Expression | undefined): Expression | undefined =>
    part === undefined ? undefined : change(part);
  switch (e.kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
    case 'countStar':
    case 'patternPredicate':
    case 'shortestPath':
    case 'subquery':
      return e;
    case 'property':
      return { ...e, object: change(e.object) };
    case 'subscript':
      return { ...e, object: change(e.object), index: change(e.index) };
    case 'slice':
      return { ...e, object: change(e.object), from: maybe(e.from), to: maybe(e.to) };
    case 'list':
      return { ...e, items: e.items.map(change) };
    case 'map':
      return { ...e, entries: e.entries.map(({ key, value }) => ({ key, value: change(value) })) };
    case 'unary':
    case 'isNull':
    case 'hasLabels':
    case 'isType':
    case 'isNormalized':
      return { ...e, operand: change(e.operand) };
    case 'binary':
      return { ...e, left: change(e.left), right: change(e.right) };
    case 'comparison':
      return { ...e, operands: e.operands.map(change) };
    case 'call':
      return { ...e, args: e.args.map(change) };
    case 'case':
      return {
        ...e,
        subject: e.subject && { name: e.subject.name, value: change(e.subject.value) },
        branches: e.branches.map(({ when, then }) => ({ when: when.map(change), then: change(then) })),
        otherwise: maybe(e.otherwise),
      };
    case 'listComprehension':
      return { ...e, list: change(e.list), where: maybe(e.where), result: maybe(e.result) };
    case 'patternComprehension':
      return { ...e, where: maybe(e.where), result: change(e.result) };
    case 'quantifier':
      return { ...e, list: change(e.list), where: change(e.where) };
    case 'reduce':
      return { ...e, initial: change(e.initial), list: change(e.list), step: change(e.step) };
    case 'mapProjection':
      return {
        ...e,
        subject: change(e.subject),
        items: e.items.map((item) => (item.kind === 'entry' ? { ...item, value: change(item.value) } : item)),
      };
  }
}

export function visitParts(e: Expression, visit: (part: Expression) => void): void {
  mapParts(e, (part) => {
    visit(part);
    return part;
  });
}

export function someExpression(e: Expression, test: (part: Expression) => boolean): boolean {
  if (test(e)) return true;
  let found = false;
  visitParts(e, (part) => {
    found ||= someExpression(part, test);
  });
  return found;
}

/** Expressions inside a pattern: properties and inner WHERE. */
export function patternExpressions({ elements, where }: PathPattern): readonly Expression[] {
  return [...elements.flatMap(elementExpressions), ...(where === undefined ? [] : [where])];
}

function elementExpressions(element: PatternElement): readonly Expression[] {
  const found = element.kind === 'quantified' ? element.elements.flatMap(elementExpressions) : [element.properties];
  return [...found, element.where].filter((e) => e !== undefined);
}

/** The names a pattern gives, the path's own last. */
export function patternVariables({ elements, variable }: PathPattern): readonly string[] {
  return [...elements.flatMap(elementVariables), ...(variable === undefined ? [] : [variable])];
}

function elementVariables(element: PatternElement): readonly string[] {
  if (element.kind === 'quantified') return element.elements.flatMap(elementVariables);
  return element.variable === undefined ? [] : [element.variable];
}

/** A text that two expressions share exactly when they are written alike, places aside. */
export function expressionKey(e: Expression): string {
  return JSON.stringify(e, (name, value: unknown) => {
    if (name === 'at') return undefined;
    if (typeof value === 'bigint') return { bigint: String(value) };
    if (value instanceof Float) return { float: Object.is(value.value, -0) ? '-0' : String(value.value) };
    return value === Infinity ? 'Infinity' : value;
  });
}

export function splitAnd(e: Expression | undefined): readonly Expression[] {
  if (e === undefined) return [];
  return e.kind === 'binary' && e.operator === 'AND' ? [...splitAnd(e.left), ...splitAnd(e.right)] : [e];
}
