/** `=`, `<>`, `<` and their kin, and chains of them. */
import { compare } from '../compare.ts';
import { equals } from '../equality.ts';
import type { Comparison, ComparisonOperator, Expression } from '../syntax/ast.ts';
import { Point, Temporal, isNumber } from '../value.ts';
import type { Value } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';
import type { Bindings } from './slot.ts';

export function compileComparison(e: Comparison, bindings: Bindings, compile: (e: Expression) => Evaluate): Evaluate {
  if (e.operators.length === 1) return compilePair(e.operands[0]!, e.operators[0]!, e.operands[1]!, bindings, compile);
  const operands = e.operands.map(compile);
  const { operators } = e;
  return (frame) => {
    let result: boolean | null = true;
    let left = operands[0]!(frame);
    for (let i = 0; i < operators.length; i += 1) {
      const right = operands[i + 1]!(frame);
      const held = holds(operators[i]!, left, right);
      if (held === false) return false;
      if (held === null) result = null;
      left = right;
    }
    return result;
  };
}

function compilePair(
  left: Expression,
  operator: ComparisonOperator,
  right: Expression,
  bindings: Bindings,
  compile: (e: Expression) => Evaluate,
): Evaluate {
  if (operator === '=' || operator === '<>') {
    const entities = compileEntityPair(left, right, operator === '=', bindings);
    if (entities !== undefined) return entities;
  }
  const a = compile(left);
  const b = compile(right);
  switch (operator) {
    case '=':
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        return typeof x === 'string' && typeof y === 'string' ? x === y : equals(x, y);
      };
    case '<>':
      return (frame) => {
        const same = equals(a(frame), b(frame));
        return same === null ? null : !same;
      };
    default:
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        return typeof x === 'number' && typeof y === 'number' ? ordered(operator, x - y) : holds(operator, x, y);
      };
  }
}

/** Two nodes, or two relationships, that have slots: their ids tell. */
function compileEntityPair(
  left: Expression,
  right: Expression,
  equal: boolean,
  bindings: Bindings,
): Evaluate | undefined {
  if (left.kind !== 'variable' || right.kind !== 'variable') return undefined;
  const a = bindings.get(left.name);
  const b = bindings.get(right.name);
  if (a === undefined || b === undefined || a.kind !== b.kind || (a.kind !== 'node' && a.kind !== 'relationship'))
    return undefined;
  return (frame) => {
    const x = frame[a.index]!;
    const y = frame[b.index]!;
    return x === null || y === null ? null : (x === y) === equal;
  };
}

function ordered(operator: ComparisonOperator, difference: number): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

export function holds(operator: ComparisonOperator, a: Value, b: Value): boolean | null {
  if (operator === '=') return equals(a, b);
  if (operator === '<>') {
    const same = equals(a, b);
    return same === null ? null : !same;
  }
  if (a === null || b === null) return null;
  const difference = compare(a, b);
  // they are equal, and yet in no order
  if (
    difference === 0 &&
    operator.length === 1 &&
    (a instanceof Point || (a instanceof Temporal && a.kind === 'DURATION'))
  )
    return null;
  // a number is in no order with NaN, and that is known
  if (difference === null) return isNumber(a) && isNumber(b) ? false : null;
  return ordered(operator, difference);
}
