import type { Value } from '../value.ts';
import { isTaken } from './distinct-relationships.ts';
import type { ExpandParts } from './expand.ts';
import { DONE, PAUSED, ROW } from './operator.ts';
import type { Operator, Signal } from './operator.ts';

export interface QuantifiedParts extends Omit<ExpandParts, 'relationship' | 'direction' | 'types'> {
  readonly min: number;
  readonly max: number;
  /** The plan of one repetition; it starts from the node in `first` and ends at the one in `last`. */
  readonly inner: Operator;
  readonly first: number;
  readonly last: number;
  /** Slots of the repetition's relationships, in the order of the pattern. */
  readonly steps: readonly { readonly slot: number; readonly list: boolean }[];
  /** Slots of the repetition's variables, and the slots of the lists that gather them. */
  readonly groups: readonly { readonly inner: number; readonly gathered: number }[];
  /** Slot of the list of all relationships. */
  readonly relationships: number;
  readonly reversed: boolean;
}

/** What one repetition matched from a node. */
interface Repetition {
  readonly end: number;
  readonly relationships: readonly number[];
  readonly values: readonly Value[];
}

/** `((a)-[r]->(b) WHERE …){1,3}`: depth first through repetitions, no relationship twice. */
export class Quantified implements Operator {
  readonly title = 'Repeat(Trail)';
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly parts: QuantifiedParts;
  private readonly levels: { readonly repetitions: readonly Repetition[]; next: number }[] = [];
  private readonly taken: Repetition[] = [];
  private known = new Map<number, readonly Repetition[]>();
  private target: Value = null;
  private start: number | undefined;

  constructor(parts: QuantifiedParts) {
    this.detail = parts.detail;
    this.inputs = [parts.input, parts.inner];
    this.parts = parts;
  }

  open(): void {
    this.parts.input.open();
    this.levels.length = 0;
    this.taken.length = 0;
    this.start = undefined;
  }

  next(): Signal {
    const { input, frame, from, to, into, min, max, runtime } = this.parts;
    for (;;) {
      if (this.start !== undefined) {
        const node = this.start;
        this.start = undefined;
        this.levels.push({ repetitions: this.repetitionsFrom(node), next: 0 });
        if (min === 0 && this.emit(node)) return ROW;
      }
      for (let level = this.levels.at(-1); level !== undefined; level = this.levels.at(-1)) {
        const repetition = level.repetitions[level.next];
        if (repetition === undefined || this.levels.length > max) {
          this.levels.pop();
          this.taken.pop();
          continue;
        }
        if (--runtime.credit < 0 && runtime.refill()) return PAUSED;
        level.next += 1;
        if (this.overlaps(repetition)) continue;
        this.taken.push(repetition);
        const length = this.taken.length;
        this.levels.push({ repetitions: length < max ? this.repetitionsFrom(repetition.end) : [], next: 0 });
        if (length >= min && this.emit(repetition.end)) return ROW;
      }
      const signal = input.next();
      if (signal !== ROW) return signal;
      const node = frame[from]!;
      this.target = into ? frame[to]! : 0;
      if (node === null || this.target === null) continue;
      this.known = new Map();
      this.start = node as number;
    }
  }

  private overlaps({ relationships }: Repetition): boolean {
    const { taken, frame } = this.parts;
    return relationships.some(
      (id) => isTaken(taken, id, frame) || this.taken.some((other) => other.relationships.includes(id)),
    );
  }

  private repetitionsFrom(node: number): readonly Repetition[] {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const { inner, frame, first, last, steps, groups, runtime } = this.parts;
    const found: Repetition[] = [];
    frame[first] = node;
    runtime.nesting += 1;
    try {
      inner.open();
      for (let signal = inner.next(); signal !== DONE; signal = inner.next()) {
        if (signal !== ROW) continue;
        const relationships = steps.flatMap(({ slot, list }) =>
          list ? (frame[slot] as number[]) : [frame[slot] as number],
        );
        found.push({ end: frame[last] as number, relationships, values: groups.map((group) => frame[group.inner]!) });
        runtime.hold(80);
      }
    } finally {
      runtime.nesting -= 1;
    }
    this.known.set(node, found);
    return found;
  }

  private emit(node: number): boolean {
    const { frame, to, into, relationships, groups, reversed, accept, runtime } = this.parts;
    if (into && node !== this.target) return false;
    if (!into) frame[to] = node;
    const order = reversed ? [...this.taken].reverse() : this.taken;
    frame[relationships] = order.flatMap((repetition) => repetition.relationships);
    groups.forEach(({ gathered }, index) => {
      frame[gathered] = order.map(({ values }) => values[index]!);
    });
    runtime.allocate(64 * (1 + order.length));
    if (accept !== undefined && !accept(frame)) return false;
    runtime.nextRow();
    return true;
  }
}
