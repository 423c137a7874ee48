import { order } from '../order.ts';
import type { Value } from '../value.ts';
import type { DegreeScan } from './degree-scan.ts';
import { DONE, ROW } from './operator.ts';
import type { Evaluate, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { sizeOf } from './runtime.ts';

export interface SortKey {
  readonly evaluate: Evaluate;
  readonly descending: boolean;
}

interface Row {
  readonly keys: readonly Value[];
  readonly values: readonly Value[];
  /** Rows that tie keep the order in which they came. */
  readonly number: number;
}

/** ORDER BY; with `limit` only the first so many rows are kept, in a heap whose root is the last of them. */
export class Sort implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly keys: readonly SortKey[];
  private readonly slots: readonly number[];
  private readonly limit: ((frame: Frame) => number) | undefined;
  /** Raised to the least count that can still be among the first; see {@link DegreeScan}. */
  private readonly floor: DegreeScan | undefined;
  private rows: Row[] = [];
  private count = 0;
  private most = Infinity;
  private position = -1;

  constructor(parts: {
    input: Operator;
    runtime: Runtime;
    frame: Frame;
    keys: readonly SortKey[];
    /** Slots that are read later. */
    slots: readonly number[];
    limit: ((frame: Frame) => number) | undefined;
    floor: DegreeScan | undefined;
    detail: string;
  }) {
    this.title = parts.limit === undefined ? 'Sort' : 'Top';
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.input = parts.input;
    this.runtime = parts.runtime;
    this.frame = parts.frame;
    this.keys = parts.keys;
    this.slots = parts.slots;
    this.limit = parts.limit;
    this.floor = parts.floor;
  }

  open(): void {
    this.most = this.limit?.(this.frame) ?? Infinity;
    this.input.open();
    this.rows = [];
    this.count = 0;
    this.position = -1;
  }

  next(): Signal {
    const { frame, slots } = this;
    if (this.position < 0) {
      if (this.most === 0) return DONE;
      for (;;) {
        const signal = this.input.next();
        if (signal === DONE) break;
        if (signal !== ROW) return signal;
        this.take();
      }
      this.runtime.step(this.rows.length);
      this.rows.sort((a, b) => this.compare(a, b));
      this.position = 0;
    }
    const row = this.rows[this.position];
    if (row === undefined) return DONE;
    this.position += 1;
    for (let i = 0; i < slots.length; i += 1) frame[slots[i]!] = row.values[i]!;
    return ROW;
  }

  private compare(a: Row, b: Row): number {
    for (let i = 0; i < this.keys.length; i += 1) {
      const difference = order(a.keys[i]!, b.keys[i]!);
      if (difference !== 0) return this.keys[i]!.descending ? -difference : difference;
    }
    return a.number - b.number;
  }

  /** Whether the row in the frame, which came last, comes before another. */
  private precedes({ keys }: Row): boolean {
    for (let i = 0; i < this.keys.length; i += 1) {
      const { evaluate, descending } = this.keys[i]!;
      const difference = order(evaluate(this.frame), keys[i]!);
      if (difference !== 0) return descending ? difference > 0 : difference < 0;
    }
    return false;
  }

  private take(): void {
    const { frame, rows } = this;
    const number = this.count++;
    if (rows.length >= this.most && !this.precedes(rows[0]!)) return;
    const keys = this.keys.map(({ evaluate }) => evaluate(frame));
    if (rows.length >= this.most) {
      rows[0] = { keys, values: this.slots.map((slot) => frame[slot]!), number };
      this.sink();
      this.raise();
      return;
    }
    const values = this.slots.map((slot) => frame[slot]!);
    this.runtime.hold(64 + values.reduce((sum: number, value) => sum + sizeOf(value), 0));
    rows.push({ keys, values, number });
    if (this.most < Infinity) this.rise();
  }

  private raise(): void {
    if (this.floor !== undefined) this.floor.least = this.rows[0]!.keys[0] as number;
  }

  private rise(): void {
    const { rows } = this;
    let child = rows.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.compare(rows[child]!, rows[parent]!) <= 0) return;
      [rows[child], rows[parent]] = [rows[parent]!, rows[child]!];
      child = parent;
    }
  }

  private sink(): void {
    const { rows } = this;
    let parent = 0;
    for (;;) {
      let largest = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < rows.length && this.compare(rows[child]!, rows[largest]!) > 0) largest = child;
      }
      if (largest === parent) return;
      [rows[parent], rows[largest]] = [rows[largest]!, rows[parent]!];
      parent = largest;
    }
  }
}
