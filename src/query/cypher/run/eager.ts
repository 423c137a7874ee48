import type { Value } from '../value.ts';
import { DONE, ROW } from './operator.ts';
import type { Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** Takes in all rows before it lets the first one on, so that a clause does not see what a later one changes. */
export class Eager implements Operator {
  readonly title = 'Eager';
  readonly detail = '';
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly slots: readonly number[];
  private rows: Value[][] = [];
  private position = -1;

  constructor(input: Operator, runtime: Runtime, frame: Frame, slots: readonly number[]) {
    this.inputs = [input];
    this.input = input;
    this.runtime = runtime;
    this.frame = frame;
    this.slots = slots;
  }

  open(): void {
    this.input.open();
    this.rows = [];
    this.position = -1;
  }

  next(): Signal {
    if (this.position < 0) {
      for (;;) {
        const signal = this.input.next();
        if (signal === DONE) break;
        if (signal !== ROW) return signal;
        this.rows.push(this.slots.map((slot) => this.frame[slot]!));
        this.runtime.hold(24 + 16 * this.slots.length);
      }
      this.position = 0;
    }
    const row = this.rows[this.position];
    if (row === undefined) return DONE;
    this.position += 1;
    for (let i = 0; i < row.length; i += 1) this.frame[this.slots[i]!] = row[i]!;
    return ROW;
  }
}
