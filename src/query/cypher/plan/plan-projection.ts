/** Plans WITH and RETURN: grouping, DISTINCT, ORDER BY, SKIP, LIMIT, and the new names. */
import { conditionOf } from '../evaluate/boolean.ts';
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings, Slot } from '../evaluate/slot.ts';
import { Assign } from '../run/assign.ts';
import type { Assignment } from '../run/assign.ts';
import { Cut, ExhaustiveCut } from '../run/cut.ts';
import { Distinct } from '../run/distinct.ts';
import { Filter } from '../run/filter.ts';
import { DegreeScan } from '../run/degree-scan.ts';
import type { Frame, Operator } from '../run/operator.ts';
import { Sort } from '../run/sort.ts';
import { hasAggregate } from '../syntax/aggregates.ts';
import type { Expression, Projection, ReturnItem, SortItem } from '../syntax/ast.ts';
import { replaceProjected, sortKey } from '../syntax/projected.ts';
import { isInteger } from '../value.ts';
import { mentionedNames } from './names.ts';
import { passedOn, rawSlot } from './passed-on.ts';
import { planGrouped } from './plan-aggregation.ts';
import type { PlanState } from './plan-state.ts';

/** `kept`: what stays visible whatever it takes along. `exhaustive`: clauses before change the graph, and do so for every row, whatever LIMIT says. */
export function planProjection(
  input: PlanState,
  p: Projection,
  context: CompileContext,
  exhaustive: boolean,
  kept: Bindings,
): PlanState {
  const items = allItems(p, input.bindings, kept);
  const aggregating = items.some(({ expression }) => hasAggregate(expression));
  const projected = aggregating ? planGrouped(input, items, context) : planPlain(input, items, context);
  let { operator } = projected;
  const { bindings } = projected;
  if (p.distinct) {
    const columns = [...bindings.values()].map(rawSlot);
    operator = new Distinct(operator, context.runtime, context.frame, columns, [...bindings.keys()].join(', '));
  }
  const skip = p.skip && cutCount(p.skip, 'SKIP', context);
  const limit = p.limit && cutCount(p.limit, 'LIMIT', context);
  const grouped = aggregating || p.distinct;
  const visible = new Map([...(grouped ? kept : input.bindings), ...bindings]);
  const where = p.where && (grouped ? replaceProjected(p.where, items) : p.where);
  if (p.orderBy.length > 0) {
    const keys = p.orderBy.map(({ expression, descending }) => {
      const rewritten = sortKey(expression, items, grouped);
      return { evaluate: context.rules.expression(rewritten, context, visible), descending };
    });
    const mentioned = where === undefined ? [] : [...mentionedNames(where)].flatMap((name) => visible.get(name) ?? []);
    const slots = [...new Set([...bindings.values(), ...mentioned].map(({ index }) => index))];
    const top = limit && !exhaustive ? (frame: Frame): number => limit(frame) + (skip?.(frame) ?? 0) : undefined;
    const detail = p.orderBy
      .map(({ expression, descending }) => `${textOf(expression, context)}${descending ? ' DESC' : ''}`)
      .join(', ');
    operator = new Sort({
      input: operator,
      runtime: context.runtime,
      frame: context.frame,
      keys,
      slots,
      limit: top,
      floor: top && floorOf(operator, p.orderBy[0]!, bindings),
      detail,
    });
  }
  if (skip || limit) {
    const Cutter = exhaustive ? ExhaustiveCut : Cut;
    const detail = textOf((p.limit ?? p.skip)!, context);
    operator = new Cutter(operator, context.frame, skip, limit, detail);
  }
  if (where) {
    const condition = conditionOf(where, context.rules.expression(where, context, visible), context);
    operator = new Filter(operator, context.frame, condition, textOf(where, context));
  }
  return { operator, bindings };
}

/** The scan whose counts the rows are sorted by first, the greatest first. */
function floorOf(input: Operator, { expression, descending }: SortItem, bindings: Bindings): DegreeScan | undefined {
  if (!(input instanceof DegreeScan) || !descending) return undefined;
  const slot = passedOn(expression, bindings)?.index;
  return slot !== undefined && input.counts.includes(slot) ? input : undefined;
}

function textOf({ at }: Expression, { query }: CompileContext): string {
  return query
    .slice(at, at + 40)
    .split(/\s*(?:\n|\b(?:LIMIT|SKIP|RETURN|ORDER|DESC|ASC|WHERE|WITH|MATCH)\b)/i)[0]!
    .trim();
}

function allItems(p: Projection, bindings: Bindings, kept: Bindings): readonly ReturnItem[] {
  if (!p.star) return p.items;
  const own = new Set([...p.items.map(({ name }) => name), ...kept.keys()]);
  const names = [...bindings.keys()].filter((name) => !name.startsWith('\u0000') && !own.has(name)).sort();
  const starred = names.map((name): ReturnItem => ({
    at: p.at,
    name,
    aliased: true,
    expression: { kind: 'variable', at: p.at, name },
  }));
  return [...starred, ...p.items];
}

function planPlain(input: PlanState, items: readonly ReturnItem[], context: CompileContext): PlanState {
  const bindings = new Map<string, Slot>();
  const assignments: Assignment[] = [];
  for (const { expression, name } of items) {
    const same = passedOn(expression, input.bindings);
    if (same !== undefined) {
      bindings.set(name, same);
      continue;
    }
    const slot = context.slot('value');
    assignments.push({ slot: slot.index, evaluate: context.rules.expression(expression, context, input.bindings) });
    bindings.set(name, slot);
  }
  const detail = items.map(({ name }) => name).join(', ');
  const operator =
    assignments.length === 0
      ? input.operator
      : new Assign(input.operator, context.frame, assignments, 'Projection', detail);
  return { operator, bindings };
}

function cutCount(e: Expression, word: string, context: CompileContext): (frame: Frame) => number {
  const evaluate = context.rules.expression(e, context, new Map());
  const wrong = (detail: string): never =>
    context.fail('SyntaxError', detail, `${word} takes a number of rows, 0 or more.`, e.at);
  return (frame) => {
    const value = evaluate(frame);
    if (!isInteger(value)) return wrong('InvalidArgumentType');
    return value < 0 ? wrong('NegativeIntegerArgument') : Number(value);
  };
}
