import type { TypeName } from './function-table.ts';
import type { Value } from './value.ts';

export interface ProcedureField {
  readonly name: string;
  readonly type: TypeName;
}

/** A procedure that CALL can name. */
export interface Procedure {
  /** As it is called: `db.labels`. */
  readonly name: string;
  readonly parameters: readonly ProcedureField[];
  /** Empty for a procedure that yields nothing: it then passes each row on once. */
  readonly fields: readonly ProcedureField[];
  /** Rows in the order of `fields`. */
  call(args: readonly Value[]): Iterable<readonly Value[]>;
}
