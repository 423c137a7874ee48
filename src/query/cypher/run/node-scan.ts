import type { NumberList } from '../graph/number-list.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Condition, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** For each row of its input the nodes of a list, all of them or those with a label or a property, that pass a condition. */
export class NodeScan implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  readonly slot: number;
  readonly nodes: (frame: Frame) => NumberList | number;
  readonly accept: Condition | undefined;
  private list: NumberList | undefined;
  private limit = 0;
  private position = 0;

  /** `nodes` gives ids, or a limit below which all ids are meant. */
  constructor(parts: {
    title: string;
    detail: string;
    input: Operator;
    runtime: Runtime;
    frame: Frame;
    slot: number;
    nodes: (frame: Frame) => NumberList | number;
    accept: Condition | undefined;
  }) {
    this.title = parts.title;
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.input = parts.input;
    this.runtime = parts.runtime;
    this.frame = parts.frame;
    this.slot = parts.slot;
    this.nodes = parts.nodes;
    this.accept = parts.accept;
  }

  open(): void {
    this.input.open();
    this.limit = 0;
    this.position = 0;
  }

  next(): Signal {
    const { runtime, frame, slot, accept } = this;
    for (;;) {
      const { list, limit } = this;
      while (this.position < limit) {
        if (--runtime.credit < 0 && runtime.refill()) return PAUSED;
        const place = this.position++;
        frame[slot] = list === undefined ? place : list[place]!;
        if (accept === undefined || accept(frame)) {
          runtime.nextRow();
          return ROW;
        }
      }
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      const found = this.nodes(frame);
      this.list = typeof found === 'number' ? undefined : found;
      this.limit = typeof found === 'number' ? found : found.length;
      this.position = 0;
    }
  }
}
