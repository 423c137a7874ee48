import { asList } from '../as-list.ts';
import type { ValueList } from '../value.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Evaluate, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** A row for each element; none for null and the empty list; one for a value that is no list. */
export class Unwind implements Operator {
  readonly title = 'Unwind';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly slot: number;
  private readonly list: Evaluate;
  private items: ValueList = [];
  private position = 0;

  constructor(input: Operator, runtime: Runtime, frame: Frame, slot: number, list: Evaluate, detail: string) {
    this.detail = detail;
    this.inputs = [input];
    this.input = input;
    this.runtime = runtime;
    this.frame = frame;
    this.slot = slot;
    this.list = list;
  }

  open(): void {
    this.input.open();
    this.items = [];
    this.position = 0;
  }

  next(): Signal {
    for (;;) {
      if (this.position < this.items.length) {
        if (--this.runtime.credit < 0 && this.runtime.refill()) return PAUSED;
        this.frame[this.slot] = this.items[this.position++]!;
        this.runtime.nextRow();
        return ROW;
      }
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      this.items = asList(this.list(this.frame)) ?? [];
      this.position = 0;
    }
  }
}
