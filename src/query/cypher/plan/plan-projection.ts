/** Plans WITH and RETURN: grouping, DISTINCT, ORDER BY, SKIP, LIMIT, and the new names. */
import { conditionOf } from '../evaluate/boolean.ts';
import type { CompileContext } from '../evaluate/compile-context.ts';
import { readSlot } from '../evaluate/slot.ts';
import type { Bindings, Slot } from '../evaluate/slot.ts';
import { Aggregate } from '../run/aggregate.ts';
import type { AggregateColumn, GroupColumn } from '../run/aggregate.ts';
import { aggregatorOf } from '../run/aggregators.ts';
import { Assign } from '../run/assign.ts';
import type { Assignment } from '../run/assign.ts';
import { Cut, ExhaustiveCut } from '../run/cut.ts';
import { Distinct } from '../run/distinct.ts';
import { CountAggregate } from '../run/count-aggregate.ts';
import type { Discriminator } from '../run/discriminator.ts';
import { RelationshipCounts } from '../run/count-store.ts';
import { Expand } from '../run/expand.ts';
import { ExpandDegree } from '../run/expand-degree.ts';
import { Filter } from '../run/filter.ts';
import type { Evaluate, Frame, Operator } from '../run/operator.ts';
import { RelationshipScan } from '../run/relationship-scan.ts';
import { Sort } from '../run/sort.ts';
import { hasAggregate, isAggregate } from '../syntax/aggregates.ts';
import type { Expression, Projection, ReturnItem } from '../syntax/ast.ts';
import { replaceProjected } from '../syntax/projected.ts';
import { expressionKey, mapParts, someExpression } from '../syntax/walk.ts';
import { isInteger } from '../value.ts';
import { mentionedNames } from './names.ts';
import type { PlanState } from './plan-state.ts';

/** `exhaustive`: clauses before change the graph, and do so for every row, whatever LIMIT says. */
export function planProjection(
  input: PlanState,
  p: Projection,
  context: CompileContext,
  exhaustive: boolean,
): PlanState {
  const items = allItems(p, input.bindings);
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
  const visible = grouped ? bindings : new Map([...input.bindings, ...bindings]);
  const where = p.where && (grouped ? replaceProjected(p.where, items) : p.where);
  if (p.orderBy.length > 0) {
    const keys = p.orderBy.map(({ expression, descending }) => {
      const rewritten = grouped ? replaceProjected(expression, items) : expression;
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

function textOf({ at }: Expression, { query }: CompileContext): string {
  return query
    .slice(at, at + 40)
    .split(/\s*(?:\n|\b(?:LIMIT|SKIP|RETURN|ORDER|DESC|ASC|WHERE|WITH|MATCH)\b)/i)[0]!
    .trim();
}

function allItems(p: Projection, bindings: Bindings): readonly ReturnItem[] {
  if (!p.star) return p.items;
  const names = [...bindings.keys()].filter((name) => !name.startsWith('\u0000')).sort();
  const starred = names.map((name): ReturnItem => ({
    at: p.at,
    name,
    aliased: true,
    expression: { kind: 'variable', at: p.at, name },
  }));
  return [...starred, ...p.items];
}

/** What the frame holds: the id of a node or relationship is as good a key as the value, and cheaper. */
function rawSlot(slot: Slot): Evaluate {
  return (frame) => frame[slot.index]!;
}

function passedOn(e: Expression, bindings: Bindings): Slot | undefined {
  return e.kind === 'variable' ? bindings.get(e.name) : undefined;
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

/** Items without aggregates are what rows are grouped by; aggregates inside the others get slots of their own. */
function planGrouped(input: PlanState, items: readonly ReturnItem[], context: CompileContext): PlanState {
  const keys = items.filter(({ expression }) => !hasAggregate(expression));
  const groups: GroupColumn[] = [];
  const after = new Map<string, Slot>();
  for (const { expression, name } of keys) {
    const same = passedOn(expression, input.bindings);
    const slot = context.slot(same?.kind ?? 'value');
    const evaluate = same === undefined ? context.rules.expression(expression, context, input.bindings) : rawSlot(same);
    groups.push({ evaluate, slot: slot.index });
    after.set(name, slot);
    // beside an aggregate the variable stands for the group's value
    if (expression.kind === 'variable') after.set(`\u0000group ${expression.name}`, slot);
  }
  const columns: AggregateColumn[] = [];
  const known = new Map<string, string>();
  const lift = (e: Expression): Expression => {
    if (!isAggregate(e)) {
      const key = keys.find(({ expression }) => expressionKey(expression) === expressionKey(e));
      if (key !== undefined && e.kind !== 'literal' && e.kind !== 'parameter')
        return { kind: 'variable', at: e.at, name: key.name };
      if (e.kind === 'variable' && after.has(`\u0000group ${e.name}`)) return { ...e, name: `\u0000group ${e.name}` };
      return mapParts(e, lift);
    }
    const key = expressionKey(e);
    let name = known.get(key);
    if (name === undefined) {
      name = `\u0000aggregate ${columns.length}`;
      const slot = context.slot('value');
      columns.push(aggregateColumn(e, slot, context, input.bindings));
      after.set(name, slot);
      known.set(key, name);
    }
    return { kind: 'variable', at: e.at, name };
  };
  const lifted = items.map((item) => ({
    ...item,
    expression: hasAggregate(item.expression) ? lift(item.expression) : item.expression,
  }));
  const counted = countedOnly(items, input.bindings);
  const stored = counted ? fromCountStore(input, keys, groups, columns, context) : undefined;
  const operator = stored ?? aggregation(input, keys, groups, columns, counted, context);
  const bindings = new Map<string, Slot>();
  const assignments: Assignment[] = [];
  for (const [position, { expression, name }] of lifted.entries()) {
    const isKey = !hasAggregate(items[position]!.expression);
    const slot = isKey
      ? after.get(name)!
      : expression.kind === 'variable'
        ? after.get(expression.name)!
        : context.slot('value');
    if (!isKey && expression.kind !== 'variable') {
      assignments.push({ slot: slot.index, evaluate: context.rules.expression(expression, context, after) });
    }
    bindings.set(name, slot);
  }
  if (assignments.length === 0) return { operator, bindings };
  return {
    operator: new Assign(operator, context.frame, assignments, 'Projection', items.map(({ name }) => name).join(', ')),
    bindings,
  };
}

function aggregation(
  input: PlanState,
  keys: readonly ReturnItem[],
  groups: readonly GroupColumn[],
  columns: readonly AggregateColumn[],
  counted: boolean,
  context: CompileContext,
): Operator {
  const { runtime, frame } = context;
  const discriminator = discriminatorOf(keys, input.bindings, context);
  const detail = keys.map(({ name }) => name).join(', ');
  const common = { input: counted ? degreeOf(input, keys) : input.operator, runtime, frame, groups, detail };
  if (!counted || discriminator === undefined) return new Aggregate({ ...common, columns, discriminator });
  return new CountAggregate({ ...common, columns, discriminator });
}

/** Whether all aggregates count rows, or entities that MATCH bound. */
function countedOnly(items: readonly ReturnItem[], bindings: Bindings): boolean {
  const plain = (e: Expression): boolean => {
    if (e.kind === 'countStar') return true;
    if (e.kind !== 'call' || e.name.toLowerCase() !== 'count' || e.distinct) return false;
    const kind = passedOn(e.args[0]!, bindings)?.kind;
    return kind === 'node' || kind === 'relationship';
  };
  return items.every(({ expression }) => !someExpression(expression, (part) => isAggregate(part) && !plain(part)));
}

/** Relationships that are only counted need not be walked. */
function degreeOf({ operator, bindings }: PlanState, keys: readonly ReturnItem[]): Operator {
  if (!(operator instanceof Expand)) return operator;
  const { accept, taken, into, relationship, to } = operator.parts;
  if (accept !== undefined || into || taken.relationships.length + taken.lists.length > 0) return operator;
  const reads = keys.some(({ expression }) =>
    [...mentionedNames(expression)].some((name) => {
      const index = bindings.get(name)?.index;
      return index === relationship || index === to;
    }),
  );
  return reads ? operator : new ExpandDegree(operator.parts);
}

/** `MATCH ()-[r:T]->() RETURN type(r), count(*)`: the graph knows. */
function fromCountStore(
  { operator, bindings }: PlanState,
  keys: readonly ReturnItem[],
  groups: readonly GroupColumn[],
  columns: readonly AggregateColumn[],
  context: CompileContext,
): Operator | undefined {
  if (!(operator instanceof RelationshipScan) || operator.whole === undefined) return undefined;
  const { relationship } = operator.ends;
  if (!keys.every(({ expression }) => typeSlot(expression, bindings) === relationship)) return undefined;
  const slots = { types: groups.map(({ slot }) => slot), counts: columns.map(({ slot }) => slot) };
  return new RelationshipCounts(context.graph, context.frame, operator.whole.type, slots, operator.detail);
}

/** The slot of the relationship whose type an expression is. */
function typeSlot(e: Expression, bindings: Bindings): number | undefined {
  if (e.kind !== 'call' || e.name.toLowerCase() !== 'type' || e.args.length !== 1) return undefined;
  const slot = passedOn(e.args[0]!, bindings);
  return slot?.kind === 'relationship' ? slot.index : undefined;
}

/** A number that decides what the keys are: the node they all speak of, or the type of the relationship. */
function discriminatorOf(
  keys: readonly ReturnItem[],
  bindings: Bindings,
  { graph, functions }: CompileContext,
): Discriminator | undefined {
  const names = new Set(keys.flatMap(({ expression }) => [...mentionedNames(expression)]));
  const [name] = names;
  if (name === undefined || names.size > 1 || graph.writable) return undefined;
  const random = (e: Expression): boolean =>
    e.kind === 'call' && functions.get(e.name.toLowerCase())?.deterministic === false;
  if (keys.some(({ expression }) => someExpression(expression, random))) return undefined;
  const slot = bindings.get(name);
  if (slot?.kind === 'node') {
    const { index } = slot;
    return { slot: index, limit: () => graph.nodeLimit, number: (frame) => (frame[index] as number | null) ?? -1 };
  }
  if (slot?.kind !== 'relationship' || !keys.every(({ expression }) => typeSlot(expression, bindings) !== undefined))
    return undefined;
  const number = (frame: Frame): number => {
    const id = frame[slot.index] as number | null;
    return id === null ? -1 : graph.relationshipTypeOf[id]!;
  };
  return { slot: slot.index, limit: () => graph.types.length, number };
}

function aggregateColumn(e: Expression, slot: Slot, context: CompileContext, bindings: Bindings): AggregateColumn {
  const locate = (error: unknown): unknown => context.locate(error, e.at);
  if (e.kind !== 'call') {
    return {
      slot: slot.index,
      argument: undefined,
      parameter: undefined,
      make: aggregatorOf('count', false, context.runtime),
      locate,
    };
  }
  const name = e.name.toLowerCase();
  const [argument, parameter] = e.args;
  const same = passedOn(argument!, bindings);
  // counting needs no value made of an id
  const raw = name === 'count' && same !== undefined && (same.kind === 'node' || same.kind === 'relationship');
  return {
    slot: slot.index,
    argument: raw ? rawSlot(same) : context.rules.expression(argument!, context, bindings),
    parameter: parameter && context.rules.expression(parameter, context, bindings),
    make: aggregatorOf(name, e.distinct, context.runtime),
    locate,
  };
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

/** The columns of a result as values. */
export function columnReaders(
  bindings: Bindings,
  names: readonly string[],
  context: CompileContext,
): readonly Evaluate[] {
  return names.map((name) => readSlot(bindings.get(name)!, context.graph));
}
