/**
 * The interpreter pulls rows through a tree of operators. All of one query share one frame, an array with a slot for each
 * variable: an operator's `next` leaves the row in it. A slot of a node or relationship holds its id, a number.
 */
import type { Value } from '../value.ts';

export type Frame = Value[];

export const DONE = 0;
export const ROW = 1;
/** The slice of time is used up: call `next` again, nothing is lost. */
export const PAUSED = 2;
export type Signal = typeof DONE | typeof ROW | typeof PAUSED;

export interface Operator {
  /** For EXPLAIN: what it is, and on what. */
  readonly title: string;
  readonly detail: string;
  readonly inputs: readonly Operator[];
  /** Begins anew, for the values that the frame has now. */
  open(): void;
  next(): Signal;
}

export type Evaluate = (frame: Frame) => Value;
export type Condition = (frame: Frame) => boolean;
