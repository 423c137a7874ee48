/** Plans a whole query, clause by clause. */
import { conditionOf } from '../evaluate/boolean.ts';
import { compileExpression } from '../evaluate/compile-expression.ts';
import type { CompileContext, CompileRules } from '../evaluate/compile-context.ts';
import { readSlot } from '../evaluate/slot.ts';
import type { Bindings, Slot } from '../evaluate/slot.ts';
import { Apply, ApplyUnit } from '../run/apply.ts';
import { Argument } from '../run/argument.ts';
import { Assign } from '../run/assign.ts';
import { Distinct } from '../run/distinct.ts';
import { Eager } from '../run/eager.ts';
import { Filter } from '../run/filter.ts';
import type { Operator } from '../run/operator.ts';
import { ProcedureCall } from '../run/procedure-call.ts';
import { Union } from '../run/union.ts';
import { Unwind } from '../run/unwind.ts';
import type { CallProcedure, CallSubquery, Clause, Query, SingleQuery } from '../syntax/ast.ts';
import { changesGraph, isWrite } from '../syntax/write-clause.ts';
import type { WriteClause } from '../syntax/write-clause.ts';
import { planMatch, planOptionalMatch } from './plan-match.ts';
import { planProjection } from './plan-projection.ts';
import type { PlanState } from './plan-state.ts';

export type Columns = readonly (readonly [string, Slot])[];

export interface QueryPlan {
  readonly operator: Operator;
  readonly columns: Columns;
}

export const RULES: CompileRules = {
  expression: compileExpression,
  pattern: (pattern, where, context, bindings, keepsAll) =>
    planMatch({ operator: new Argument(), bindings }, [pattern], where, context, keepsAll),
  subquery: (query, context, bindings) => planQuery(query, context, bindings),
};

/** The plan starts from the row that the frame has, where `outer` names are bound, of which no WITH takes those that are `kept`. */
export function planQuery(query: Query, context: CompileContext, outer: Bindings, kept: Bindings = outer): QueryPlan {
  const plans = query.parts.map((part) => planSingle(part, context, outer, kept));
  return plans.length === 1 ? plans[0]! : unionOf(plans, query, context);
}

function planSingle({ clauses }: SingleQuery, context: CompileContext, outer: Bindings, kept: Bindings): QueryPlan {
  let state: PlanState = { operator: new Argument(), bindings: outer };
  let changes = false;
  for (const clause of clauses) {
    state = planClause(state, clause, context, changes, kept);
    changes ||= isWrite(clause) || (clause.kind === 'callSubquery' && changesGraph(clause.query));
  }
  const last = clauses.at(-1)!;
  if (last.kind === 'return') return { operator: state.operator, columns: [...state.bindings] };
  if (last.kind === 'callProcedure' && clauses.length === 1) {
    return { operator: state.operator, columns: [...state.bindings].filter(([name]) => !outer.has(name)) };
  }
  return { operator: state.operator, columns: [] };
}

function refuse(clause: WriteClause, context: CompileContext): never {
  const sentence = `This graph is built from claims and cannot be changed by a query; change the claims and build it again. ${clause.kind.toUpperCase()} works on a scratch graph only.`;
  return context.failCompile('AccessMode', sentence, clause.at);
}

function planClause(
  state: PlanState,
  clause: Clause,
  context: CompileContext,
  changes: boolean,
  kept: Bindings,
): PlanState {
  const { bindings } = state;
  const { runtime, frame } = context;
  switch (clause.kind) {
    case 'match':
      return clause.optional
        ? planOptionalMatch(state, clause.patterns, clause.where, context)
        : planMatch(state, clause.patterns, clause.where, context);
    case 'unwind': {
      const slot = context.slot('value');
      const list = context.rules.expression(clause.list, context, bindings);
      const operator = new Unwind(state.operator, runtime, frame, slot.index, list, clause.variable);
      return { operator, bindings: new Map(bindings).set(clause.variable, slot) };
    }
    case 'with': {
      const projected = planProjection(state, clause, context, changes, kept);
      return { ...projected, bindings: new Map([...kept, ...projected.bindings]) };
    }
    case 'return':
      return planProjection(state, clause, context, changes, kept);
    case 'callProcedure':
      return planProcedure(state, clause, context);
    case 'callSubquery':
      return planSubqueryCall(state, clause, context);
    case 'finish':
      return state;
    case 'create':
    case 'merge':
    case 'set':
    case 'remove':
    case 'delete':
    case 'foreach':
      return context.rules.write === undefined ? refuse(clause, context) : context.rules.write(state, clause, context);
  }
}

function planProcedure(state: PlanState, clause: CallProcedure, context: CompileContext): PlanState {
  const procedure = context.procedures.get(clause.name.toLowerCase())!;
  const args =
    clause.args?.map((argument) => context.rules.expression(argument, context, state.bindings)) ??
    procedure.parameters.map(({ name }) =>
      context.rules.expression({ kind: 'parameter', at: clause.at, name }, context, state.bindings),
    );
  const all = procedure.fields.map(({ name }) => ({ field: name, variable: name }));
  const wanted = clause.yields === undefined || clause.yields === '*' ? all : clause.yields;
  const bindings = new Map(state.bindings);
  const yields = wanted.map(({ field, variable }) => {
    const slot = context.slot('value');
    bindings.set(variable, slot);
    return { field: procedure.fields.findIndex(({ name }) => name === field), slot: slot.index };
  });
  const call = { runtime: context.runtime, frame: context.frame, procedure, args, yields };
  if (clause.optional) {
    const inner = new ProcedureCall({ ...call, input: new Argument() });
    const operator = new Apply(
      state.operator,
      inner,
      context.frame,
      yields.map(({ slot }) => slot),
    );
    return { operator, bindings };
  }
  const operator = new ProcedureCall({ ...call, input: state.operator });
  if (!clause.where) return { operator, bindings };
  const condition = conditionOf(clause.where, context.rules.expression(clause.where, context, bindings), context);
  return { operator: new Filter(operator, context.frame, condition, ''), bindings };
}

function planSubqueryCall(state: PlanState, clause: CallSubquery, context: CompileContext): PlanState {
  const { imports, query } = clause;
  const imported =
    imports === undefined || imports === '*'
      ? state.bindings
      : new Map(imports.map(({ name }) => [name, state.bindings.get(name)!]));
  const importsByWith = imports === undefined;
  const parts = query.parts.map((part) => planPart(part, query, importsByWith, imported, context));
  const plan = parts.length === 1 ? parts[0]! : unionOf(parts, query, context);
  const bindings = new Map([...state.bindings, ...plan.columns]);
  const changes = changesGraph(query);
  // rows that are still to come must not see what the subquery changes, nor those that come after half of it
  const eager = (operator: Operator, slots: Bindings): Operator =>
    changes
      ? new Eager(operator, context.runtime, context.frame, [...new Set([...slots.values()].map(({ index }) => index))])
      : operator;
  const input = eager(state.operator, state.bindings);
  if (plan.columns.length === 0) return { operator: eager(new ApplyUnit(input, plan.operator), bindings), bindings };
  const optional = clause.optional ? plan.columns.map(([, { index }]) => index) : undefined;
  return { operator: eager(new Apply(input, plan.operator, context.frame, optional), bindings), bindings };
}

function planPart(
  part: SingleQuery,
  query: Query,
  byWith: boolean,
  imported: Bindings,
  context: CompileContext,
): QueryPlan {
  const single: Query = { ...query, parts: [part], union: undefined };
  if (!byWith) return planQuery(single, context, imported);
  return planQuery(single, context, part.clauses[0]?.kind === 'with' ? imported : NONE, NONE);
}

const NONE: Bindings = new Map();

function unionOf(parts: readonly QueryPlan[], query: Query, context: CompileContext): QueryPlan {
  const columns = parts[0]!.columns.map(([name]): readonly [string, Slot] => [name, context.slot('value')]);
  const inputs = parts.map((plan) => {
    const own = new Map(plan.columns);
    const assignments = columns.map(([name, slot]) => ({
      slot: slot.index,
      evaluate: readSlot(own.get(name)!, context.graph),
    }));
    return new Assign(plan.operator, context.frame, assignments, 'Projection', '');
  });
  const union = new Union(inputs);
  if (query.union === 'all') return { operator: union, columns };
  const readers = columns.map(([, slot]) => readSlot(slot, context.graph));
  return { operator: new Distinct(union, context.runtime, context.frame, readers, ''), columns };
}
