import type { Adjacency } from '../graph/adjacency.ts';
import type { Assignment } from './assign.ts';
import type { ExpandParts } from './expand.ts';
import { ROW } from './operator.ts';
import type { Condition, Operator, Signal } from './operator.ts';
import { typeSelector } from './type-filter.ts';
import type { TypeSelection } from './type-filter.ts';

export interface ShortestPathParts extends Omit<ExpandParts, 'accept' | 'into'> {
  readonly min: number;
  readonly max: number;
  /** So many paths; with `groups` all paths of so many lengths. */
  readonly count: number;
  readonly groups: boolean;
  /** `shortestPath()` from a node to itself is an error, as on Neo4j. */
  readonly refusesSameEnds: boolean;
  /** What is asked of the path, and the path that it is asked of. */
  readonly accept: Condition | undefined;
  readonly path: Assignment | undefined;
  readonly each: Condition | undefined;
  readonly probe: number;
  readonly fail: (sentence: string) => never;
}

interface Side {
  readonly adjacencies: readonly Adjacency[];
  /** By node: one more than its distance from this side; 0 for a node that was not reached. */
  readonly distance: Int32Array;
  /** By node: the relationship it was reached through. */
  readonly through: Int32Array;
  frontier: number[];
  readonly reached: number[];
}

/** For each row of its input, whose ends are both bound: one shortest path between them, or all of them. */
export class ShortestPath implements Operator {
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  private readonly parts: ShortestPathParts;
  private readonly select: () => TypeSelection;
  private types: TypeSelection;
  private forward: Side | undefined;
  private backward: Side | undefined;
  private found: Iterator<readonly number[]> | undefined;

  constructor(parts: ShortestPathParts) {
    this.title = parts.groups ? 'AllShortestPaths' : 'ShortestPath';
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
    const out = direction === 'in' ? [] : [graph.outgoing()];
    const back = direction === 'out' ? [] : [graph.incoming()];
    this.forward = side([...out, ...back], graph.nodeLimit, this.forward);
    const outBack = direction === 'in' ? [] : [graph.incoming()];
    const backBack = direction === 'out' ? [] : [graph.outgoing()];
    this.backward = side([...outBack, ...backBack], graph.nodeLimit, this.backward);
    this.found = undefined;
  }

  next(): Signal {
    const { frame, input, relationship, from, to, runtime } = this.parts;
    for (;;) {
      const result = this.found?.next();
      if (result !== undefined && result.done !== true) {
        frame[relationship] = result.value;
        runtime.nextRow();
        return ROW;
      }
      this.found = undefined;
      const signal = input.next();
      if (signal !== ROW) return signal;
      const start = frame[from]!;
      const end = frame[to]!;
      if (start === null || end === null) continue;
      this.found = this.search(start as number, end as number);
    }
  }

  private *search(start: number, end: number): Generator<readonly number[]> {
    const { min, refusesSameEnds, accept, count, groups } = this.parts;
    if (start === end && refusesSameEnds) {
      this.parts.fail('shortestPath() needs two different ends; add WHERE a <> b, or allow length 0 with *0.. .');
    }
    const simple = accept === undefined && count === 1 && min <= 1 && (start !== end || min === 0);
    if (!simple) yield* this.deepening(start, end);
    else if (start === end) yield [];
    else if (groups) yield* this.allPaths(start, end);
    else {
      const path = this.onePath(start, end);
      if (path !== undefined) yield path;
    }
  }

  private usable(adjacency: Adjacency, place: number): boolean {
    const { runtime, taken, frame, each, probe } = this.parts;
    runtime.step(1);
    if (!this.types.all && this.types.mask[adjacency.types[place]!] === 0) return false;
    const id = adjacency.relationships[place]!;
    if (taken.relationships.some((slot) => frame[slot] === id)) return false;
    if (each === undefined) return true;
    frame[probe] = id;
    return each(frame);
  }

  /** Breadth first from both ends, the smaller side first. */
  private onePath(start: number, end: number): readonly number[] | undefined {
    const forward = this.forward!;
    const backward = this.backward!;
    begin(forward, start);
    begin(backward, end);
    for (let length = 1; length <= this.parts.max; length += 1) {
      const grown = forward.frontier.length <= backward.frontier.length ? forward : backward;
      if (grown.frontier.length === 0) return undefined;
      const meeting = this.grow(grown, grown === forward ? backward : forward);
      if (meeting !== undefined) return this.traced(start, end, meeting);
    }
    return undefined;
  }

  /** One level more; the node in which the two sides meet, if they do. */
  private grow(grown: Side, other: Side | undefined): number | undefined {
    const next: number[] = [];
    for (const node of grown.frontier) {
      const distance = grown.distance[node]! + 1;
      for (const adjacency of grown.adjacencies) {
        const { offsets, others, relationships } = adjacency;
        for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
          const target = others[place]!;
          if (grown.distance[target] !== 0 || !this.usable(adjacency, place)) continue;
          grown.distance[target] = distance;
          grown.through[target] = relationships[place]!;
          grown.reached.push(target);
          if (other !== undefined && other.distance[target] !== 0) return target;
          next.push(target);
        }
      }
    }
    grown.frontier = next;
    return undefined;
  }

  private otherEnd(id: number, node: number): number {
    const { starts, ends } = this.parts.graph;
    return starts[id] === node ? ends[id]! : starts[id]!;
  }

  private traced(start: number, end: number, meeting: number): readonly number[] {
    const path: number[] = [];
    for (let node = meeting; node !== start;) {
      const id = this.forward!.through[node]!;
      path.unshift(id);
      node = this.otherEnd(id, node);
    }
    for (let node = meeting; node !== end;) {
      const id = this.backward!.through[node]!;
      path.push(id);
      node = this.otherEnd(id, node);
    }
    return path;
  }

  /** Distances from the end by breadth; then from the start only steps that come nearer to the end. */
  private *allPaths(start: number, end: number): Generator<readonly number[]> {
    const backward = this.backward!;
    begin(backward, end);
    for (let length = 1; backward.distance[start] === 0; length += 1) {
      if (length > this.parts.max || backward.frontier.length === 0) return;
      this.grow(backward, undefined);
    }
    yield* this.nearer(start, []);
  }

  private *nearer(node: number, path: readonly number[]): Generator<readonly number[]> {
    const distance = this.backward!.distance[node]!;
    if (distance === 1) {
      yield path;
      return;
    }
    for (const adjacency of this.forward!.adjacencies) {
      const { offsets, others, relationships } = adjacency;
      for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
        if (this.backward!.distance[others[place]!] !== distance - 1 || !this.usable(adjacency, place)) continue;
        if (this.forward!.adjacencies.length === 2 && others[place] === node) continue;
        yield* this.nearer(others[place]!, [...path, relationships[place]!]);
      }
    }
  }

  /**
   * Every length in turn, all paths of it, for what a search by breadth does not see: conditions on a whole path, and paths beyond
   * the shortest. A step is taken only if the end can still be reached from there.
   */
  private *deepening(start: number, end: number): Generator<readonly number[]> {
    const { min, max, count, groups, accept, path, relationship, frame, graph } = this.parts;
    const backward = this.backward!;
    begin(backward, end);
    let taken = 0;
    for (let length = 0; length <= Math.min(max, graph.relationshipCount); length += 1) {
      if (length > 0 && backward.frontier.length > 0) this.grow(backward, undefined);
      if (length < min) continue;
      let any = false;
      let isCut = false;
      for (const found of this.ofLength(start, end, length, [], () => (isCut = true))) {
        frame[relationship] = found;
        if (path !== undefined) frame[path.slot] = path.evaluate(frame);
        if (accept !== undefined && !accept(frame)) continue;
        any = true;
        yield found;
        if (!groups && ++taken === count) return;
      }
      if ((groups && any && ++taken === count) || !isCut) return;
    }
  }

  /** `cut` is called when a longer path may still come to the end. */
  private *ofLength(
    node: number,
    end: number,
    left: number,
    path: number[],
    cut: () => void,
  ): Generator<readonly number[]> {
    const { distance, frontier } = this.backward!;
    if (distance[node] === 0 ? frontier.length > 0 : distance[node]! - 1 > left || left === 0) cut();
    if (distance[node] === 0 || distance[node]! - 1 > left) return;
    if (left === 0) {
      yield [...path];
      return;
    }
    for (const adjacency of this.forward!.adjacencies) {
      const { offsets, others, relationships } = adjacency;
      for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
        if (adjacency !== this.forward!.adjacencies[0] && others[place] === node) continue;
        if (path.includes(relationships[place]!) || !this.usable(adjacency, place)) continue;
        path.push(relationships[place]!);
        yield* this.ofLength(others[place]!, end, left - 1, path, cut);
        path.pop();
      }
    }
  }
}

function side(adjacencies: readonly Adjacency[], nodeLimit: number, before: Side | undefined): Side {
  if (before !== undefined && before.distance.length >= nodeLimit) return { ...before, adjacencies };
  return {
    adjacencies,
    distance: new Int32Array(nodeLimit),
    through: new Int32Array(nodeLimit),
    frontier: [],
    reached: [],
  };
}

function begin(side: Side, node: number): void {
  for (const reached of side.reached) side.distance[reached] = 0;
  side.reached.length = 0;
  side.reached.push(node);
  side.distance[node] = 1;
  side.frontier = [node];
}
