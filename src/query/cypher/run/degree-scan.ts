import type { Adjacency } from '../graph/adjacency.ts';
import type { NumberList } from '../graph/number-list.ts';
import type { GroupColumn } from './aggregate.ts';
import type { CountColumn } from './count-aggregate.ts';
import { degreeOf } from './degree.ts';
import type { ExpandParts } from './expand.ts';
import type { NodeScanParts } from './node-scan.ts';
import { DONE, PAUSED, ROW } from './operator.ts';
import type { Frame, Operator, Signal } from './operator.ts';
import { typeSelector } from './type-filter.ts';
import type { TypeSelection } from './type-filter.ts';

export interface DegreeScanParts {
  /** Starts a plan, so that each node comes once. */
  readonly scan: NodeScanParts;
  readonly expand: ExpandParts;
  readonly groups: readonly GroupColumn[];
  readonly columns: readonly CountColumn[];
  readonly detail: string;
}

/**
 * The nodes of a scan that have relationships, each a group by itself with the number of them as its counts: what GetDegree and
 * an aggregation over it would give, in one loop.
 */
export class DegreeScan implements Operator {
  readonly title = 'NodeDegreeScan';
  readonly detail: string;
  readonly inputs: readonly Operator[] = [];
  /** Nodes with fewer relationships are passed over; the operator that reads the counts may raise it during a run. */
  least = 1;
  /** Slots of the counts. */
  readonly counts: readonly number[];
  private readonly parts: DegreeScanParts;
  private readonly frame: Frame;
  private readonly select: () => TypeSelection;
  private types: TypeSelection;
  private out: Adjacency | undefined;
  private in: Adjacency | undefined;
  private list: NumberList | undefined;
  private limit = 0;
  private position = 0;

  constructor(parts: DegreeScanParts) {
    const { expand, columns, detail } = parts;
    this.detail = detail;
    this.parts = parts;
    this.frame = expand.frame;
    this.counts = columns.map(({ slot }) => slot);
    this.select = typeSelector(expand.types, expand.graph);
    this.types = this.select();
  }

  open(): void {
    const { graph, direction } = this.parts.expand;
    this.types = this.select();
    this.out = direction === 'in' ? undefined : graph.outgoing();
    this.in = direction === 'out' ? undefined : graph.incoming();
    const found = this.parts.scan.ids(this.frame);
    this.list = typeof found === 'number' ? undefined : found;
    this.limit = typeof found === 'number' ? found : found.length;
    this.position = 0;
    this.least = 1;
  }

  next(): Signal {
    const { frame, list, limit } = this;
    const { groups, columns, scan, expand } = this.parts;
    const { runtime } = expand;
    const skips = scan.accept === undefined && this.types.all;
    for (;;) {
      if (--runtime.credit < 0 && runtime.refill()) return PAUSED;
      if (skips) this.skip();
      if (this.position >= limit) return DONE;
      const node = list === undefined ? this.position : list[this.position]!;
      this.position += 1;
      frame[scan.slot] = node;
      if (scan.accept !== undefined && !scan.accept(frame)) continue;
      const degree = degreeOf(this.out, this.in, node, this.types);
      if (degree < this.least) continue;
      for (let i = 0; i < groups.length; i += 1) frame[groups[i]!.slot] = groups[i]!.evaluate(frame);
      for (let i = 0; i < columns.length; i += 1) frame[columns[i]!.slot] = degree;
      runtime.nextRow();
      return ROW;
    }
  }

  /** Passes over nodes with too few relationships, as far as the credit goes. Loops may count twice, so this is a bound. */
  private skip(): void {
    const { list, least } = this;
    const { runtime } = this.parts.expand;
    const { offsets } = (this.out ?? this.in)!;
    const others = this.out === undefined ? undefined : this.in?.offsets;
    const from = this.position;
    const end = Math.min(this.limit, from + Math.max(0, runtime.credit));
    let position = from;
    for (; position < end; position += 1) {
      const node = list === undefined ? position : list[position]!;
      let degree = offsets[node + 1]! - offsets[node]!;
      if (others !== undefined) degree += others[node + 1]! - others[node]!;
      if (degree >= least) break;
    }
    runtime.credit -= position - from;
    this.position = position;
  }
}
