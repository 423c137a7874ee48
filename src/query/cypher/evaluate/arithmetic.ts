/** `+ - * / % ^ ||` on integers of 64 bits, floats, texts, lists and temporal values. */
import { floatText } from '../float-text.ts';
import { pointText } from '../functions/spatial.ts';
import { temporalOperator } from '../temporal/arithmetic.ts';
import type { Binary, Expression, Unary } from '../syntax/ast.ts';
import { Float, Point, Temporal, integer, isInteger, isList, isNumber, toNumber } from '../value.ts';
import type { Value } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';
import type { CompileContext } from './compile-context.ts';

type Compile = (e: Expression) => Evaluate;
type Arithmetic = (a: Value, b: Value) => Value;
type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^';

export function compileArithmetic(e: Binary, context: CompileContext, compile: Compile): Evaluate {
  const left = compile(e.left);
  const right = compile(e.right);
  const apply =
    e.operator === '||' ? concatenation(e, context) : arithmetic(e, e.operator as ArithmeticOperator, context);
  // as on Neo4j, an integer 0 divides nothing, not even null, unless both sides are written as literals
  const refusesZero = e.operator === '/' && !(e.left.kind === 'literal' && e.right.kind === 'literal');
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (refusesZero && b === 0 && (a === null || a instanceof Float)) {
      return context.fail('ArithmeticError', 'DivisionByZero', 'Division by zero.', e.at);
    }
    return a === null || b === null ? null : apply(a, b);
  };
}

export function compileSign(e: Unary, context: CompileContext, compile: Compile): Evaluate {
  const operand = compile(e.operand);
  const subtract = arithmetic({ ...e, kind: 'binary', operator: '-', left: e.operand, right: e.operand }, '-', context);
  return (frame) => {
    const value = operand(frame);
    if (value === null || e.operator === '+') return value;
    if (value instanceof Float) return new Float(-value.value);
    if (isInteger(value)) return subtract(0, value);
    return context.fail('TypeError', 'InvalidArgumentType', '"-" stands before numbers only.', e.at);
  };
}

function arithmetic(e: Binary, operator: ArithmeticOperator, context: CompileContext): Arithmetic {
  const other = otherOperands(e, operator, context);
  const overflow = (): never =>
    context.fail(
      'ArithmeticError',
      'IntegerOverflow',
      `"${operator}" gives a number beyond 64 bits; use floats.`,
      e.at,
    );
  const safe = (result: number, a: number, b: number): Value => {
    if (Number.isSafeInteger(result)) return result;
    return integer(exact(operator, BigInt(a), BigInt(b))) ?? overflow();
  };
  const byZero = (): never => context.fail('ArithmeticError', 'DivisionByZero', 'Division by zero.', e.at);
  const big = (a: number | bigint, b: number | bigint): Value => {
    if ((operator === '/' || operator === '%') && BigInt(b) === 0n) return byZero();
    if (operator === '^') return new Float(Number(a) ** Number(b));
    return integer(exact(operator, BigInt(a), BigInt(b))) ?? overflow();
  };
  const general: Arithmetic = (a, b) => {
    if (!isNumber(a) || !isNumber(b)) return other(a, b);
    return a instanceof Float || b instanceof Float
      ? new Float(inexact(operator, toNumber(a), toNumber(b)))
      : big(a, b);
  };
  switch (operator) {
    case '+':
      return (a, b) => (typeof a === 'number' && typeof b === 'number' ? safe(a + b, a, b) : general(a, b));
    case '-':
      return (a, b) => (typeof a === 'number' && typeof b === 'number' ? safe(a - b, a, b) : general(a, b));
    case '*':
      // an integer is never -0
      return (a, b) => (typeof a === 'number' && typeof b === 'number' ? safe(a * b + 0, a, b) : general(a, b));
    case '/':
      return (a, b) => {
        if (typeof a !== 'number' || typeof b !== 'number') return general(a, b);
        return b === 0 ? byZero() : Math.trunc(a / b) + 0;
      };
    case '%':
      return (a, b) => {
        if (typeof a !== 'number' || typeof b !== 'number') return general(a, b);
        return b === 0 ? byZero() : (a % b) + 0;
      };
    case '^':
      return general;
  }
}

function exact(operator: ArithmeticOperator, a: bigint, b: bigint): bigint {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return a % b;
  }
}

function inexact(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '^':
      return a ** b;
  }
}

/** Texts, lists and temporal values. */
function otherOperands(e: Binary, operator: ArithmeticOperator, context: CompileContext): Arithmetic {
  const wrong = (): never =>
    context.fail('TypeError', 'InvalidArgumentType', `"${operator}" does not take values of these types.`, e.at);
  return (a, b) => {
    if (operator === '+') {
      if (isList(a)) return joinLists(a, isList(b) ? b : [b], context);
      if (isList(b)) return joinLists([a], b, context);
      const text = joinTexts(a, b);
      if (text !== undefined) {
        context.runtime.allocate(2 * text.length);
        return text;
      }
    }
    if (operator === '%' || operator === '^' || !(a instanceof Temporal || b instanceof Temporal)) return wrong();
    return context.located(e.at, () => temporalOperator(operator, a, b)) ?? wrong();
  };
}

function joinLists(a: readonly Value[], b: readonly Value[], context: CompileContext): Value {
  context.runtime.allocate(8 * (a.length + b.length));
  return [...a, ...b];
}

function joinTexts(a: Value, b: Value): string | undefined {
  if (typeof a === 'string') {
    const other = joinable(b);
    return other === undefined ? undefined : a + other;
  }
  const other = typeof b === 'string' ? joinable(a) : undefined;
  return other === undefined ? undefined : other + (b as string);
}

/** What a text may be added to: texts, numbers and booleans, temporal values in their ISO form, and points. */
function joinable(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || isInteger(value)) return String(value);
  if (value instanceof Float) return floatText(value.value);
  if (value instanceof Point) return pointText(value);
  return value instanceof Temporal ? value.toString() : undefined;
}

function concatenation(e: Binary, context: CompileContext): Arithmetic {
  return (a, b) => {
    if (typeof a === 'string' && typeof b === 'string') {
      context.runtime.allocate(2 * (a.length + b.length));
      return a + b;
    }
    if (isList(a) && isList(b)) return joinLists(a, b, context);
    return context.fail('TypeError', 'InvalidArgumentType', '"||" joins two strings or two lists.', e.at);
  };
}
