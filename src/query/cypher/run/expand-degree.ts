import type { Adjacency } from '../graph/adjacency.ts';
import { degreeOf } from './degree.ts';
import type { ExpandParts } from './expand.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Operator, Signal } from './operator.ts';
import { typeSelector } from './type-filter.ts';
import type { TypeSelection } from './type-filter.ts';
import type { WeightedOperator } from './weighted.ts';

/** An Expand whose relationships are only counted: a row for each node that has any, with their number. */
export class ExpandDegree implements WeightedOperator {
  readonly title = 'GetDegree';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  weight = 0;
  readonly parts: ExpandParts;
  private readonly select: () => TypeSelection;
  private types: TypeSelection;
  private out: Adjacency | undefined;
  private in: Adjacency | undefined;

  constructor(parts: ExpandParts) {
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.parts = parts;
    this.select = typeSelector(parts.types, parts.graph);
    this.types = this.select();
  }

  open(): void {
    const { graph, direction, input } = this.parts;
    input.open();
    this.types = this.select();
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
      const degree = degreeOf(this.out, this.in, node as number, this.types);
      if (degree === 0) continue;
      // nobody reads them, but counting them must find them there
      frame[relationship] = 0;
      frame[to] = 0;
      this.weight = degree;
      return ROW;
    }
  }
}
