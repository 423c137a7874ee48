/** Turns an expression into a closure over the frame. */
import { QueryError } from '../query-error.ts';
import type { Expression, MapProjection } from '../syntax/ast.ts';
import { Node, Relationship, isMap } from '../value.ts';
import type { Value } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';
import { compileArithmetic, compileSign } from './arithmetic.ts';
import { compileBoolean, compileNot, expectBoolean } from './boolean.ts';
import { compileCall } from './compile-call.ts';
import { compileComparison } from './comparison.ts';
import { compileIn } from './membership.ts';
import { compileLabelTest } from './label-test.ts';
import { compileListComprehension, compileQuantifier, compileReduce } from './comprehension.ts';
import type { CompileContext } from './compile-context.ts';
import { compilePattern, compileSubquery } from './nested.ts';
import { compileProperty } from './property.ts';
import { readSlot } from './slot.ts';
import type { Bindings } from './slot.ts';
import { compileSlice, compileSubscript } from './subscript.ts';
import { compileTextPredicate } from './text-predicate.ts';
import { isOfType } from './type-test.ts';

export function compileExpression(e: Expression, context: CompileContext, bindings: Bindings): Evaluate {
  const compile = (part: Expression): Evaluate => compileExpression(part, context, bindings);
  switch (e.kind) {
    case 'literal': {
      const { value } = e;
      return () => value;
    }
    case 'parameter': {
      const { runtime } = context;
      const place = context.parameter(e.name);
      return () => runtime.parameters[place]!;
    }
    case 'variable': {
      const slot = bindings.get(e.name);
      // a pattern that is created may speak of what stands later in it
      if (slot === undefined)
        throw new QueryError(
          'SyntaxError',
          'compile time',
          'UndefinedVariable',
          `"${e.name}" is not there yet.`,
          context.query,
          e.at,
        );
      return readSlot(slot, context.graph);
    }
    case 'property':
      return compileProperty(e, context, bindings);
    case 'subscript':
      return compileSubscript(e, context, compile);
    case 'slice':
      return compileSlice(e, context, compile);
    case 'list': {
      const items = e.items.map(compile);
      return (frame) => items.map((item) => item(frame));
    }
    case 'map': {
      const entries = e.entries.map(({ key, value }) => [key, compile(value)] as const);
      return (frame) => new Map(entries.map(([key, value]) => [key, value(frame)]));
    }
    case 'unary':
      return e.operator === 'NOT' ? compileNot(e, context, compile) : compileSign(e, context, compile);
    case 'binary':
      switch (e.operator) {
        case 'OR':
        case 'XOR':
        case 'AND':
          return compileBoolean(e, context, compile);
        case 'IN':
          return compileIn(e, context, bindings);
        case 'STARTS WITH':
        case 'ENDS WITH':
        case 'CONTAINS':
        case '=~':
          return compileTextPredicate(e, context, compile);
        case '+':
        case '-':
        case '*':
        case '/':
        case '%':
        case '^':
        case '||':
          return compileArithmetic(e, context, compile);
      }
    // eslint has no view of the inner switch being complete
    // falls through
    case 'comparison':
      return compileComparison(e, bindings, compile);
    case 'isNull': {
      const { negated } = e;
      const index = e.operand.kind === 'variable' ? bindings.get(e.operand.name)?.index : undefined;
      if (index !== undefined) return (frame) => (frame[index] === null) !== negated;
      const operand = compile(e.operand);
      return (frame) => (operand(frame) === null) !== negated;
    }
    case 'hasLabels':
      return compileLabelTest(e, context, bindings, compile);
    case 'isType': {
      const operand = compile(e.operand);
      const { type, negated } = e;
      return (frame) => isOfType(operand(frame), type) !== negated;
    }
    case 'isNormalized': {
      const operand = compile(e.operand);
      const { form, negated } = e;
      return (frame) => {
        const text = operand(frame);
        return typeof text === 'string' ? (text.normalize(form) === text) !== negated : null;
      };
    }
    case 'countStar':
      throw new Error('An aggregate was left in an expression.');
    case 'call':
      return compileCall(e, context, bindings, compile);
    case 'case':
      return compileCase(e, context, bindings);
    case 'listComprehension':
      return compileListComprehension(e, context, bindings);
    case 'quantifier':
      return compileQuantifier(e, context, bindings);
    case 'reduce':
      return compileReduce(e, context, bindings);
    case 'patternComprehension':
    case 'patternPredicate':
    case 'shortestPath':
      return compilePattern(e, context, bindings);
    case 'subquery':
      return compileSubquery(e, context, bindings);
    case 'mapProjection':
      return compileMapProjection(e, context, bindings);
  }
}

function compileCase(e: Expression & { kind: 'case' }, context: CompileContext, bindings: Bindings): Evaluate {
  const slot = context.slot('value');
  const inner = e.subject === undefined ? bindings : new Map(bindings).set(e.subject.name, slot);
  const subject = e.subject && compileExpression(e.subject.value, context, bindings);
  const branches = e.branches.flatMap(({ when, then }) => {
    const result = compileExpression(then, context, bindings);
    return when.map((condition) => ({
      at: condition.at,
      when: compileExpression(condition, context, inner),
      then: result,
    }));
  });
  const otherwise = e.otherwise && compileExpression(e.otherwise, context, bindings);
  return (frame) => {
    if (subject !== undefined) frame[slot.index] = subject(frame);
    for (const { at, when, then } of branches) if (expectBoolean(when(frame), context, at) === true) return then(frame);
    return otherwise === undefined ? null : otherwise(frame);
  };
}

function compileMapProjection(e: MapProjection, context: CompileContext, bindings: Bindings): Evaluate {
  const subject = compileExpression(e.subject, context, bindings);
  const items = e.items.map((item) =>
    item.kind === 'entry' ? { ...item, value: compileExpression(item.value, context, bindings) } : item,
  );
  return (frame) => {
    const value = subject(frame);
    if (value === null) return null;
    const properties = propertiesOf(value);
    if (properties === undefined) {
      return context.fail(
        'TypeError',
        'InvalidArgumentType',
        'A map projection takes a node, a relationship or a map.',
        e.at,
      );
    }
    const result = new Map<string, Value>();
    for (const item of items) {
      if (item.kind === 'all')
        for (const [key, property] of context.located(e.at, () => properties())) result.set(key, property);
      else if (item.kind === 'property')
        result.set(
          item.key,
          context.located(e.at, () => properties().get(item.key) ?? null),
        );
      else result.set(item.key, item.value(frame));
    }
    return result;
  };
}

function propertiesOf(value: Value): (() => ReadonlyMap<string, Value>) | undefined {
  if (value instanceof Node || value instanceof Relationship) return () => value.properties;
  return isMap(value) ? () => value : undefined;
}
