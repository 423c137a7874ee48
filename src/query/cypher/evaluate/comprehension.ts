/** List comprehensions, quantifiers and reduce: each binds names of its own to slots. */
import type { ListComprehension, Quantifier, Reduce } from '../syntax/ast.ts';
import type { Value, ValueList } from '../value.ts';
import type { Evaluate, Frame } from '../run/operator.ts';
import { compileList } from './compile-list.ts';
import { expectBoolean } from './boolean.ts';
import type { CompileContext } from './compile-context.ts';
import type { Bindings } from './slot.ts';

export function compileListComprehension(e: ListComprehension, context: CompileContext, bindings: Bindings): Evaluate {
  const { runtime } = context;
  const { index, inner } = bind(e.variable, context, bindings);
  const list = compileList(e.list, context, bindings);
  const where = e.where && context.rules.expression(e.where, context, inner);
  const result = e.result && context.rules.expression(e.result, context, inner);
  return (frame) => {
    const items = list(frame);
    if (items === null) return null;
    const found: Value[] = [];
    for (const item of items) {
      runtime.step(1);
      frame[index] = item;
      if (where !== undefined && expectBoolean(where(frame), context, e.where!.at) !== true) continue;
      found.push(result === undefined ? item : result(frame));
    }
    runtime.allocate(8 * found.length);
    return found;
  };
}

function bind(name: string, context: CompileContext, bindings: Bindings): { index: number; inner: Bindings } {
  const slot = context.slot('value');
  return { index: slot.index, inner: new Map(bindings).set(name, slot) };
}

/** How many elements hold, do not hold, and are unknown, decides. */
export function compileQuantifier(e: Quantifier, context: CompileContext, bindings: Bindings): Evaluate {
  const { index, inner } = bind(e.variable, context, bindings);
  const list = compileList(e.list, context, bindings);
  const where = context.rules.expression(e.where, context, inner);
  const test = (frame: Frame, item: Value): boolean | null => {
    context.runtime.step(1);
    frame[index] = item;
    return expectBoolean(where(frame), context, e.where.at);
  };
  return (frame) => {
    const items = list(frame);
    return items === null ? null : judge(e.quantifier, items, (item) => test(frame, item));
  };
}

function judge(
  quantifier: Quantifier['quantifier'],
  items: ValueList,
  test: (item: Value) => boolean | null,
): boolean | null {
  let held = 0;
  let unknown = false;
  for (const item of items) {
    const verdict = test(item);
    if (verdict === null) unknown = true;
    else if (verdict) held += 1;
    if (verdict === true && quantifier === 'any') return true;
    if (verdict === true && quantifier === 'none') return false;
    if (verdict === false && quantifier === 'all') return false;
    if (held > 1 && quantifier === 'single') return false;
  }
  if (unknown) return null;
  return quantifier === 'single' ? held === 1 : quantifier !== 'any';
}

export function compileReduce(e: Reduce, context: CompileContext, bindings: Bindings): Evaluate {
  const accumulator = context.slot('value');
  const variable = context.slot('value');
  const inner = new Map(bindings).set(e.accumulator, accumulator).set(e.variable, variable);
  const initial = context.rules.expression(e.initial, context, bindings);
  const list = compileList(e.list, context, bindings);
  const step = context.rules.expression(e.step, context, inner);
  return (frame) => {
    const items = list(frame);
    if (items === null) return null;
    let value = initial(frame);
    for (const item of items) {
      context.runtime.step(1);
      frame[accumulator.index] = value;
      frame[variable.index] = item;
      value = step(frame);
    }
    return value;
  };
}
