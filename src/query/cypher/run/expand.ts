import type { Adjacency } from '../graph/adjacency.ts';
import type { Graph } from '../graph/graph.ts';
import type { LabelExpression } from '../syntax/ast.ts';
import { isTaken } from './distinct-relationships.ts';
import type { Taken } from './distinct-relationships.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Condition, Frame, Operator, Signal } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { rowEnd, rowStart } from './row-range.ts';
import { typeSelector } from './type-filter.ts';
import type { TypeSelection } from './type-filter.ts';

export interface ExpandParts {
  readonly detail: string;
  readonly input: Operator;
  readonly runtime: Runtime;
  readonly frame: Frame;
  readonly graph: Graph;
  /** Slots. */
  readonly from: number;
  readonly relationship: number;
  readonly to: number;
  /** Seen from `from`. */
  readonly direction: 'out' | 'in' | 'both';
  readonly types: LabelExpression | undefined;
  /** `to` is bound already: only relationships between the two nodes. */
  readonly into: boolean;
  readonly taken: Taken;
  readonly accept: Condition | undefined;
}

/** For each row of its input the relationships of a node, with the node at the other end. */
export class Expand implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  readonly parts: ExpandParts;
  private readonly checksTaken: boolean;
  private readonly select: () => TypeSelection;
  private types: TypeSelection;
  private adjacency: Adjacency | undefined;
  private position = 0;
  private end = 0;
  private node = -1;
  private target = -1;
  /** Of an undirected pattern: the incoming relationships come after the outgoing ones. */
  private incomingLeft = false;
  private skipLoops = false;

  constructor(parts: ExpandParts) {
    this.title = parts.into ? 'Expand(Into)' : 'Expand(All)';
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.parts = parts;
    this.select = typeSelector(parts.types, parts.graph);
    this.types = this.select();
    this.checksTaken = parts.taken.relationships.length + parts.taken.lists.length > 0;
  }

  open(): void {
    this.parts.input.open();
    this.types = this.select();
    this.position = this.end = 0;
    this.incomingLeft = false;
  }

  next(): Signal {
    const { runtime, frame, relationship, to, into, accept, taken, input, from, direction } = this.parts;
    const { all, only, mask } = this.types;
    const unchecked = all || only >= 0;
    for (;;) {
      if (this.position < this.end) {
        const { relationships, others, types } = this.adjacency!;
        while (this.position < this.end) {
          if (--runtime.credit < 0 && runtime.refill()) return PAUSED;
          const place = this.position++;
          if (!unchecked && mask[types[place]!] === 0) continue;
          const other = others[place]!;
          if (into && other !== this.target) continue;
          if (this.skipLoops && other === this.node) continue;
          const id = relationships[place]!;
          if (this.checksTaken && isTaken(taken, id, frame)) continue;
          frame[relationship] = id;
          if (!into) frame[to] = other;
          if (accept === undefined || accept(frame)) {
            runtime.nextRow();
            return ROW;
          }
        }
      }
      if (this.incomingLeft) {
        this.incomingLeft = false;
        this.enter(this.parts.graph.incoming(), true);
        continue;
      }
      const signal = input.next();
      if (signal !== ROW) return signal;
      const node = frame[from]!;
      const target = into ? frame[to]! : 0;
      if (node === null || target === null) continue;
      this.node = node as number;
      this.target = target as number;
      this.incomingLeft = direction === 'both';
      this.enter(direction === 'in' ? this.parts.graph.incoming() : this.parts.graph.outgoing(), false);
    }
  }

  /** Sets the part of the node's row that holds the wanted types. */
  private enter(adjacency: Adjacency, skipLoops: boolean): void {
    const first = rowStart(adjacency, this.node, this.types);
    this.adjacency = adjacency;
    this.skipLoops = skipLoops;
    this.position = first;
    this.end = rowEnd(adjacency, this.node, this.types, first);
  }
}
