/** Patterns and subqueries inside expressions: plans that start from the row the frame has. */
import type { Expression, Subquery } from '../syntax/ast.ts';
import type { Value } from '../value.ts';
import { DONE, ROW } from '../run/operator.ts';
import type { Evaluate, Frame, Operator } from '../run/operator.ts';
import type { CompileContext } from './compile-context.ts';
import { readSlot } from './slot.ts';
import type { Bindings } from './slot.ts';

type PatternExpression = Expression & { kind: 'patternComprehension' | 'patternPredicate' | 'shortestPath' };

export function compilePattern(e: PatternExpression, context: CompileContext, bindings: Bindings): Evaluate {
  if (e.kind === 'patternComprehension') {
    const plan = context.rules.pattern(e.pattern, e.where, context, bindings);
    const result = context.rules.expression(e.result, context, plan.bindings);
    return (frame) => collected(plan.operator, context, frame, result);
  }
  if (e.kind === 'patternPredicate') {
    const { operator } = context.rules.pattern(e.pattern, undefined, context, bindings);
    return () => exists(operator, context);
  }
  const name = `\u0000path${e.at}`;
  const plan = context.rules.pattern({ ...e.pattern, variable: name }, undefined, context, bindings, true);
  const path = readSlot(plan.bindings.get(name)!, context.graph);
  if (e.pattern.selector?.form === 'function all') return (frame) => collected(plan.operator, context, frame, path);
  return (frame) => (exists(plan.operator, context) ? path(frame) : null);
}

export function compileSubquery(e: Subquery, context: CompileContext, bindings: Bindings): Evaluate {
  const { operator, columns } = context.rules.subquery(e.query, context, bindings);
  if (e.form === 'exists') return () => exists(operator, context);
  if (e.form === 'count') return () => count(operator, context);
  const value = readSlot(columns[0]![1], context.graph);
  return (frame) => collected(operator, context, frame, value);
}

/** Runs the plan until `visit` has seen enough. */
function run(operator: Operator, context: CompileContext, visit: () => boolean): void {
  const { runtime } = context;
  runtime.nesting += 1;
  try {
    operator.open();
    for (let signal = operator.next(); signal !== DONE; signal = operator.next()) if (signal === ROW && visit()) return;
  } finally {
    runtime.nesting -= 1;
  }
}

function exists(operator: Operator, context: CompileContext): boolean {
  let found = false;
  run(operator, context, () => {
    found = true;
    return true;
  });
  return found;
}

function count(operator: Operator, context: CompileContext): number {
  let rows = 0;
  run(operator, context, () => {
    rows += 1;
    return false;
  });
  return rows;
}

function collected(operator: Operator, context: CompileContext, frame: Frame, value: Evaluate): Value[] {
  const values: Value[] = [];
  run(operator, context, () => {
    values.push(value(frame));
    context.runtime.allocate(32);
    return false;
  });
  return values;
}
