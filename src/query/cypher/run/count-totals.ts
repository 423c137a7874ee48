import type { CountColumn } from './count-aggregate.ts';
import { DONE, ROW } from './operator.ts';
import type { Frame, Operator, Signal } from './operator.ts';
import { weighted } from './weighted.ts';
import type { WeightedOperator } from './weighted.ts';

/** Counts of all rows, and of those for which an entity is there; one row, even for no rows. */
export class CountTotals implements Operator {
  readonly title = 'EagerAggregation';
  readonly detail = '';
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly weights: WeightedOperator | undefined;
  private readonly frame: Frame;
  private readonly columns: readonly CountColumn[];
  private readonly counts: number[] = [];
  private done = false;

  constructor(input: Operator, frame: Frame, columns: readonly CountColumn[]) {
    this.inputs = [input];
    this.input = input;
    this.weights = weighted(input);
    this.frame = frame;
    this.columns = columns;
  }

  open(): void {
    for (let i = 0; i < this.columns.length; i += 1) this.counts[i] = 0;
    this.done = false;
    this.input.open();
  }

  next(): Signal {
    if (this.done) return DONE;
    const { input, weights, frame, columns, counts } = this;
    for (;;) {
      const signal = input.next();
      if (signal === DONE) break;
      if (signal !== ROW) return signal;
      const weight = weights === undefined ? 1 : weights.weight;
      for (let i = 0; i < columns.length; i += 1) {
        const { argument } = columns[i]!;
        if (argument === undefined || argument(frame) !== null) counts[i]! += weight;
      }
    }
    for (let i = 0; i < columns.length; i += 1) frame[columns[i]!.slot] = counts[i]!;
    this.done = true;
    return ROW;
  }
}
