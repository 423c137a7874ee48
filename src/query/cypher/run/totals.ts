import { addTo, resultOf } from './aggregate.ts';
import type { AggregateColumn } from './aggregate.ts';
import type { Aggregator } from './aggregators.ts';
import { DONE, ROW } from './operator.ts';
import type { Frame, Operator, Signal } from './operator.ts';

/** Aggregates of all rows: one row, even for no rows. */
export class Totals implements Operator {
  readonly title = 'EagerAggregation';
  readonly detail = '';
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly frame: Frame;
  private readonly columns: readonly AggregateColumn[];
  private aggregators: readonly Aggregator[] = [];
  private done = false;

  constructor({ input, frame, columns }: { input: Operator; frame: Frame; columns: readonly AggregateColumn[] }) {
    this.inputs = [input];
    this.input = input;
    this.frame = frame;
    this.columns = columns;
  }

  open(): void {
    this.aggregators = this.columns.map(({ make }) => make());
    this.done = false;
    this.input.open();
  }

  next(): Signal {
    if (this.done) return DONE;
    const { input, frame, columns, aggregators } = this;
    for (;;) {
      const signal = input.next();
      if (signal === DONE) break;
      if (signal !== ROW) return signal;
      for (let i = 0; i < columns.length; i += 1) addTo(aggregators[i]!, columns[i]!, frame);
    }
    for (let i = 0; i < columns.length; i += 1) frame[columns[i]!.slot] = resultOf(aggregators[i]!, columns[i]!);
    this.done = true;
    return ROW;
  }
}
