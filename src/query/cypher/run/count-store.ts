import type { Graph } from '../graph/graph.ts';
import { DONE, ROW } from './operator.ts';
import type { Frame, Operator, Signal } from './operator.ts';

/** Counts of relationships, in all or by type, from what the graph keeps of itself. */
export class RelationshipCounts implements Operator {
  readonly title = 'RelationshipCountFromCountStore';
  readonly detail: string;
  readonly inputs: readonly Operator[] = [];
  private readonly graph: Graph;
  private readonly frame: Frame;
  /** The only type that is counted; undefined for all. */
  private readonly type: string | undefined;
  /** Slots for the type, when counts are by type, and for the counts. */
  private readonly typeSlots: readonly number[];
  private readonly countSlots: readonly number[];
  private position = 0;

  constructor(
    graph: Graph,
    frame: Frame,
    type: string | undefined,
    slots: { readonly types: readonly number[]; readonly counts: readonly number[] },
    detail: string,
  ) {
    this.graph = graph;
    this.frame = frame;
    this.type = type;
    this.typeSlots = slots.types;
    this.countSlots = slots.counts;
    this.detail = detail;
  }

  open(): void {
    this.position = 0;
  }

  next(): Signal {
    const { graph, frame, type, typeSlots } = this;
    if (typeSlots.length === 0) {
      if (this.position > 0) return DONE;
      this.position = 1;
      this.put(type === undefined ? graph.relationshipCount : graph.typeCount(type));
      return ROW;
    }
    for (;;) {
      const name = graph.types[this.position++];
      if (name === undefined) return DONE;
      const count = type === undefined || type === name ? graph.typeCount(name) : 0;
      if (count === 0) continue;
      for (const slot of typeSlots) frame[slot] = name;
      this.put(count);
      return ROW;
    }
  }

  private put(count: number): void {
    for (const slot of this.countSlots) this.frame[slot] = count;
  }
}
