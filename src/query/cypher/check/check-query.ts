/** A whole query: the order of its clauses, and the scope as it goes from one to the next. */
import type { FunctionEntry } from '../function-table.ts';
import type { Procedure } from '../procedure.ts';
import type {
  CallProcedure,
  CallSubquery,
  Clause,
  Projection,
  Query,
  SetItem,
  SingleQuery,
  Variable,
} from '../syntax/ast.ts';
import { contextOf, fail } from './check-context.ts';
import type { CheckEnvironment, QueryForm, Scope } from './check-context.ts';
import { checkPredicate, expectType, typeOf } from './check-expression.ts';
import { alreadyBound, checkPattern } from './check-pattern.ts';
import { checkProjection } from './check-projection.ts';
import { ANY, listOf, mayBe } from './static-type.ts';
import type { StaticType } from './static-type.ts';

export interface CheckedQuery {
  readonly columns: readonly string[];
  /** The parameters it uses, with the place of the first use. */
  readonly parameters: ReadonlyMap<string, number>;
  readonly writes: boolean;
}

/** @throws QueryError for what Cypher refuses before a query runs. */
export function checkQuery(
  text: string,
  query: Query,
  functions: ReadonlyMap<string, FunctionEntry>,
  procedures: ReadonlyMap<string, Procedure>,
): CheckedQuery {
  const rules = { typeOf, query: checkUnion, clauses: checkClauses };
  const environment: CheckEnvironment = { query: text, functions, procedures, rules, parameters: new Map() };
  const columns = checkUnion(query, environment, new Map(), 'whole') ?? [];
  return { columns, parameters: environment.parameters, writes: writes(query) };
}

/** The columns; undefined when the query returns nothing. */
function checkUnion(
  query: Query,
  environment: CheckEnvironment,
  outer: Scope,
  form: QueryForm,
): readonly string[] | undefined {
  return checkUnionTypes(query, environment, outer, form)?.map(([name]) => name);
}

function checkUnionTypes(
  query: Query,
  environment: CheckEnvironment,
  outer: Scope,
  form: QueryForm,
): readonly (readonly [string, StaticType])[] | undefined {
  const results = query.parts.map((part) => checkSingle(part, environment, outer, form));
  const first = results[0];
  results.forEach((result, index) => {
    const names = (columns: typeof result): string => [...(columns ?? new Map()).keys()].sort().join('\n');
    if (names(result) !== names(first)) {
      const sentence = 'All parts of a UNION must return columns of the same names.';
      fail(environment, 'DifferentColumnsInUnion', sentence, query.parts[index]!.at);
    }
  });
  if (first === undefined) return undefined;
  return [...first].map(([name, type]) => [name, results.length === 1 ? type : ANY]);
}

const UPDATES: ReadonlySet<Clause['kind']> = new Set(['create', 'merge', 'set', 'remove', 'delete', 'foreach']);

function writes(query: Query): boolean {
  return query.parts.some(({ clauses }) =>
    clauses.some((clause) => UPDATES.has(clause.kind) || (clause.kind === 'callSubquery' && writes(clause.query))),
  );
}

function checkSingle(
  part: SingleQuery,
  environment: CheckEnvironment,
  outer: Scope,
  form: QueryForm,
): Scope | undefined {
  const { clauses } = part;
  const last = clauses.at(-1)!;
  checkOrderOfClauses(clauses, environment, form);
  // CALL { WITH a … } sees only what it imports
  const result = checkClauses(clauses, environment, outer, form);
  return last.kind === 'return' || (last.kind === 'callProcedure' && clauses.length === 1) ? result : undefined;
}

function checkOrderOfClauses(clauses: readonly Clause[], environment: CheckEnvironment, form: QueryForm): void {
  const wrong = (sentence: string, at: number): never => fail(environment, 'InvalidClauseComposition', sentence, at);
  let updated = false;
  clauses.forEach((clause, index) => {
    const isLast = index === clauses.length - 1;
    if (clause.kind === 'return' && !isLast)
      wrong('RETURN must be the last clause; use WITH before further clauses.', clause.at);
    if (clause.kind === 'finish' && !isLast) wrong('FINISH must be the last clause.', clause.at);
    if (UPDATES.has(clause.kind)) {
      updated = true;
      if (form === 'exists' || form === 'count' || form === 'collect') {
        wrong(`${form.toUpperCase()} { } reads only; it cannot change the graph.`, clause.at);
      }
    } else if (clause.kind === 'with') updated = false;
    else if (updated && (clause.kind === 'match' || clause.kind === 'unwind' || clause.kind.startsWith('call'))) {
      wrong('WITH is needed between a clause that changes the graph and one that reads it.', clause.at);
    }
    const ends =
      clause.kind === 'return' ||
      clause.kind === 'finish' ||
      UPDATES.has(clause.kind) ||
      clause.kind.startsWith('call');
    if (isLast && !ends && (form === 'whole' || form === 'collect')) {
      wrong('A query cannot end here; it needs a RETURN, or a clause that changes the graph.', clause.at);
    }
    if (isLast && !ends && form.endsWith('call') && clause.kind !== 'foreach') {
      wrong('A subquery cannot end here; it needs a RETURN, or a clause that changes the graph.', clause.at);
    }
    if (
      clause.kind === 'callProcedure' &&
      isLast &&
      clauses.length > 1 &&
      clause.yields === undefined &&
      form === 'whole'
    ) {
      const procedure = environment.procedures.get(clause.name.toLowerCase());
      if (procedure !== undefined && procedure.fields.length > 0)
        wrong('A query cannot end with CALL; YIELD what is needed and RETURN it.', clause.at);
    }
  });
}

function checkClauses(clauses: readonly Clause[], environment: CheckEnvironment, outer: Scope, form: QueryForm): Scope {
  let scope = outer;
  const kept: Scope = form === 'whole' || form === 'call' ? new Map() : outer;
  let renewed = false;
  for (const clause of clauses) {
    const standalone = clauses.length === 1 && form === 'whole';
    scope = checkClause(clause, { environment, scope, standalone, form, kept, renewed });
    renewed ||= clause.kind === 'with';
  }
  return scope;
}

interface Place {
  readonly environment: CheckEnvironment;
  readonly scope: Scope;
  readonly standalone: boolean;
  readonly form: QueryForm;
  /** Names from outside of a subquery, which no WITH takes away. */
  readonly kept: Scope;
  /** A WITH stands before. */
  readonly renewed: boolean;
}

function checkClause(clause: Clause, place: Place): Scope {
  const { environment, scope } = place;
  const context = contextOf(environment, scope);
  switch (clause.kind) {
    case 'match': {
      const inner = checkPattern(clause.patterns, 'match', environment, scope);
      if (clause.where) checkPredicate(clause.where, { ...contextOf(environment, inner), predicate: true });
      return inner;
    }
    case 'unwind': {
      const type = typeOf(clause.list, context);
      if (scope.has(clause.variable)) alreadyBound(clause.variable, clause.at, environment);
      return new Map(scope).set(clause.variable, type.element ?? (type.name === 'LIST' ? ANY : type));
    }
    case 'with':
    case 'return':
      return checkResult(clause, place);
    case 'create':
      return checkPattern(clause.patterns, 'create', environment, scope);
    case 'merge': {
      const inner = checkPattern([clause.pattern], 'merge', environment, scope);
      for (const item of [...clause.onCreate, ...clause.onMatch]) checkSet(item, environment, inner);
      return inner;
    }
    case 'set':
      for (const item of clause.items) checkSet(item, environment, scope);
      return scope;
    case 'remove':
      for (const item of clause.items) {
        if (item.kind === 'labels') expectEntity(item.target, environment, scope, ['NODE']);
        else typeOf(item.target, context);
      }
      return scope;
    case 'delete':
      for (const item of clause.items) {
        if (item.kind === 'hasLabels') {
          fail(
            environment,
            'InvalidDelete',
            'DELETE takes nodes, relationships and paths; REMOVE takes labels.',
            item.at,
          );
        }
        expectType(item, ['NODE', 'RELATIONSHIP', 'PATH'], context);
      }
      return scope;
    case 'foreach': {
      const type = typeOf(clause.list, context);
      for (const inner of clause.clauses) {
        if (!UPDATES.has(inner.kind)) {
          fail(
            environment,
            'InvalidClauseComposition',
            'FOREACH can only change the graph; read with UNWIND.',
            inner.at,
          );
        }
      }
      checkClauses(clause.clauses, environment, new Map(scope).set(clause.variable, type.element ?? ANY), 'foreach');
      return scope;
    }
    case 'callProcedure':
      return checkProcedureCall(clause, place);
    case 'callSubquery':
      return checkSubquery(clause, place);
    case 'finish':
      return scope;
  }
}

function checkResult(clause: Projection, { environment, scope, form, kept, renewed }: Place): Scope {
  for (const { name, expression, at } of clause.items) {
    const isSame = expression.kind === 'variable' && expression.name === name;
    if (kept.has(name) && !isSame && !(form === 'scoped call' && clause.kind === 'return'))
      alreadyBound(name, at, environment);
  }
  const unnamed = form.endsWith('call') ? clause.items.find(({ aliased }) => !aliased) : undefined;
  if (unnamed)
    fail(environment, 'NoExpressionAlias', 'What a subquery returns needs a name; write AS and one.', unnamed.at);
  const hidden: Scope = form === 'scoped call' && renewed ? kept : new Map();
  const result = checkProjection(clause, environment, scope, kept, hidden);
  return clause.kind === 'with' ? new Map([...kept, ...result]) : result;
}

function checkSet(item: SetItem, environment: CheckEnvironment, scope: Scope): void {
  const context = contextOf(environment, scope);
  if (item.kind === 'labels') expectEntity(item.target, environment, scope, ['NODE']);
  else if (item.kind === 'property') {
    typeOf(item.target, context);
    expectType(item.target.object, ['NODE', 'RELATIONSHIP'], context);
  } else expectEntity(item.target, environment, scope);
  if (item.kind !== 'labels') {
    const type = typeOf(item.value, context);
    if (item.kind !== 'property' && !mayBe(type, ['MAP', 'NODE', 'RELATIONSHIP'])) {
      fail(
        environment,
        'InvalidArgumentType',
        `Properties come from a map, a node or a relationship, but this is a ${type.name}.`,
        item.value.at,
      );
    }
  }
}

function expectEntity(
  target: Variable,
  environment: CheckEnvironment,
  scope: Scope,
  names: readonly ('NODE' | 'RELATIONSHIP')[] = ['NODE', 'RELATIONSHIP'],
): void {
  expectType(target, names, contextOf(environment, scope));
}

function checkProcedureCall(clause: CallProcedure, { environment, scope, standalone }: Place): Scope {
  const procedure = environment.procedures.get(clause.name.toLowerCase());
  if (procedure === undefined) {
    const sentence = `There is no procedure "${clause.name}".`;
    fail(environment, 'ProcedureNotFound', sentence, clause.at, 'ProcedureError');
  }
  if (clause.args === undefined) {
    if (!standalone && procedure.parameters.length > 0) {
      fail(
        environment,
        'InvalidArgumentPassingMode',
        `Inside a query "${clause.name}" needs its arguments in parentheses.`,
        clause.at,
      );
    }
    for (const { name } of procedure.parameters) environment.parameters.set(name, clause.at);
  } else {
    if (clause.args.length !== procedure.parameters.length) {
      const sentence = `"${clause.name}" takes ${procedure.parameters.length} arguments, not ${clause.args.length}.`;
      fail(environment, 'InvalidNumberOfArguments', sentence, clause.at);
    }
    clause.args.forEach((argument, index) => {
      expectType(argument, [procedure.parameters[index]!.type], contextOf(environment, scope));
    });
  }
  if (clause.yields === '*' && !standalone) {
    fail(
      environment,
      'UnexpectedSyntax',
      'YIELD * can stand in a CALL that is the whole query only; name the fields.',
      clause.at,
    );
  }
  const all = procedure.fields.map(({ name }) => ({ at: clause.at, field: name, variable: name }));
  if (clause.yields === undefined && !standalone && all.length > 0) {
    fail(
      environment,
      'InvalidClauseComposition',
      `Inside a query "${clause.name}" needs YIELD and the fields that are wanted.`,
      clause.at,
    );
  }
  const yields = clause.yields === undefined || clause.yields === '*' ? all : clause.yields;
  const inner = new Map(scope);
  for (const { at, field, variable } of yields) {
    const found = procedure.fields.find(({ name }) => name === field);
    if (found === undefined) fail(environment, 'UndefinedVariable', `"${clause.name}" yields no "${field}".`, at);
    if (inner.has(variable)) alreadyBound(variable, at, environment);
    inner.set(variable, found.type === 'LIST' ? listOf(ANY) : { name: found.type });
  }
  if (clause.where) checkPredicate(clause.where, { ...contextOf(environment, inner), predicate: true });
  return inner;
}

function checkSubquery(clause: CallSubquery, { environment, scope }: Place): Scope {
  let imported: Scope = new Map();
  if (clause.imports === '*') imported = scope;
  else if (clause.imports !== undefined) {
    imported = new Map(
      clause.imports.map((variable) => [variable.name, typeOf(variable, contextOf(environment, scope))]),
    );
  }
  const columns =
    clause.imports === undefined
      ? checkUnionTypes(withImports(clause.query, environment, scope), environment, scope, 'call')
      : checkUnionTypes(clause.query, environment, imported, 'scoped call');
  const result = new Map(scope);
  for (const [name, type] of columns ?? []) {
    if (scope.has(name)) alreadyBound(name, clause.at, environment);
    result.set(name, type);
  }
  return result;
}

/** In `CALL { WITH a … }` a leading WITH imports; without one, a part of the union sees nothing of the outer query. */
function withImports(query: Query, environment: CheckEnvironment, scope: Scope): Query {
  const parts = query.parts.map((part) => {
    const first = part.clauses[0]!;
    const at = part.at;
    if (first.kind === 'with') {
      const plain = first.items.every(
        ({ expression, name }) => expression.kind === 'variable' && expression.name === name,
      );
      const cut = first.distinct || first.where || first.orderBy.length > 0 || first.skip || first.limit;
      const touches = first.items.some(
        ({ expression }) => expression.kind === 'variable' && scope.has(expression.name),
      );
      if (touches && (!plain || cut)) {
        const sentence = 'The WITH that imports into a subquery takes variables only; use another WITH after it.';
        fail(environment, 'InvalidClauseComposition', sentence, first.at);
      }
      return part;
    }
    const none: Clause = {
      kind: 'with',
      at,
      distinct: false,
      star: false,
      items: [],
      orderBy: [],
      skip: undefined,
      limit: undefined,
      where: undefined,
    };
    return { ...part, clauses: [none, ...part.clauses] };
  });
  return { ...query, parts };
}
