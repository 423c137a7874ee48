import { firstOfType } from '../graph/adjacency.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import type { ExpandParts } from './expand.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Operator, Signal } from './operator.ts';
import { selectTypes } from './type-filter.ts';
import type { TypeSelection } from './type-filter.ts';

/** An operator each of whose rows stands for many that differ in nothing that is read. */
export interface WeightedOperator extends Operator {
  /** How many rows the row that is in the frame stands for. */
  readonly weight: number;
}

/** An Expand whose relationships are only counted: a row for each node that has any, with their number. */
export class ExpandDegree implements WeightedOperator {
  readonly title = 'GetDegree';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  weight = 0;
  private readonly parts: ExpandParts;
  private types: TypeSelection = { all: true, only: -1, mask: new Uint8Array() };
  private out: Adjacency | undefined;
  private in: Adjacency | undefined;

  constructor(parts: ExpandParts) {
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.parts = parts;
  }

  open(): void {
    const { graph, direction, input, types } = this.parts;
    input.open();
    this.types = selectTypes(types, graph);
    this.out = direction === 'in' ? undefined : graph.outgoing();
    this.in = direction === 'out' ? undefined : graph.incoming();
  }

  next(): Signal {
    const { input, frame, from, relationship, to, runtime } = this.parts;
    for (;;) {
      if (--runtime.credit < 0 && runtime.refill()) return PAUSED;
      const signal = input.next();
      if (signal !== ROW) return signal;
      const node = frame[from]!;
      if (node === null) continue;
      let degree = this.out === undefined ? 0 : this.degree(this.out, node as number, false);
      if (this.in !== undefined) degree += this.degree(this.in, node as number, this.out !== undefined);
      if (degree === 0) continue;
      // nobody reads them, but counting them must find them there
      frame[relationship] = 0;
      frame[to] = 0;
      this.weight = degree;
      return ROW;
    }
  }

  private degree({ offsets, types, others, hasLoops }: Adjacency, node: number, skipsLoops: boolean): number {
    let first = offsets[node]!;
    let end = offsets[node + 1]!;
    const { all, only, mask } = this.types;
    if (!all && only >= 0 && first < end) {
      first = firstOfType(types, only, first, end);
      end = firstOfType(types, only + 1, first, end);
    }
    const unchecked = all || only >= 0;
    if (unchecked && !(skipsLoops && hasLoops)) return end - first;
    let count = 0;
    for (let place = first; place < end; place += 1) {
      if ((unchecked || mask[types[place]!] === 1) && !(skipsLoops && others[place] === node)) count += 1;
    }
    return count;
  }
}
