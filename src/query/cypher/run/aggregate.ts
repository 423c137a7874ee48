import { EvaluationFailure } from '../query-error.ts';
import type { Value } from '../value.ts';
import type { Aggregator } from './aggregators.ts';
import type { Discriminator } from './discriminator.ts';
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

/** Rows by group, and what aggregates of them. */
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
  private readonly discriminator: Discriminator | undefined;
  private table = new Map<Value, Group>();
  private groupNumbers = new Int32Array();
  private numbered: Group[] = [];
  private touched: number[] = [];
  private results: Iterator<Group> | undefined;

  constructor(parts: {
    input: Operator;
    runtime: Runtime;
    frame: Frame;
    groups: readonly GroupColumn[];
    columns: readonly AggregateColumn[];
    discriminator: Discriminator | undefined;
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
    this.discriminator = parts.discriminator;
    this.key = rowKey(parts.groups.map(({ evaluate }) => evaluate));
  }

  open(): void {
    this.input.open();
    this.table = new Map();
    const limit = this.discriminator?.limit() ?? 0;
    if (this.groupNumbers.length < limit) this.groupNumbers = new Int32Array(limit);
    else for (const number of this.touched) this.groupNumbers[number] = 0;
    this.touched = [];
    this.numbered = [];
    this.results = undefined;
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
    for (let i = 0; i < this.columns.length; i += 1)
      this.frame[this.columns[i]!.slot] = resultOf(value.aggregators[i]!, this.columns[i]!);
    return ROW;
  }

  private newGroup(keys: readonly Value[]): Group {
    let size = 120 + 64 * this.columns.length;
    for (const key of keys) size += sizeOf(key);
    this.runtime.hold(size);
    return { keys, aggregators: this.columns.map(({ make }) => make()) };
  }

  private takeAll(): Signal {
    const { input, frame, columns } = this;
    for (;;) {
      const signal = input.next();
      if (signal !== ROW) return signal;
      const { aggregators } = this.groupOfRow();
      for (let i = 0; i < columns.length; i += 1) addTo(aggregators[i]!, columns[i]!, frame);
    }
  }

  private groupOfRow(): Group {
    const { discriminator, frame, groupNumbers, numbered } = this;
    const number = discriminator === undefined ? -1 : discriminator.number(frame);
    if (number < 0) return this.groupByKey();
    const known = groupNumbers[number]!;
    if (known > 0) return numbered[known - 1]!;
    const group = this.groupByKey();
    groupNumbers[number] = numbered.push(group);
    this.touched.push(number);
    return group;
  }

  private groupByKey(): Group {
    const key = this.key(this.frame);
    let group = this.table.get(key);
    if (group === undefined) {
      group = this.newGroup(this.groups.map(({ evaluate }) => evaluate(this.frame)));
      this.table.set(key, group);
    }
    return group;
  }
}

/** Takes the row in the frame into an aggregate. */
export function addTo(aggregator: Aggregator, { argument, parameter, locate }: AggregateColumn, frame: Frame): void {
  const value = argument === undefined ? true : argument(frame);
  if (value === null) return;
  const second = parameter === undefined ? null : parameter(frame);
  try {
    aggregator.add(value, second);
  } catch (error) {
    throw error instanceof EvaluationFailure ? locate(error) : error;
  }
}

export function resultOf(aggregator: Aggregator, { locate }: AggregateColumn): Value {
  try {
    return aggregator.result();
  } catch (error) {
    throw locate(error);
  }
}
