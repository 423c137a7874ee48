/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011). The artificial root stands at the end of the
 * buffer. Words are counted from 0; -1 is none.
 */
import { MOST_TOKENS } from './word-sequence.ts';

/** The moves: shift; attach the top of the stack to the front of the buffer; attach it to the word below it. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

export interface ParserState {
  length: number;
  /** First word of the buffer; `length` is the root. */
  front: number;
  depth: number;
  readonly stack: Int16Array;
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
  readonly left1: Int16Array;
  readonly right1: Int16Array;
  readonly right2: Int16Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  /** Sum of the labels of the children, each spread over 32 bits: the same for the same set. */
  readonly childLabels: Int32Array;
}

export function makeParserState(): ParserState {
  const size = MOST_TOKENS + 1;
  const words = () => new Int16Array(size);
  return {
    length: 0,
    front: 0,
    depth: 0,
    stack: words(),
    heads: words(),
    labels: new Uint8Array(size),
    left1: words(),
    right1: words(),
    right2: words(),
    leftCount: new Uint8Array(size),
    rightCount: new Uint8Array(size),
    childLabels: new Int32Array(size),
  };
}

export function startState(state: ParserState, length: number): void {
  state.length = length;
  state.front = 0;
  state.depth = 0;
  for (const column of [state.heads, state.left1, state.right1, state.right2]) column.fill(-1, 0, length + 1);
  for (const column of [state.labels, state.leftCount, state.rightCount, state.childLabels])
    column.fill(0, 0, length + 1);
}

export const isFinal = (state: ParserState) => state.depth === 0 && state.front === state.length;

export const mayShift = (state: ParserState) => state.front < state.length;
/** The root takes the last word of the stack only, so that there is one. */
export const mayLeft = (state: ParserState) => state.depth > 0 && (state.front < state.length || state.depth === 1);
export const mayRight = (state: ParserState) => state.depth > 1;

export function shift(state: ParserState): void {
  state.stack[state.depth++] = state.front++;
}

/** Attaches the top of the stack to the front of the buffer. */
export function attachLeft(state: ParserState, label: number): void {
  const child = state.stack[--state.depth]!;
  const head = state.front;
  attach(state, child, head, label);
  state.left1[head] = child;
  state.leftCount[head] = state.leftCount[head]! + 1;
}

/** Attaches the top of the stack to the word below it. */
export function attachRight(state: ParserState, label: number): void {
  const child = state.stack[--state.depth]!;
  const head = state.stack[state.depth - 1]!;
  attach(state, child, head, label);
  state.right2[head] = state.right1[head]!;
  state.right1[head] = child;
  state.rightCount[head] = state.rightCount[head]! + 1;
}

function attach(state: ParserState, child: number, head: number, label: number): void {
  state.heads[child] = head;
  state.labels[child] = label;
  state.childLabels[head] = (state.childLabels[head]! + Math.imul(label + 1, 0x9e3779b1)) | 0;
}
