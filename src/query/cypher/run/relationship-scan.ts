import type { Graph } from '../graph/graph.ts';
import type { NumberList } from '../graph/number-list.ts';
import { Argument } from './argument.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Condition, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface RelationshipEnds {
  /** Slots of the node at the left and the right of the pattern, and of the relationship. */
  readonly left: number;
  readonly relationship: number;
  readonly right: number;
  readonly direction: 'out' | 'in' | 'both';
}

/** For each row of its input the relationships of a list with both their ends; one in both directions comes twice. */
export class RelationshipScan implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly runtime: Runtime;
  private readonly frame: Frame;
  private readonly graph: Graph;
  private readonly relationships: (frame: Frame) => NumberList | number;
  /** Undefined when it scans with a condition, or not from the start of a query. */
  readonly whole: { readonly type: string | undefined } | undefined;
  readonly ends: RelationshipEnds;
  private readonly accept: Condition | undefined;
  private list: NumberList | undefined;
  private limit = 0;
  private position = 0;
  private turned = false;

  constructor(parts: {
    title: string;
    detail: string;
    input: Operator;
    runtime: Runtime;
    frame: Frame;
    graph: Graph;
    ends: RelationshipEnds;
    /** Ids, or a limit below which all ids are meant. */
    relationships: (frame: Frame) => NumberList | number;
    accept: Condition | undefined;
    /** The only type that is scanned. */
    type: string | undefined;
  }) {
    this.title = parts.title;
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.input = parts.input;
    this.runtime = parts.runtime;
    this.frame = parts.frame;
    this.graph = parts.graph;
    this.ends = parts.ends;
    this.relationships = parts.relationships;
    this.accept = parts.accept;
    const fromStart = parts.input instanceof Argument && parts.accept === undefined;
    this.whole = fromStart && parts.ends.direction !== 'both' ? { type: parts.type } : undefined;
  }

  open(): void {
    this.input.open();
    this.limit = 0;
    this.position = 0;
    this.turned = false;
  }

  next(): Signal {
    const { runtime, frame, accept } = this;
    const { left, relationship, right, direction } = this.ends;
    const { starts, ends } = this.graph;
    for (;;) {
      const { list, limit } = this;
      while (this.position < limit) {
        if (--runtime.credit < 0 && runtime.refill()) return PAUSED;
        const id = list === undefined ? this.position : list[this.position]!;
        const forward = direction === 'both' ? !this.turned : direction === 'out';
        if (direction === 'both' && !this.turned && starts[id] !== ends[id]) this.turned = true;
        else {
          this.turned = false;
          this.position += 1;
        }
        frame[relationship] = id;
        frame[left] = forward ? starts[id]! : ends[id]!;
        frame[right] = forward ? ends[id]! : starts[id]!;
        if (accept === undefined || accept(frame)) {
          runtime.nextRow();
          return ROW;
        }
      }
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      const found = this.relationships(frame);
      this.list = typeof found === 'number' ? undefined : found;
      this.limit = typeof found === 'number' ? found : found.length;
      this.position = 0;
    }
  }
}
