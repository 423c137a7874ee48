import type { Adjacency } from '../graph/adjacency.ts';
import { degreeOf } from './degree.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Operator, Signal } from './operator.ts';
import { rowEnd, rowStart } from './row-range.ts';
import { typeSelector } from './type-filter.ts';
import type { TypeSelection } from './type-filter.ts';
import type { VarExpandParts } from './var-expand.ts';
import type { WeightedOperator } from './weighted.ts';

/**
 * A VarExpand whose paths are only counted: a row for each row of its input from which any lead, with their number. The last
 * step of a path is not walked, as the degree of a node tells how many there are.
 */
export class PathCount implements WeightedOperator {
  readonly title = 'VarLengthDegree';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  weight = 0;
  private readonly parts: VarExpandParts;
  private readonly select: () => TypeSelection;
  private types: TypeSelection;
  private out: Adjacency | undefined;
  private in: Adjacency | undefined;
  /** By depth: the node, where its row is read and ends, and whether that is the row of its incoming relationships. */
  private readonly nodes: number[] = [];
  private readonly positions: number[] = [];
  private readonly ends: number[] = [];
  private readonly incoming: boolean[] = [];
  private readonly path: number[] = [];
  private depth = -1;
  private inside = false;

  constructor(parts: VarExpandParts) {
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
    this.inside = false;
  }

  next(): Signal {
    const { input, frame, from, to, relationship, min, max, runtime } = this.parts;
    for (;;) {
      if (!this.inside) {
        const signal = input.next();
        if (signal !== ROW) return signal;
        const node = frame[from]!;
        if (node === null) continue;
        this.inside = true;
        this.weight = min === 0 ? 1 : 0;
        this.depth = -1;
        if (max > 0) this.enter(node as number);
      }
      if (!this.walk()) return PAUSED;
      this.inside = false;
      if (this.weight === 0) continue;
      // nobody reads them, but counting them must find them there
      frame[relationship] = [];
      frame[to] = frame[from]!;
      runtime.nextRow();
      return ROW;
    }
  }

  /** Depth first through all nodes from which another step is allowed; false when the run should pause. */
  private walk(): boolean {
    const { runtime } = this.parts;
    const { nodes, positions, ends, incoming, path } = this;
    const { all, only, mask } = this.types;
    const unchecked = all || only >= 0;
    const out = this.out ?? this.in!;
    while (this.depth >= 0) {
      const { depth } = this;
      const place = positions[depth]!;
      if (place >= ends[depth]!) {
        if (this.in !== undefined && !incoming[depth]) this.row(this.in, depth, true);
        else this.depth -= 1;
        continue;
      }
      if (--runtime.credit < 0 && runtime.refill()) return false;
      const adjacency = incoming[depth] ? this.in! : out;
      positions[depth] = place + 1;
      if (!unchecked && mask[adjacency.types[place]!] === 0) continue;
      const id = adjacency.relationships[place]!;
      const other = adjacency.others[place]!;
      if (incoming[depth] && this.out !== undefined && other === nodes[depth]) continue;
      if (walked(path, depth, id)) continue;
      path[depth] = id;
      this.enter(other);
    }
    return true;
  }

  private enter(node: number): void {
    const { min, max } = this.parts;
    const depth = this.depth + 1;
    if (depth + 1 >= min) this.weight += this.stepsFrom(node, depth);
    if (depth + 1 >= max) return;
    this.depth = depth;
    this.nodes[depth] = node;
    this.row(this.out ?? this.in!, depth, this.out === undefined);
  }

  /** Relationships that lead on from a node, without those of the path so far. */
  private stepsFrom(node: number, depth: number): number {
    const { types, path } = this;
    const { starts, ends } = this.parts.graph;
    let steps = degreeOf(this.out, this.in, node, types);
    for (let i = 0; i < depth; i += 1) {
      const id = path[i]!;
      if ((this.out !== undefined && starts[id] === node) || (this.in !== undefined && ends[id] === node)) steps -= 1;
    }
    return steps;
  }

  private row(adjacency: Adjacency, depth: number, incoming: boolean): void {
    const node = this.nodes[depth]!;
    const first = rowStart(adjacency, node, this.types);
    this.incoming[depth] = incoming;
    this.positions[depth] = first;
    this.ends[depth] = rowEnd(adjacency, node, this.types, first);
  }
}

function walked(path: readonly number[], length: number, id: number): boolean {
  for (let i = 0; i < length; i += 1) if (path[i] === id) return true;
  return false;
}
