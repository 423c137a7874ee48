import { EvaluationFailure } from '../query-error.ts';
import type { Value } from '../value.ts';
import type { Aggregator } from './aggregators.ts';
import { rowKey } from './distinct.ts';
import { DONE, ROW } from './operator.ts';
import type { Evaluate, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { sizeOf } from './runtime.ts';

export interface AggregateColumn {
  readonly slot: number;
  /** Undefined: `count(*)`. */
  readonly argument: Evaluate | undefined;
  readonly parameter: Evaluate | undefined;
  readonly make: () => Aggregator;
  /** Adds the place to an error. */
  readonly locate: (error: unknown) => unknown;
}

export interface GroupColumn {
  /** What rows are grouped by, as it is kept: an id for a node or relationship. */
  readonly evaluate: Evaluate;
  readonly slot: number;
}

interface Group {
  readonly keys: readonly Value[];
  readonly aggregators: readonly Aggregator[];
}

/** Rows by group, and what aggregates of them; one group for all rows, even none, when nothing is grouped by. */
export class Aggregate implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly groups: readonly GroupColumn[];
  private readonly columns: readonly AggregateColumn[];
  private readonly key: (frame: Frame) => Value;
  private table = new Map<Value, Group>();
  private results: Iterator<Group> | undefined;

  constructor(parts: {
    input: Operator;
    runtime: Runtime;
    frame: Frame;
    groups: readonly GroupColumn[];
    columns: readonly AggregateColumn[];
    detail: string;
  }) {
    this.title = 'EagerAggregation';
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.input = parts.input;
    this.runtime = parts.runtime;
    this.frame = parts.frame;
    this.groups = parts.groups;
    this.columns = parts.columns;
    this.key = rowKey(parts.groups.map(({ evaluate }) => evaluate));
  }

  open(): void {
    this.input.open();
    this.table = new Map();
    this.results = undefined;
    if (this.groups.length === 0) this.table.set('', this.newGroup([]));
  }

  next(): Signal {
    if (this.results === undefined) {
      const signal = this.takeAll();
      if (signal !== DONE) return signal;
      this.results = this.table.values();
    }
    const result = this.results.next();
    if (result.done === true) return DONE;
    const { value } = result;
    for (let i = 0; i < this.groups.length; i += 1) this.frame[this.groups[i]!.slot] = value.keys[i]!;
    for (let i = 0; i < this.columns.length; i += 1) {
      try {
        this.frame[this.columns[i]!.slot] = value.aggregators[i]!.result();
      } catch (error) {
        throw this.columns[i]!.locate(error);
      }
    }
    return ROW;
  }

  private newGroup(keys: readonly Value[]): Group {
    this.runtime.hold(120 + keys.reduce((sum: number, key) => sum + sizeOf(key), 0) + 64 * this.columns.length);
    return { keys, aggregators: this.columns.map(({ make }) => make()) };
  }

  private takeAll(): Signal {
    const { input, frame, columns, groups, table } = this;
    const single = groups.length === 0 ? table.get('') : undefined;
    for (;;) {
      const signal = input.next();
      if (signal !== ROW) return signal;
      let group = single;
      if (group === undefined) {
        const key = this.key(frame);
        group = table.get(key);
        if (group === undefined) {
          group = this.newGroup(groups.map(({ evaluate }) => evaluate(frame)));
          table.set(key, group);
        }
      }
      const { aggregators } = group;
      for (let i = 0; i < columns.length; i += 1) {
        const { argument, parameter } = columns[i]!;
        const value = argument === undefined ? true : argument(frame);
        if (value === null) continue;
        try {
          aggregators[i]!.add(value, parameter === undefined ? null : parameter(frame));
        } catch (error) {
          throw error instanceof EvaluationFailure ? columns[i]!.locate(error) : error;
        }
      }
    }
  }
}
