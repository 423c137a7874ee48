import type { Value } from '../value.ts';
import { rowKey } from './distinct.ts';
import { DONE, ROW } from './operator.ts';
import type { Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';

interface Row {
  readonly length: number;
  readonly values: readonly Value[];
}

/** Of the paths between the same two ends the shortest: so many paths, or all paths of so many lengths. */
export class SelectPaths implements Operator {
  readonly title = 'SelectPaths';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly parts: SelectPathsParts;
  private readonly key: (frame: Frame) => Value;
  private rows: readonly Row[] | undefined;
  private table = new Map<Value, Row[]>();
  private position = 0;

  constructor(parts: SelectPathsParts) {
    this.detail = `${parts.count} ${parts.groups ? 'lengths' : 'paths'}`;
    this.inputs = [parts.input];
    this.parts = parts;
    // rows of the clause before stay apart
    this.key = rowKey([parts.first, parts.last, ...parts.outer].map((slot) => (frame: Frame) => frame[slot]!));
  }

  open(): void {
    this.parts.input.open();
    this.rows = undefined;
    this.table = new Map();
    this.position = 0;
  }

  next(): Signal {
    const { input, frame, slots, runtime } = this.parts;
    while (this.rows === undefined) {
      const signal = input.next();
      if (signal === DONE) this.rows = [...this.table.values()].flatMap((rows) => this.kept(rows));
      else if (signal !== ROW) return signal;
      else this.take();
    }
    const row = this.rows[this.position];
    if (row === undefined) return DONE;
    this.position += 1;
    for (let i = 0; i < slots.length; i += 1) frame[slots[i]!] = row.values[i]!;
    runtime.nextRow();
    return ROW;
  }

  private take(): void {
    const { frame, steps, slots, runtime } = this.parts;
    const length = steps.reduce((sum, slot) => {
      const step = frame[slot]!;
      return sum + (Array.isArray(step) ? step.length : 1);
    }, 0);
    const key = this.key(frame);
    const row = { length, values: slots.map((slot) => frame[slot]!) };
    runtime.hold(64 + 8 * slots.length);
    const rows = this.table.get(key);
    if (rows === undefined) this.table.set(key, [row]);
    else rows.push(row);
  }

  private kept(rows: Row[]): readonly Row[] {
    const { count, groups } = this.parts;
    const sorted = rows.sort((a, b) => a.length - b.length);
    if (!groups) return sorted.slice(0, count);
    const lengths = [...new Set(sorted.map(({ length }) => length))].slice(0, count);
    return sorted.filter(({ length }) => lengths.includes(length));
  }
}

export interface SelectPathsParts {
  readonly input: Operator;
  readonly runtime: Runtime;
  readonly frame: Frame;
  readonly first: number;
  readonly last: number;
  /** Slots of relationships and of lists of them. */
  readonly steps: readonly number[];
  readonly slots: readonly number[];
  readonly outer: readonly number[];
  readonly groups: boolean;
  readonly count: number;
}
