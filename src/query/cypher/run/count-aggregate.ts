import type { Value } from '../value.ts';
import type { GroupColumn } from './aggregate.ts';
import type { Discriminator } from './discriminator.ts';
import { rowKey } from './distinct.ts';
import { DONE, ROW } from './operator.ts';
import type { Evaluate, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { sizeOf } from './runtime.ts';
import { weighted } from './weighted.ts';

export interface CountColumn {
  readonly slot: number;
  /** Undefined: every row counts; else those for which it is not null. */
  readonly argument: Evaluate | undefined;
}

/**
 * Groups of which only rows are counted, by keys that one node (or the type of one relationship) decides: counts stand in
 * arrays by the number of the node, and what the keys are is asked once for each.
 */
export class CountAggregate implements Operator {
  readonly title = 'EagerAggregation';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly groups: readonly GroupColumn[];
  private readonly columns: readonly CountColumn[];
  private readonly discriminator: Discriminator;
  private readonly key: (frame: Frame) => Value;
  /** By number. `entities` holds an entity with the number, plus one; 0 for a number that did not come. */
  private counts: readonly Float64Array[] = [];
  private entities = new Int32Array();
  private touched: number[] = [];
  /** Groups in the order in which they came: their keys and counts by column. */
  private table = new Map<Value, number>();
  private keys: Value[][] = [];
  private totals: number[][] = [];
  private position = -1;

  constructor(parts: {
    input: Operator;
    runtime: Runtime;
    frame: Frame;
    groups: readonly GroupColumn[];
    columns: readonly CountColumn[];
    discriminator: Discriminator;
    detail: string;
  }) {
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
    const limit = this.discriminator.limit();
    if (this.entities.length < limit) {
      this.entities = new Int32Array(limit);
      this.counts = this.columns.map(() => new Float64Array(limit));
    } else {
      for (const number of this.touched) {
        this.entities[number] = 0;
        for (const counts of this.counts) counts[number] = 0;
      }
    }
    this.touched = [];
    this.table = new Map();
    this.keys = this.groups.map(() => []);
    this.totals = this.columns.map(() => []);
    this.position = -1;
    this.input.open();
  }

  next(): Signal {
    if (this.position < 0) {
      const signal = this.take();
      if (signal !== DONE) return signal;
      this.fold();
      this.position = 0;
    }
    const { frame, groups, columns, keys, totals, position } = this;
    if (position === this.table.size) return DONE;
    this.position += 1;
    for (let i = 0; i < groups.length; i += 1) frame[groups[i]!.slot] = keys[i]![position]!;
    for (let i = 0; i < columns.length; i += 1) frame[columns[i]!.slot] = totals[i]![position]!;
    return ROW;
  }

  private take(): Signal {
    const { input, frame, columns, counts, entities, touched } = this;
    const { number, slot } = this.discriminator;
    const weights = weighted(input);
    for (;;) {
      const signal = input.next();
      if (signal !== ROW) return signal;
      const at = number(frame);
      const weight = weights === undefined ? 1 : weights.weight;
      const group = at < 0 ? this.group() : -1;
      if (at >= 0 && entities[at] === 0) {
        entities[at] = (frame[slot] as number) + 1;
        touched.push(at);
      }
      for (let i = 0; i < columns.length; i += 1) {
        const { argument } = columns[i]!;
        if (argument !== undefined && argument(frame) === null) continue;
        if (at >= 0) counts[i]![at]! += weight;
        else this.totals[i]![group]! += weight;
      }
    }
  }

  private fold(): void {
    const { frame, entities, counts, totals, runtime } = this;
    const { slot } = this.discriminator;
    for (const at of this.touched) {
      runtime.step(1);
      frame[slot] = entities[at]! - 1;
      const group = this.group();
      for (let i = 0; i < totals.length; i += 1) totals[i]![group]! += counts[i]![at]!;
    }
  }

  /** The group of the row in the frame. */
  private group(): number {
    const { frame, table } = this;
    const key = this.key(frame);
    const known = table.get(key);
    if (known !== undefined) return known;
    const group = table.size;
    table.set(key, group);
    let size = 48;
    for (let i = 0; i < this.groups.length; i += 1) {
      const value = this.groups[i]!.evaluate(frame);
      size += sizeOf(value);
      this.keys[i]!.push(value);
    }
    for (const totals of this.totals) totals.push(0);
    this.runtime.hold(size);
    return group;
  }
}
