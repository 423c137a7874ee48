import { DONE, ROW } from './operator.ts';
import type { Operator, Signal } from './operator.ts';

/** One row: the one that the frame has. The start of every plan. */
export class Argument implements Operator {
  readonly title = 'Argument';
  readonly detail = '';
  readonly inputs: readonly Operator[] = [];
  private given = true;

  open(): void {
    this.given = false;
  }

  next(): Signal {
    if (this.given) return DONE;
    this.given = true;
    return ROW;
  }
}
