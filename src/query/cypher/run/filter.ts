import { ROW } from './operator.ts';
import type { Condition, Frame, Operator, Signal } from './operator.ts';

export class Filter implements Operator {
  readonly title = 'Filter';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly frame: Frame;
  private readonly condition: Condition;

  constructor(input: Operator, frame: Frame, condition: Condition, detail: string) {
    this.detail = detail;
    this.inputs = [input];
    this.input = input;
    this.frame = frame;
    this.condition = condition;
  }

  open(): void {
    this.input.open();
  }

  next(): Signal {
    for (;;) {
      const signal = this.input.next();
      if (signal !== ROW || this.condition(this.frame)) return signal;
    }
  }
}
