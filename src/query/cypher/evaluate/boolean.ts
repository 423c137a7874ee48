/** AND, OR, XOR and NOT with null as "unknown". */
import type { Binary, Expression, Unary } from '../syntax/ast.ts';
import { isList, isMap } from '../value.ts';
import type { Value } from '../value.ts';
import type { Condition, Evaluate } from '../run/operator.ts';
import type { CompileContext } from './compile-context.ts';

type Compile = (e: Expression) => Evaluate;

/** As on Neo4j a list or a map that is not known as one before the query runs is true when it has elements. */
export function expectBoolean(value: Value, context: CompileContext, at: number): boolean | null {
  if (value === true || value === false || value === null) return value;
  if (isList(value)) return value.length > 0;
  if (isMap(value)) return value.size > 0;
  return context.fail('TypeError', 'InvalidArgumentType', 'Expected a BOOLEAN here.', at);
}

export function compileBoolean(e: Binary, context: CompileContext, compile: Compile): Evaluate {
  const left = compile(e.left);
  const right = compile(e.right);
  const a = (frame: Parameters<Evaluate>[0]): boolean | null => expectBoolean(left(frame), context, e.left.at);
  const b = (frame: Parameters<Evaluate>[0]): boolean | null => expectBoolean(right(frame), context, e.right.at);
  switch (e.operator) {
    case 'AND':
      return (frame) => {
        const x = a(frame);
        if (x === false) return false;
        const y = b(frame);
        return y === false ? false : x === null || y === null ? null : true;
      };
    case 'OR':
      return (frame) => {
        const x = a(frame);
        if (x === true) return true;
        const y = b(frame);
        return y === true ? true : x === null || y === null ? null : false;
      };
    default:
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        return x === null || y === null ? null : x !== y;
      };
  }
}

export function compileNot(e: Unary, context: CompileContext, compile: Compile): Evaluate {
  const operand = compile(e.operand);
  return (frame) => {
    const value = expectBoolean(operand(frame), context, e.operand.at);
    return value === null ? null : !value;
  };
}

/** A filter keeps a row when its predicate is true; false and null drop it. */
export function conditionOf(e: Expression, evaluate: Evaluate, context: CompileContext): Condition {
  const { at } = e;
  return (frame) => {
    const value = evaluate(frame);
    return value === true || (value !== false && value !== null && expectBoolean(value, context, at) === true);
  };
}
