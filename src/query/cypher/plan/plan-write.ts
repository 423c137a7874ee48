/** Plans the clauses that change a scratch graph. */
import { asList } from '../as-list.ts';
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import { ScratchGraph } from '../graph/scratch-graph.ts';
import { Argument } from '../run/argument.ts';
import { Effect } from '../run/effect.ts';
import type { Action } from '../run/effect.ts';
import { DONE, ROW } from '../run/operator.ts';
import type { Operator } from '../run/operator.ts';
import type { Foreach, Merge, PathPattern } from '../syntax/ast.ts';
import { compileCreation, compileProperties } from '../write/create-pattern.ts';
import { compileDeletion } from '../write/delete-entities.ts';
import { compileRemove, compileSets } from '../write/set-items.ts';
import { isWrite } from '../syntax/write-clause.ts';
import type { WriteClause } from '../syntax/write-clause.ts';
import { planMatch } from './plan-match.ts';
import type { PlanState } from './plan-state.ts';

export function planWrite(input: PlanState, clause: WriteClause, context: CompileContext): PlanState {
  const { graph } = context;
  if (!(graph instanceof ScratchGraph)) throw new Error('Only a scratch graph can be changed.');
  switch (clause.kind) {
    case 'create': {
      const { create, bindings } = compileCreation(clause.patterns, graph, context, input.bindings, false);
      return effect('Create', input, bindings, context, (frame, emit) => {
        create(frame);
        emit();
      });
    }
    case 'merge':
      return planMerge(input, clause, graph, context);
    case 'set':
    case 'remove': {
      const changes =
        clause.kind === 'set'
          ? compileSets(clause.items, graph, context, input.bindings)
          : clause.items.map((item) => compileRemove(item, graph, context, input.bindings));
      return effect(clause.kind === 'set' ? 'Set' : 'Remove', input, input.bindings, context, (frame, emit) => {
        for (const change of changes) change(frame);
        emit();
      });
    }
    case 'delete': {
      const { gather, finish } = compileDeletion(clause, graph, context, input.bindings);
      const action: Action = (frame, emit) => {
        gather(frame);
        emit();
      };
      return effect(clause.detach ? 'DetachDelete' : 'Delete', input, input.bindings, context, action, finish);
    }
    case 'foreach':
      return planForeach(input, clause, context);
  }
}

function slotsOf(bindings: Bindings): readonly number[] {
  return [...new Set([...bindings.values()].map(({ index }) => index))];
}

function effect(
  title: string,
  input: PlanState,
  bindings: Bindings,
  context: CompileContext,
  action: Action,
  finish?: () => void,
): PlanState {
  const operator = new Effect({
    title,
    input: input.operator,
    runtime: context.runtime,
    frame: context.frame,
    before: slotsOf(input.bindings),
    after: slotsOf(bindings),
    action,
    ...(finish && { finish }),
  });
  return { operator, bindings };
}

/** Runs a plan that starts from the row the frame has to its end. */
function exhaust(operator: Operator, context: CompileContext, visit?: () => void): number {
  let rows = 0;
  context.runtime.nesting += 1;
  try {
    operator.open();
    for (let signal = operator.next(); signal !== DONE; signal = operator.next()) {
      if (signal !== ROW) continue;
      rows += 1;
      visit?.();
    }
  } finally {
    context.runtime.nesting -= 1;
  }
  return rows;
}

/** For each row all matches of the pattern; if there are none it is created. Later rows see what earlier ones created. */
function planMerge(input: PlanState, clause: Merge, graph: ScratchGraph, context: CompileContext): PlanState {
  const pattern = named(clause.pattern);
  const matched = planMatch(
    { operator: new Argument(), bindings: input.bindings },
    [pattern],
    undefined,
    context,
    true,
  );
  const creation = compileCreation([pattern], graph, context, input.bindings, true);
  // both ways leave the pattern's entities in the slots of the match
  const copies = [...creation.bindings].flatMap(([name, slot]) => {
    const target = matched.bindings.get(name)!;
    return input.bindings.get(name) === slot || target.index === slot.index
      ? []
      : [{ from: slot.index, to: target.index }];
  });
  const visible = new Map(
    [...matched.bindings].filter(([name]) => !name.startsWith('\u0000') || input.bindings.has(name)),
  );
  const onCreate = compileSets(clause.onCreate, graph, context, visible);
  const onMatch = compileSets(clause.onMatch, graph, context, visible);
  const nullChecks = pattern.elements.flatMap((element) =>
    element.kind === 'quantified' ? [] : [compileProperties(element.properties, context, input.bindings, true)],
  );
  return effect('Merge', input, visible, context, (frame, emit) => {
    for (const check of nullChecks) check(frame);
    const after = slotsOf(visible);
    const rows: (typeof frame)[] = [];
    exhaust(matched.operator, context, () => rows.push(after.map((slot) => frame[slot]!)));
    if (rows.length === 0) {
      creation.create(frame);
      for (const { from, to } of copies) frame[to] = frame[from]!;
      for (const change of onCreate) change(frame);
      emit();
    }
    for (const row of rows) {
      row.forEach((value, index) => (frame[after[index]!] = value));
      for (const change of onMatch) change(frame);
      emit();
    }
  });
}

/** Every part of the pattern gets a name, so that what is created can be found under it. */
function named(pattern: PathPattern): PathPattern {
  const elements = pattern.elements.map((element, index) =>
    element.kind === 'quantified' || element.variable !== undefined
      ? element
      : { ...element, variable: `\u0000m${element.at}.${index}` },
  );
  return { ...pattern, elements };
}

function planForeach(input: PlanState, clause: Foreach, context: CompileContext): PlanState {
  const list = context.rules.expression(clause.list, context, input.bindings);
  const slot = context.slot('value');
  let inner: PlanState = { operator: new Argument(), bindings: new Map(input.bindings).set(clause.variable, slot) };
  for (const nested of clause.clauses) if (isWrite(nested)) inner = planWrite(inner, nested, context);
  return effect('Foreach', input, input.bindings, context, (frame, emit) => {
    for (const item of asList(list(frame)) ?? []) {
      frame[slot.index] = item;
      exhaust(inner.operator, context);
    }
    emit();
  });
}
