/**
 * The type of one function of Cypher, as the table in `functions/` holds it.
 *
 * To add one: write an entry in the file of `functions/` that its kind belongs to, and it is there: the parser accepts
 * any name, the checker looks the entry up under its lower-case name, checks the number of arguments and, where it knows
 * a static type, that each is among `parameters`; the interpreter then calls `evaluate`. The engine itself (not the
 * table) has the aggregating functions and what reads the graph by slots; an entry of the same name is used elsewhere.
 *
 * What the engine imports from the other files beside it:
 * - `functions/table.ts`: `FUNCTIONS: ReadonlyMap<string, FunctionEntry>`, keyed by lower-case name (`date.truncate`)
 * - `equality.ts`: `equals(a, b): boolean | null` (three-valued `=`), `groupKey(value): string | number | bigint | boolean
 *   | null | undefined` (a primitive that is the same exactly for values that DISTINCT and grouping hold to be the same,
 *   null included; 1 and 1.0 are the same, NaN is never)
 * - `compare.ts`: `compare(a, b): number | null`: `<` and its kin; null where they are not comparable (NaN too)
 * - `order.ts`: `order(a, b): number`: the total order of ORDER BY, ascending, across types
 * - `temporal/arithmetic.ts`: `temporalOperator(operator: '+' | '-' | '*' | '/', a, b): Value | undefined`: undefined
 *   when the operands do not fit
 * - `temporal/date.ts`: `dateOfIso(text: string): Temporal` for a day such as `2022-02-17`
 */
import type { Value } from './value.ts';

/** A static type, for checks before the query runs. `NUMBER` is INTEGER or FLOAT; `ANY` is not checked. */
export type TypeName =
  | 'ANY'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'FLOAT'
  | 'NUMBER'
  | 'STRING'
  | 'LIST'
  | 'MAP'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'PATH'
  | 'DATE'
  | 'LOCAL TIME'
  | 'ZONED TIME'
  | 'LOCAL DATETIME'
  | 'ZONED DATETIME'
  | 'DURATION'
  | 'POINT';

export interface FunctionEntry {
  /** As it is documented: `toUpper`, `date.truncate`. */
  readonly name: string;
  /**
   * The types each argument may have, by position; a call with a static type outside is a SyntaxError
   * (InvalidArgumentType) at compile time. NULL always passes.
   */
  readonly parameters: readonly (readonly TypeName[])[];
  /** How many of `parameters` may be left out at the end; default 0. */
  readonly optional?: number;
  /** The last parameter may repeat (`coalesce`). */
  readonly variadic?: boolean;
  /** ANY when it depends on the arguments. */
  readonly returns: TypeName;
  /** `propagate`: the engine answers null when any argument is null and does not call; `handle`: called with nulls. */
  readonly nulls: 'propagate' | 'handle';
  /** False for `rand()`, `randomUUID()`: never folded, nor taken as one value. Default true. */
  readonly deterministic?: boolean;
  /**
   * @throws EvaluationFailure for arguments that are wrong at run time (`TypeError`, `InvalidArgumentValue`; `ArgumentError`,
   * `NumberOutOfRange`, …); the engine adds the place.
   */
  evaluate(args: readonly Value[], context: EvaluationContext): Value;
}

/** What a function may know and must report to. */
export interface EvaluationContext {
  /** Milliseconds since 1970-01-01 UTC at which the statement began: one clock for `date()`, `datetime()`, … */
  readonly now: number;
  /** IANA name of the default time zone: `UTC`. */
  readonly timeZone: string;
  /** Uniform in [0, 1). */
  random(): number;
  /** Report work, about one step an element or per 32 characters; throws when the query ran out of time or is cancelled. */
  step(steps: number): void;
  /** Report bytes before allocating them (strings 2 a unit, lists 8 an element); throws when the query may hold no more. */
  allocate(bytes: number): void;
}
