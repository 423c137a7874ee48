import { groupKey } from '../group-key.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Evaluate, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { sizeOf } from './runtime.ts';
import type { Value } from '../value.ts';

/** The primitive under which rows with the same values fall together. */
export function rowKey(columns: readonly Evaluate[]): (frame: Frame) => string | number | bigint | boolean | null {
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return (frame) => groupKey(only(frame));
  return (frame) => {
    let key = '';
    for (const column of columns) {
      const part = groupKey(column(frame));
      key += typeof part === 'string' ? `"${part.length}:${part}` : `${typeof part}${String(part)};`;
    }
    return key;
  };
}

/** Each combination of values once. */
export class Distinct implements Operator {
  readonly title = 'Distinct';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly key: (frame: Frame) => Value;
  private readonly seen = new Set<Value>();

  constructor(input: Operator, runtime: Runtime, frame: Frame, columns: readonly Evaluate[], detail: string) {
    this.detail = detail;
    this.inputs = [input];
    this.input = input;
    this.runtime = runtime;
    this.frame = frame;
    this.key = rowKey(columns);
  }

  open(): void {
    this.input.open();
    this.seen.clear();
  }

  next(): Signal {
    for (;;) {
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      const key = this.key(this.frame);
      if (this.seen.has(key)) {
        if (--this.runtime.credit < 0 && this.runtime.refill()) return PAUSED;
        continue;
      }
      this.seen.add(key);
      this.runtime.hold(40 + sizeOf(key));
      return ROW;
    }
  }
}
