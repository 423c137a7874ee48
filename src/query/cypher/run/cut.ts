import { DONE, ROW } from './operator.ts';
import type { Frame, Operator, Signal } from './operator.ts';

/** SKIP and LIMIT. */
export class Cut implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly frame: Frame;
  private readonly skip: ((frame: Frame) => number) | undefined;
  private readonly limit: ((frame: Frame) => number) | undefined;
  private toSkip = 0;
  private left = Infinity;

  constructor(
    input: Operator,
    frame: Frame,
    skip: ((frame: Frame) => number) | undefined,
    limit: ((frame: Frame) => number) | undefined,
    detail: string,
  ) {
    this.title = limit === undefined ? 'Skip' : 'Limit';
    this.detail = detail;
    this.inputs = [input];
    this.input = input;
    this.frame = frame;
    this.skip = skip;
    this.limit = limit;
  }

  open(): void {
    this.toSkip = this.skip?.(this.frame) ?? 0;
    this.left = this.limit?.(this.frame) ?? Infinity;
    this.input.open();
  }

  next(): Signal {
    while (this.left > 0) {
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      if (this.toSkip > 0) this.toSkip -= 1;
      else {
        this.left -= 1;
        return ROW;
      }
    }
    return DONE;
  }
}

/** A WITH … LIMIT after a clause that changes the graph still changes it for every row. */
export class ExhaustiveCut extends Cut {
  override readonly title = 'ExhaustiveLimit';
  override next(): Signal {
    const signal = super.next();
    if (signal !== DONE) return signal;
    const [input] = this.inputs;
    for (;;) {
      const rest = input!.next();
      if (rest !== ROW) return rest;
    }
  }
}
