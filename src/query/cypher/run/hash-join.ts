import type { Value } from '../value.ts';
import { DONE, ROW } from './operator.ts';
import type { Evaluate, Frame, Operator, Signal } from './operator.ts';
import { rowKey } from './distinct.ts';
import type { Runtime } from './runtime.ts';

/** For each row of its input the rows of another plan, which is run once, whose keys are the same. */
export class HashJoin implements Operator {
  readonly title = 'HashJoin';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly other: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly keys: readonly Evaluate[];
  private readonly otherKeys: readonly Evaluate[];
  private readonly inputKey: (frame: Frame) => Value;
  private readonly otherKey: (frame: Frame) => Value;
  private readonly slots: readonly number[];
  private table: Map<Value, Value[][]> | undefined;
  private building = false;
  private matches: readonly Value[][] = [];
  private position = 0;

  constructor(parts: {
    input: Operator;
    other: Operator;
    runtime: Runtime;
    frame: Frame;
    keys: readonly Evaluate[];
    otherKeys: readonly Evaluate[];
    /** Slots that the other plan fills. */
    slots: readonly number[];
    detail: string;
  }) {
    this.detail = parts.detail;
    this.inputs = [parts.input, parts.other];
    this.input = parts.input;
    this.other = parts.other;
    this.runtime = parts.runtime;
    this.frame = parts.frame;
    this.keys = parts.keys;
    this.otherKeys = parts.otherKeys;
    this.inputKey = rowKey(parts.keys);
    this.otherKey = rowKey(parts.otherKeys);
    this.slots = parts.slots;
  }

  open(): void {
    this.input.open();
    this.table = undefined;
    this.building = false;
    this.matches = [];
    this.position = 0;
  }

  next(): Signal {
    if (this.table === undefined || this.building) {
      const signal = this.build();
      if (signal !== DONE) return signal;
    }
    const { frame, slots } = this;
    for (;;) {
      if (this.position < this.matches.length) {
        const row = this.matches[this.position++]!;
        for (let i = 0; i < row.length; i += 1) frame[slots[i]!] = row[i]!;
        return ROW;
      }
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      this.runtime.step(1);
      this.matches = (this.hasNull(this.keys) ? undefined : this.table!.get(this.inputKey(frame))) ?? [];
      this.position = 0;
    }
  }

  private build(): Signal {
    if (!this.building) {
      this.table = new Map();
      this.building = true;
      this.other.open();
    }
    for (;;) {
      const signal = this.other.next();
      if (signal === DONE) break;
      if (signal !== ROW) return signal;
      if (this.hasNull(this.otherKeys)) continue;
      const key = this.otherKey(this.frame);
      const row = this.slots.map((slot) => this.frame[slot]!);
      this.runtime.hold(80 + 8 * row.length);
      const rows = this.table!.get(key);
      if (rows === undefined) this.table!.set(key, [row]);
      else rows.push(row);
    }
    this.building = false;
    return DONE;
  }

  /** Null is equal to nothing. */
  private hasNull(keys: readonly Evaluate[]): boolean {
    return keys.some((key) => key(this.frame) === null);
  }
}
