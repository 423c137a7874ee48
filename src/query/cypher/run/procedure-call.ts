import type { Procedure } from '../procedure.ts';
import type { Value } from '../value.ts';
import { ROW } from './operator.ts';
import type { Evaluate, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** For each row of its input the rows that a procedure yields; one that yields no fields passes the row on. */
export class ProcedureCall implements Operator {
  readonly title = 'ProcedureCall';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly procedure: Procedure;
  private readonly args: readonly Evaluate[];
  /** Which field goes into which slot. */
  private readonly yields: readonly { readonly field: number; readonly slot: number }[];
  private rows: Iterator<readonly Value[]> | undefined;

  constructor(parts: {
    input: Operator;
    runtime: Runtime;
    frame: Frame;
    procedure: Procedure;
    args: readonly Evaluate[];
    yields: readonly { readonly field: number; readonly slot: number }[];
  }) {
    this.detail = parts.procedure.name;
    this.inputs = [parts.input];
    this.input = parts.input;
    this.runtime = parts.runtime;
    this.frame = parts.frame;
    this.procedure = parts.procedure;
    this.args = parts.args;
    this.yields = parts.yields;
  }

  open(): void {
    this.input.open();
    this.rows = undefined;
  }

  next(): Signal {
    for (;;) {
      const result = this.rows?.next();
      if (result !== undefined && result.done !== true) {
        this.runtime.step(1);
        for (const { field, slot } of this.yields) this.frame[slot] = result.value[field] ?? null;
        return ROW;
      }
      this.rows = undefined;
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      const args = this.args.map((argument) => argument(this.frame));
      const rows = this.procedure.call(args);
      if (this.procedure.fields.length === 0) return ROW;
      this.rows = rows[Symbol.iterator]();
    }
  }
}
