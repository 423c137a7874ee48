import type { Adjacency } from '../graph/adjacency.ts';
import type { Value } from '../value.ts';
import { isTaken } from './distinct-relationships.ts';
import type { ExpandParts } from './expand.ts';
import { PAUSED, ROW } from './operator.ts';
import type { Condition, Operator, Signal } from './operator.ts';
import { rowEnd, rowStart } from './row-range.ts';
import { typeSelector } from './type-filter.ts';
import type { TypeSelection } from './type-filter.ts';

export interface VarExpandParts extends ExpandParts {
  readonly min: number;
  readonly max: number;
  /** Whether somebody reads the list of relationships in the slot. */
  readonly needsList: boolean;
  /** The list is in the order from `to` to `from` in the pattern. */
  readonly reversed: boolean;
  /** A condition on each relationship, which stands in the slot `probe` for it. */
  readonly each: Condition | undefined;
  readonly probe: number;
}

/** For each row of its input the paths of varying length from a node, depth first, no relationship twice in a path. */
export class VarExpand implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  readonly parts: VarExpandParts;
  private readonly select: () => TypeSelection;
  private types: TypeSelection;
  private out: Adjacency | undefined;
  private in: Adjacency | undefined;
  /** By depth: the node, where its row is read and ends, and whether its incoming relationships are still to come. */
  private readonly nodes: number[] = [];
  private readonly positions: number[] = [];
  private readonly ends: number[] = [];
  private readonly phases: number[] = [];
  private readonly path: number[] = [];
  private depth = -1;
  private target: Value = null;
  private startPending = false;
  private onPath = new Uint8Array();

  constructor(parts: VarExpandParts) {
    this.title = parts.into ? 'VarLengthExpand(Into)' : 'VarLengthExpand(All)';
    this.detail = parts.detail;
    this.inputs = [parts.input];
    this.parts = parts;
    this.select = typeSelector(parts.types, parts.graph);
    this.types = this.select();
  }

  open(): void {
    const { graph, direction } = this.parts;
    this.parts.input.open();
    this.types = this.select();
    this.out = direction === 'in' ? undefined : graph.outgoing();
    this.in = direction === 'out' ? undefined : graph.incoming();
    while (this.depth > 0) this.leave();
    this.depth = -1;
    this.startPending = false;
    if (this.onPath.length < graph.relationshipLimit) this.onPath = new Uint8Array(graph.relationshipLimit);
  }

  next(): Signal {
    const { runtime, frame, from, to, into, min, max, taken, each, probe, input } = this.parts;
    const { all, only, mask } = this.types;
    const unchecked = all || only >= 0;
    for (;;) {
      if (this.startPending) {
        this.startPending = false;
        if (min === 0 && this.emit(this.nodes[0]!)) return ROW;
      }
      while (this.depth >= 0) {
        const { depth } = this;
        if (this.positions[depth]! >= this.ends[depth]!) {
          if (this.phases[depth] === 1) {
            this.phases[depth] = 2;
            this.row(this.in!, depth);
          } else this.leave();
          continue;
        }
        if (--runtime.credit < 0 && runtime.refill()) return PAUSED;
        const adjacency = this.phases[depth] === 2 ? this.in! : (this.out ?? this.in!);
        const place = this.positions[depth]!;
        this.positions[depth] = place + 1;
        if (!unchecked && mask[adjacency.types[place]!] === 0) continue;
        const id = adjacency.relationships[place]!;
        if (this.onPath[id] === 1 || isTaken(taken, id, frame)) continue;
        const other = adjacency.others[place]!;
        // of an undirected pattern a loop is among the outgoing relationships already
        if (this.phases[depth] === 2 && other === this.nodes[depth]) continue;
        if (each !== undefined) {
          frame[probe] = id;
          if (!each(frame)) continue;
        }
        this.path[depth] = id;
        if (depth + 1 < max) this.enter(other, depth + 1, id);
        if (depth + 1 >= min && this.emit(other, depth + 1)) return ROW;
      }
      const signal = input.next();
      if (signal !== ROW) return signal;
      const node = frame[from]!;
      this.target = into ? frame[to]! : 0;
      if (node === null || this.target === null) continue;
      this.depth = -1;
      if (max >= 1) this.enter(node as number, 0, -1);
      else this.nodes[0] = node as number;
      this.startPending = true;
    }
  }

  private enter(node: number, depth: number, through: number): void {
    this.depth = depth;
    this.nodes[depth] = node;
    if (through >= 0) this.onPath[through] = 1;
    this.phases[depth] = this.parts.direction === 'both' ? 1 : 0;
    this.row(this.out ?? this.in!, depth);
  }

  private leave(): void {
    if (this.depth > 0) this.onPath[this.path[this.depth - 1]!] = 0;
    this.depth -= 1;
  }

  private row(adjacency: Adjacency, depth: number): void {
    const node = this.nodes[depth]!;
    const first = rowStart(adjacency, node, this.types);
    this.positions[depth] = first;
    this.ends[depth] = rowEnd(adjacency, node, this.types, first);
  }

  private emit(node: number, length = 0): boolean {
    const { frame, to, into, relationship, needsList, reversed, accept, runtime } = this.parts;
    if (into && node !== this.target) return false;
    if (!into) frame[to] = node;
    if (needsList) {
      const list = this.path.slice(0, length);
      if (reversed) list.reverse();
      frame[relationship] = list;
      runtime.allocate(16 + 8 * length);
    }
    if (accept !== undefined && !accept(frame)) return false;
    runtime.nextRow();
    return true;
  }
}
