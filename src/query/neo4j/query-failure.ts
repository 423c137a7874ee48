import { Neo4jError } from 'neo4j-driver';
import { QueryError } from '../cypher/query-error.ts';
import type { ErrorKind } from '../cypher/query-error.ts';

/** Error kinds by the last part of the server's code, where it is about the query. */
const KINDS: Readonly<Record<string, ErrorKind>> = {
  SyntaxError: 'SyntaxError',
  SemanticError: 'SemanticError',
  AccessMode: 'SemanticError',
  TypeError: 'TypeError',
  ArgumentError: 'ArgumentError',
  ArithmeticError: 'ArithmeticError',
  ParameterMissing: 'ParameterMissing',
  EntityNotFound: 'EntityNotFound',
  PropertyNotFound: 'PropertyNotFound',
  LabelNotFound: 'LabelNotFound',
  ConstraintVerificationFailed: 'ConstraintVerificationFailed',
  ConstraintValidationFailed: 'ConstraintValidationFailed',
  ProcedureNotFound: 'ProcedureError',
  ProcedureCallFailed: 'ProcedureError',
  TransactionTimedOut: 'LimitError',
  TransactionTimedOutClientConfiguration: 'LimitError',
  MemoryPoolOutOfMemoryError: 'LimitError',
};

const AT_COMPILE_TIME: ReadonlySet<ErrorKind> = new Set(['SyntaxError', 'SemanticError', 'ParameterMissing']);

/** A fault that the server finds in the query as a {@link QueryError}; undefined for trouble that is not the query's. */
export function queryFailure(error: unknown, query: string): QueryError | undefined {
  if (!(error instanceof Neo4jError)) return undefined;
  const detail = error.code.split('.').at(-1) ?? '';
  const kind = KINDS[detail];
  if (kind === undefined) return undefined;
  const offset = Number(/\(offset: (\d+)\)/.exec(error.message)?.[1] ?? 0);
  const sentence = (error.message.split('\n')[0] ?? '').replace(/ \(line \d+, column \d+ \(offset: \d+\)\)$/, '');
  const phase = AT_COMPILE_TIME.has(kind) ? 'compile time' : 'runtime';
  return new QueryError(kind, phase, limitDetail(detail), sentence, query, offset);
}

function limitDetail(detail: string): string {
  if (detail.startsWith('TransactionTimedOut')) return 'Timeout';
  return detail === 'MemoryPoolOutOfMemoryError' ? 'Memory' : detail;
}
