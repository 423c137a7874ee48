import { ROW } from './operator.ts';
import type { Evaluate, Frame, Operator, Signal } from './operator.ts';

export interface Assignment {
  readonly slot: number;
  readonly evaluate: Evaluate;
}

/** Puts values into slots: the items of WITH and RETURN, and paths. */
export class Assign implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  readonly input: Operator;
  private readonly frame: Frame;
  readonly assignments: readonly Assignment[];

  constructor(input: Operator, frame: Frame, assignments: readonly Assignment[], title: string, detail: string) {
    this.title = title;
    this.detail = detail;
    this.inputs = [input];
    this.input = input;
    this.frame = frame;
    this.assignments = assignments;
  }

  open(): void {
    this.input.open();
  }

  next(): Signal {
    const signal = this.input.next();
    if (signal !== ROW) return signal;
    const { frame, assignments } = this;
    for (let i = 0; i < assignments.length; i += 1) frame[assignments[i]!.slot] = assignments[i]!.evaluate(frame);
    return ROW;
  }
}
