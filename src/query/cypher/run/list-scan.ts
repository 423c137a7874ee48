import type { NumberList } from '../graph/number-list.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Condition, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface ListScanParts {
  readonly title: string;
  readonly detail: string;
  readonly input: Operator;
  readonly runtime: Runtime;
  readonly frame: Frame;
  /** Ids, or a limit below which all ids are meant. */
  readonly ids: (frame: Frame) => NumberList | number;
  readonly accept: Condition | undefined;
}

/** For each row of its input the entities of a list, all of them or those with a label, a type or a property, that pass a condition. */
export abstract class ListScan<Parts extends ListScanParts> implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  readonly parts: Parts;
  private list: NumberList | undefined;
  private limit = 0;
  private position = 0;

  constructor(parts: Parts) {
    this.title = parts.title;
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.parts = parts;
  }

  /** Puts an entity into the frame; false when it has another row to come. */
  protected abstract put(id: number, frame: Frame): boolean;

  open(): void {
    this.parts.input.open();
    this.limit = 0;
    this.position = 0;
  }

  next(): Signal {
    const { input, runtime, frame, ids, accept } = this.parts;
    for (;;) {
      const { list, limit } = this;
      while (this.position < limit) {
        if (--runtime.credit < 0 && runtime.refill()) return PAUSED;
        if (this.put(list === undefined ? this.position : list[this.position]!, frame)) this.position += 1;
        if (accept === undefined || accept(frame)) {
          runtime.nextRow();
          return ROW;
        }
      }
      const signal = input.next();
      if (signal !== ROW) return signal;
      const found = ids(frame);
      this.list = typeof found === 'number' ? undefined : found;
      this.limit = typeof found === 'number' ? found : found.length;
      this.position = 0;
    }
  }
}
