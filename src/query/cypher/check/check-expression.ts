/** Finds the static type of an expression, and on the way what Cypher refuses before a query runs. */
import type { TypeName } from '../function-table.ts';
import type { ErrorKind } from '../query-error.ts';
import type { Binary, Expression, Subscript } from '../syntax/ast.ts';
import { hasAggregate } from '../syntax/aggregates.ts';
import { integer, isInteger } from '../value.ts';
import { checkCall } from './check-call.ts';
import { checkPattern } from './check-pattern.ts';
import { fail } from './check-context.ts';
import type { CheckContext } from './check-context.ts';
import { INSTANTS, leftOperands, resultType, rightOperands } from './operand-types.ts';
import {
  ANY,
  BOOLEAN,
  INTEGER,
  MAP,
  PATH,
  PROPERTY,
  isNumeric,
  joined,
  listOf,
  mayBe,
  typeOfValue,
} from './static-type.ts';
import type { StaticType } from './static-type.ts';

const HAVE_PROPERTIES: readonly TypeName[] = ['MAP', 'NODE', 'RELATIONSHIP', 'POINT', 'DURATION', ...INSTANTS];

export function typeOf(e: Expression, context: CheckContext): StaticType {
  const plain = { ...context, predicate: false };
  const { environment, scope } = context;
  switch (e.kind) {
    case 'literal':
      return typeOfValue(e.value);
    case 'parameter':
      if (!environment.parameters.has(e.name)) environment.parameters.set(e.name, e.at);
      return ANY;
    case 'variable':
      return scope.get(e.name) ?? fail(environment, 'UndefinedVariable', `"${e.name}" is not defined.`, e.at);
    case 'property':
      return propertyType(e.object, e.key, plain);
    case 'subscript':
      return subscriptType(e, plain);
    case 'slice': {
      const object = expectType(e.object, ['LIST'], plain);
      if (e.from) expectType(e.from, ['INTEGER'], plain);
      if (e.to) expectType(e.to, ['INTEGER'], plain);
      return object.name === 'LIST' ? object : listOf(ANY);
    }
    case 'list': {
      const types = e.items.map((item) => typeOf(item, plain));
      return listOf(types.length === 0 ? ANY : types.reduce(joined));
    }
    case 'map':
      for (const { value } of e.entries) typeOf(value, plain);
      return MAP;
    case 'unary':
      if (e.operator === 'NOT') return expectType(e.operand, ['BOOLEAN'], { ...context, predicate: true });
      return expectType(e.operand, e.operator === '+' ? ['NUMBER', 'DURATION', ...INSTANTS] : ['NUMBER'], plain);
    case 'binary':
      return binaryType(e, context);
    case 'comparison':
      for (const operand of e.operands) typeOf(operand, plain);
      return BOOLEAN;
    case 'isNull':
    case 'isType':
      typeOf(e.operand, plain);
      return BOOLEAN;
    case 'isNormalized':
      typeOf(e.operand, plain);
      return BOOLEAN;
    case 'hasLabels':
      expectType(e.operand, ['NODE', 'RELATIONSHIP'], plain);
      return BOOLEAN;
    case 'countStar':
    case 'call':
      return checkCall(e, context);
    case 'case':
      return caseType(e, context);
    case 'listComprehension':
    case 'quantifier': {
      const inner = bind(plain, e.variable, elementOf(e.list, plain));
      if (e.where) expectType(e.where, ['BOOLEAN'], { ...inner, predicate: true });
      if (e.kind === 'quantifier') return BOOLEAN;
      return listOf(e.result ? typeOf(e.result, inner) : (inner.scope.get(e.variable) ?? ANY));
    }
    case 'reduce': {
      const initial = typeOf(e.initial, plain);
      const element = elementOf(e.list, plain);
      const step = typeOf(e.step, bind(bind(plain, e.accumulator, initial), e.variable, element));
      if (!accumulates(step, initial)) {
        const sentence = `The accumulator is a ${initial.name}, but this is a ${step.name}.`;
        fail(environment, 'InvalidArgumentType', sentence, e.step.at);
      }
      return joined(initial, step);
    }
    case 'patternComprehension': {
      const inner = checkPattern([e.pattern], 'comprehension', environment, scope);
      const where = { ...plain, scope: inner, aggregates: 'no', predicate: true } as const;
      if (e.where) expectType(e.where, ['BOOLEAN'], where);
      return listOf(typeOf(e.result, { ...where, predicate: false }));
    }
    case 'patternPredicate':
      if (!context.predicate) {
        const sentence =
          'A pattern is a predicate and can stand in WHERE or in EXISTS { } only; to count or list, write COUNT { } or [pattern | value].';
        fail(environment, 'UnexpectedSyntax', sentence, e.at);
      }
      checkPattern([e.pattern], 'predicate', environment, scope);
      return BOOLEAN;
    case 'shortestPath':
      checkPattern([e.pattern], 'expression', environment, scope);
      return e.pattern.selector?.form === 'function all' ? listOf(PATH) : PATH;
    case 'subquery': {
      const columns = environment.rules.query(e.query, environment, scope, e.form);
      if (e.form === 'exists') return BOOLEAN;
      if (e.form === 'count') return INTEGER;
      if (columns?.length !== 1)
        fail(environment, 'InvalidClauseComposition', 'COLLECT { } must RETURN exactly one column.', e.at);
      return listOf(ANY);
    }
    case 'mapProjection':
      expectType(e.subject, ['NODE', 'RELATIONSHIP', 'MAP'], plain);
      for (const item of e.items) if (item.kind === 'entry') typeOf(item.value, plain);
      return MAP;
  }
}

/** The expression must have one of these types, as far as that is known. */
export function expectType(
  e: Expression,
  names: readonly TypeName[],
  context: CheckContext,
  kind: ErrorKind = 'SyntaxError',
): StaticType {
  const type = typeOf(e, context);
  if (!mayBe(type, names)) {
    const sentence = `Expected ${names.join(' or ')}, but this is a ${type.name}.`;
    fail(context.environment, 'InvalidArgumentType', sentence, e.at, kind);
  }
  return type;
}

/** Whether a step of reduce goes on with the type that it began with. */
function accumulates(step: StaticType, initial: StaticType): boolean {
  if (step.name === 'LIST' && initial.name === 'LIST') return accumulates(step.element ?? ANY, initial.element ?? ANY);
  if (initial.name === 'NULL' || initial.name === 'PROPERTY' || (isNumeric(step) && isNumeric(initial))) return true;
  return mayBe(step, [initial.name]);
}

function bind(context: CheckContext, name: string, type: StaticType): CheckContext {
  return {
    ...context,
    scope: new Map(context.scope).set(name, type),
    aggregates: context.aggregates === 'nested' ? 'nested' : 'no',
  };
}

function elementOf(list: Expression, context: CheckContext): StaticType {
  return expectType(list, ['LIST'], context).element ?? ANY;
}

function propertyType(object: Expression, key: string, context: CheckContext): StaticType {
  const type = typeOf(object, context);
  if (type.name === 'NODE' || type.name === 'RELATIONSHIP') return PROPERTY;
  if (mayBe(type, HAVE_PROPERTIES)) return ANY;
  const sentence = `A ${type.name} has no property "${key}"; nodes, relationships, maps, dates and points have.`;
  const kind = type.name === 'PATH' ? 'SyntaxError' : 'TypeError';
  return fail(context.environment, 'InvalidArgumentType', sentence, object.at, kind);
}

/** `list[0]`, `node['name']`, `map[key]`: a wrong one of a list or a map is a TypeError in the TCK, a SyntaxError on Neo4j. */
function subscriptType({ object, index }: Subscript, context: CheckContext): StaticType {
  const container = expectType(object, ['LIST', ...HAVE_PROPERTIES], context, 'TypeError');
  const isEntity = container.name === 'NODE' || container.name === 'RELATIONSHIP';
  if (container.name === 'LIST') expectType(index, ['INTEGER'], context, 'TypeError');
  else if (HAVE_PROPERTIES.some((name) => name === container.name))
    expectType(index, ['STRING'], context, isEntity ? 'SyntaxError' : 'TypeError');
  else typeOf(index, context);
  return container.element ?? ANY;
}

function caseType(e: Expression & { kind: 'case' }, context: CheckContext): StaticType {
  const plain = { ...context, predicate: false };
  const type = e.subject && typeOf(e.subject.value, plain);
  const inner = e.subject && type ? { ...context, scope: new Map(context.scope).set(e.subject.name, type) } : context;
  const types = e.branches.map(({ when, then }) => {
    for (const condition of when) expectType(condition, ['BOOLEAN'], { ...inner, predicate: true });
    return typeOf(then, plain);
  });
  if (e.otherwise) types.push(typeOf(e.otherwise, plain));
  return types.reduce(joined);
}

function binaryType(e: Binary, context: CheckContext): StaticType {
  const plain = { ...context, predicate: false };
  switch (e.operator) {
    case 'OR':
    case 'XOR':
    case 'AND':
      expectType(e.left, ['BOOLEAN'], { ...context, predicate: true });
      expectType(e.right, ['BOOLEAN'], { ...context, predicate: true });
      return BOOLEAN;
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      typeOf(e.left, plain);
      typeOf(e.right, plain);
      return BOOLEAN;
    case '=~':
      expectType(e.left, ['STRING'], plain);
      expectType(e.right, ['STRING'], plain);
      return BOOLEAN;
    case 'IN':
      typeOf(e.left, plain);
      expectType(e.right, ['LIST'], plain);
      return BOOLEAN;
    case '||': {
      const left = expectType(e.left, ['STRING', 'LIST'], plain);
      return joined(left, expectType(e.right, ['STRING', 'LIST'], plain));
    }
    default:
      return arithmeticType(e, plain);
  }
}

/** Two integers that are written out are added before the query runs, and must fit. */
function checkLiterals({ operator, left, right, at }: Binary, { environment }: CheckContext): void {
  if (left.kind !== 'literal' || right.kind !== 'literal' || !isInteger(left.value) || !isInteger(right.value)) return;
  const [a, b] = [BigInt(left.value), BigInt(right.value)];
  const result = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : 0n;
  if (integer(result) !== undefined) return;
  fail(environment, 'IntegerOverflow', `"${operator}" gives a number beyond 64 bits; use floats.`, at);
}

function arithmeticType(e: Binary, context: CheckContext): StaticType {
  checkLiterals(e, context);
  const left = expectType(e.left, leftOperands(e.operator), context);
  const right = expectType(e.right, rightOperands(e.operator, left), context);
  return resultType(e.operator, left, right);
}

/** WHERE and its kin: a truth value, without aggregates. */
export function checkPredicate(e: Expression, context: CheckContext): void {
  if (hasAggregate(e) && context.aggregates === 'no') typeOf(e, context);
  expectType(e, ['BOOLEAN'], { ...context, predicate: true });
}
