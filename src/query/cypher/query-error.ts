/** What kind of error a query met, in the words of the openCypher TCK. */
export type ErrorKind =
  | 'SyntaxError'
  | 'SemanticError'
  | 'TypeError'
  | 'ArgumentError'
  | 'ArithmeticError'
  | 'ParameterMissing'
  | 'ProcedureError'
  | 'EntityNotFound'
  | 'PropertyNotFound'
  | 'LabelNotFound'
  | 'ConstraintValidationFailed'
  | 'ConstraintVerificationFailed'
  /** Ours: the query ran into a limit (`timeout`, `rows`, `memory`) or was cancelled. */
  | 'LimitError';

export type ErrorPhase = 'compile time' | 'runtime';

/**
 * A query that is wrong or ran into a limit. `message` says what and what would be right; printed it carries
 * `line:column`, the line of the query and a caret under the place.
 */
export class QueryError extends Error {
  readonly kind: ErrorKind;
  readonly phase: ErrorPhase;
  /** The TCK's detail, such as `UndefinedVariable`; for a limit `Timeout`, `Rows`, `Memory`, `Cancelled`. */
  readonly detail: string;
  /** The sentence alone, without place and caret. */
  readonly sentence: string;
  /** UTF-16 offset into the query. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;

  constructor(kind: ErrorKind, phase: ErrorPhase, detail: string, sentence: string, query: string, offset: number) {
    const place = placeOf(query, offset);
    super(`${sentence} (line ${place.line}, column ${place.column})\n${place.excerpt}\n${' '.repeat(place.caret)}^`);
    this.name = 'QueryError';
    this.kind = kind;
    this.phase = phase;
    this.detail = detail;
    this.sentence = sentence;
    this.offset = offset;
    this.line = place.line;
    this.column = place.column;
  }
}

/** Thrown by a function that does not know where in the query it stands; the engine turns it into a {@link QueryError}. */
export class EvaluationFailure extends Error {
  readonly kind: ErrorKind;
  readonly detail: string;
  constructor(kind: ErrorKind, detail: string, message: string) {
    super(message);
    this.kind = kind;
    this.detail = detail;
  }
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
  readonly caret: number;
}

/** Long lines are cut to a window around the place. */
const EXCERPT_WIDTH = 100;

function placeOf(query: string, offset: number): Place {
  const at = Math.max(0, Math.min(offset, query.length));
  const start = query.lastIndexOf('\n', at - 1) + 1;
  let end = query.indexOf('\n', at);
  if (end < 0) end = query.length;
  let line = 1;
  for (let i = query.indexOf('\n'); i >= 0 && i < at; i = query.indexOf('\n', i + 1)) line += 1;
  const column = at - start + 1;
  const from = end - start > EXCERPT_WIDTH ? Math.max(start, at - EXCERPT_WIDTH / 2) : start;
  const excerpt = query.slice(from, Math.min(end, from + EXCERPT_WIDTH)).replace(/[\t\r]/g, ' ');
  return { line, column, excerpt, caret: at - from };
}
