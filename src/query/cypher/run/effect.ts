import type { Value } from '../value.ts';
import { DONE, ROW } from './operator.ts';
import type { Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** What a clause that changes the graph does with a row; it calls `emit` for each row that goes on. */
export interface Action {
  (frame: Frame, emit: () => void): void;
}

/**
 * A clause that changes the graph. It takes in all rows first and gives out the first one when all changes are made, so
 * that no clause sees half of what another does.
 */
export class Effect implements Operator {
  readonly title: string;
  readonly detail = '';
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly before: readonly number[];
  private readonly after: readonly number[];
  private readonly action: Action;
  private readonly finish: (() => void) | undefined;
  private rows: Value[][] = [];
  private taken: Value[][] = [];
  private position = -1;

  constructor(parts: {
    title: string;
    input: Operator;
    runtime: Runtime;
    frame: Frame;
    /** Slots that are read before and after. */
    before: readonly number[];
    after: readonly number[];
    action: Action;
    /** Called when all rows were acted on. */
    finish?: () => void;
  }) {
    this.title = parts.title;
    this.inputs = [parts.input];
    this.input = parts.input;
    this.runtime = parts.runtime;
    this.frame = parts.frame;
    this.before = parts.before;
    this.after = parts.after;
    this.action = parts.action;
    this.finish = parts.finish;
  }

  open(): void {
    this.input.open();
    this.rows = [];
    this.taken = [];
    this.position = -1;
  }

  next(): Signal {
    const { frame, before, after, runtime } = this;
    if (this.position < 0) {
      for (;;) {
        const signal = this.input.next();
        if (signal === DONE) break;
        if (signal !== ROW) return signal;
        this.taken.push(before.map((slot) => frame[slot]!));
        runtime.hold(48 + 16 * (before.length + after.length));
      }
      for (const row of this.taken) {
        for (let i = 0; i < row.length; i += 1) frame[before[i]!] = row[i]!;
        runtime.step(1);
        this.action(frame, () => this.rows.push(after.map((slot) => frame[slot]!)));
      }
      this.finish?.();
      this.position = 0;
    }
    const row = this.rows[this.position];
    if (row === undefined) return DONE;
    this.position += 1;
    for (let i = 0; i < row.length; i += 1) frame[after[i]!] = row[i]!;
    return ROW;
  }
}
