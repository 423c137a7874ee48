import { DONE, ROW } from './operator.ts';
import type { Frame, Operator, Signal } from './operator.ts';

/** For each row of its input the rows of a plan that starts from it; with `optional`, the row with nulls when there are none. */
export class Apply implements Operator {
  readonly title: string;
  readonly detail = '';
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly inner: Operator;
  private readonly frame: Frame;
  /** Slots that are null when the inner plan gives nothing; undefined when such a row is dropped. */
  private readonly optional: readonly number[] | undefined;
  private inside = false;
  private found = false;

  constructor(input: Operator, inner: Operator, frame: Frame, optional: readonly number[] | undefined) {
    this.title = optional === undefined ? 'Apply' : 'Optional';
    this.inputs = [input, inner];
    this.input = input;
    this.inner = inner;
    this.frame = frame;
    this.optional = optional;
  }

  open(): void {
    this.input.open();
    this.inside = false;
  }

  next(): Signal {
    for (;;) {
      if (this.inside) {
        const signal = this.inner.next();
        if (signal !== DONE) {
          this.found ||= signal === ROW;
          return signal;
        }
        this.inside = false;
        if (this.optional !== undefined && !this.found) {
          for (const slot of this.optional) this.frame[slot] = null;
          return ROW;
        }
      }
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      this.inner.open();
      this.inside = true;
      this.found = false;
    }
  }
}

/** CALL { } without a result: once for each row, which goes on as it is. */
export class ApplyUnit implements Operator {
  readonly title = 'SubqueryForeach';
  readonly detail = '';
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly inner: Operator;
  private inside = false;

  constructor(input: Operator, inner: Operator) {
    this.inputs = [input, inner];
    this.input = input;
    this.inner = inner;
  }

  open(): void {
    this.input.open();
    this.inside = false;
  }

  next(): Signal {
    for (;;) {
      while (this.inside) {
        const signal = this.inner.next();
        if (signal === DONE) {
          this.inside = false;
          return ROW;
        }
        if (signal !== ROW) return signal;
      }
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      this.inner.open();
      this.inside = true;
    }
  }
}
