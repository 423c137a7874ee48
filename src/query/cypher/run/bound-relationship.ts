import type { Graph } from '../graph/graph.ts';
import { ROW } from './operator.ts';
import type { Condition, Frame, Operator, Signal } from './operator.ts';
import type { RelationshipEnds } from './relationship-scan.ts';
import type { Value } from '../value.ts';

/** For each row of its input whose relationship is bound: its ends, in each direction that fits the ends that are bound too. */
export class BoundRelationship implements Operator {
  readonly title = 'ProjectEndpoints';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly input: Operator;
  private readonly frame: Frame;
  private readonly graph: Graph;
  private readonly ends: RelationshipEnds;
  private readonly bound: { readonly left: boolean; readonly right: boolean };
  private readonly accept: Condition;
  private turn = 2;
  private left: Value = null;
  private right: Value = null;

  constructor(parts: {
    detail: string;
    input: Operator;
    frame: Frame;
    graph: Graph;
    ends: RelationshipEnds;
    bound: { readonly left: boolean; readonly right: boolean };
    accept: Condition;
  }) {
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.input = parts.input;
    this.frame = parts.frame;
    this.graph = parts.graph;
    this.ends = parts.ends;
    this.bound = parts.bound;
    this.accept = parts.accept;
  }

  open(): void {
    this.input.open();
    this.turn = 2;
  }

  next(): Signal {
    const { frame, graph, bound } = this;
    const { left, right, relationship, direction } = this.ends;
    for (;;) {
      const id = frame[relationship] as number;
      while (this.turn < 2) {
        const forward = this.turn === 0;
        this.turn += 1;
        if (forward ? direction === 'in' : direction === 'out') continue;
        const start = graph.starts[id]!;
        const end = graph.ends[id]!;
        if (!forward && direction === 'both' && start === end) continue;
        const a = forward ? start : end;
        const b = forward ? end : start;
        if ((bound.left && this.left !== a) || (bound.right && this.right !== b)) continue;
        if (left === right && a !== b) continue;
        frame[left] = a;
        frame[right] = b;
        if (this.accept(frame)) return ROW;
      }
      const signal = this.input.next();
      if (signal !== ROW) return signal;
      this.left = frame[left]!;
      this.right = frame[right]!;
      this.turn = frame[relationship] === null ? 2 : 0;
    }
  }
}
