/** Plans the aggregates of a WITH or RETURN: by what rows are grouped, and what is kept of each group. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings, Slot } from '../evaluate/slot.ts';
import { Aggregate } from '../run/aggregate.ts';
import type { AggregateColumn, GroupColumn } from '../run/aggregate.ts';
import { aggregatorOf } from '../run/aggregators.ts';
import { Assign } from '../run/assign.ts';
import type { Assignment } from '../run/assign.ts';
import type { Operator } from '../run/operator.ts';
import { Totals } from '../run/totals.ts';
import { hasAggregate, isAggregate } from '../syntax/aggregates.ts';
import type { Expression, ReturnItem } from '../syntax/ast.ts';
import { expressionKey, mapParts } from '../syntax/walk.ts';
import { discriminatorOf } from './group-discriminator.ts';
import { passedOn, rawSlot } from './passed-on.ts';
import { countedOnly, planCounted } from './plan-counted.ts';
import type { Grouping } from './plan-counted.ts';
import type { PlanState } from './plan-state.ts';

/** Items without aggregates are what rows are grouped by; aggregates inside the others get slots of their own. */
export function planGrouped(input: PlanState, items: readonly ReturnItem[], context: CompileContext): PlanState {
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
  const grouping = { input, keys, groups, columns };
  const counted = countedOnly(items, input.bindings) ? planCounted(grouping, context) : undefined;
  const operator = counted ?? aggregation(grouping, context);
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

function aggregation({ input, keys, groups, columns }: Grouping, context: CompileContext): Operator {
  const { runtime, frame } = context;
  const common = { input: input.operator, runtime, frame, columns };
  if (groups.length === 0) return new Totals(common);
  const discriminator = discriminatorOf(keys, input.bindings, context);
  return new Aggregate({ ...common, groups, discriminator, detail: keys.map(({ name }) => name).join(', ') });
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
