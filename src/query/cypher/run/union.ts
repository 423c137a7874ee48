import { DONE } from './operator.ts';
import type { Operator, Signal } from './operator.ts';

/** The rows of its inputs, one after the other; all leave their columns in the same slots. */
export class Union implements Operator {
  readonly title = 'Union';
  readonly detail = '';
  readonly inputs: readonly Operator[];
  private current = 0;

  constructor(inputs: readonly Operator[]) {
    this.inputs = inputs;
  }

  open(): void {
    this.current = 0;
    this.inputs[0]!.open();
  }

  next(): Signal {
    for (;;) {
      const signal = this.inputs[this.current]!.next();
      if (signal !== DONE || this.current === this.inputs.length - 1) return signal;
      this.current += 1;
      this.inputs[this.current]!.open();
    }
  }
}
