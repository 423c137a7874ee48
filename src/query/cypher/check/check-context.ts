/** What a check carries along: the scope, what is allowed at this place, and what the query was found to use. */
import type { ErrorKind } from '../query-error.ts';
import { QueryError } from '../query-error.ts';
import type { FunctionEntry } from '../function-table.ts';
import type { Procedure } from '../procedure.ts';
import type { Clause, Expression, Query } from '../syntax/ast.ts';
import type { StaticType } from './static-type.ts';

export type Scope = ReadonlyMap<string, StaticType>;

export interface CheckEnvironment {
  readonly query: string;
  readonly functions: ReadonlyMap<string, FunctionEntry>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly rules: CheckRules;
  /** Filled as the check goes on. */
  readonly parameters: Map<string, number>;
}

/** The checks that call each other across files. */
export interface CheckRules {
  typeOf(e: Expression, context: CheckContext): StaticType;
  query(query: Query, environment: CheckEnvironment, outer: Scope, form: QueryForm): readonly string[] | undefined;
  clauses(clauses: readonly Clause[], environment: CheckEnvironment, scope: Scope, form: QueryForm): unknown;
}

/** Where a query stands: by itself, in CALL { WITH … } or CALL (…) { }, or as an expression. */
export type QueryForm = 'whole' | 'call' | 'scoped call' | 'exists' | 'count' | 'collect' | 'foreach';

export interface CheckContext {
  readonly environment: CheckEnvironment;
  readonly scope: Scope;
  /** What an aggregating function may be here: `no` with the reason why it may not. */
  readonly aggregates: 'yes' | 'no' | 'nested';
  /** A place that asks for a truth value: patterns may stand there as predicates. */
  readonly predicate: boolean;
}

export function contextOf(environment: CheckEnvironment, scope: Scope): CheckContext {
  return { environment, scope, aggregates: 'no', predicate: false };
}

export function fail(
  environment: CheckEnvironment,
  detail: string,
  sentence: string,
  at: number,
  kind: ErrorKind = 'SyntaxError',
): never {
  throw new QueryError(kind, 'compile time', detail, sentence, environment.query, at);
}
