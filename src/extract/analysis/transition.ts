/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011). The artificial root stands at the end of the
 * buffer. Words are counted from 0; -1 is none.
 */
import { MOST_TOKENS } from './word-sequence.ts';

/** Class 0 shifts; then for label `l` class `1 + 2l` attaches the top to the front of the buffer, `2 + 2l` to the word below it. */
export const SHIFT = 0;
export const leftArc = (label: number) => 1 + 2 * label;
export const rightArc = (label: number) => 2 + 2 * label;
export const isLeft = (move: number) => (move & 1) === 1;
export const labelOf = (move: number) => (move - 1) >> 1;

export interface ParserState {
  length: number;
  /** First word of the buffer; `length` is the root. */
  front: number;
  depth: number;
  readonly stack: Int16Array;
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
  readonly left1: Int16Array;
  readonly left2: Int16Array;
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
    left2: words(),
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
  for (const column of [state.heads, state.left1, state.left2, state.right1, state.right2])
    column.fill(-1, 0, length + 1);
  for (const column of [state.labels, state.leftCount, state.rightCount, state.childLabels])
    column.fill(0, 0, length + 1);
}

export const isFinal = (state: ParserState) => state.depth === 0 && state.front === state.length;

export const mayShift = (state: ParserState) => state.front < state.length;
/** Only the last word of the stack may hang on the root, so that there is one. */
export const mayLeft = (state: ParserState) => state.depth > 0 && (state.front < state.length || state.depth === 1);
export const mayRight = (state: ParserState) => state.depth > 1;

export function move(state: ParserState, chosen: number): void {
  if (chosen === SHIFT) {
    state.stack[state.depth++] = state.front++;
    return;
  }
  const child = state.stack[--state.depth]!;
  const label = labelOf(chosen);
  state.labels[child] = label;
  if (isLeft(chosen)) {
    const head = state.front;
    state.heads[child] = head;
    state.left2[head] = state.left1[head]!;
    state.left1[head] = child;
    state.leftCount[head] = state.leftCount[head]! + 1;
    state.childLabels[head] = (state.childLabels[head]! + Math.imul(label + 1, 0x9e3779b1)) | 0;
  } else {
    const head = state.stack[state.depth - 1]!;
    state.heads[child] = head;
    state.right2[head] = state.right1[head]!;
    state.right1[head] = child;
    state.rightCount[head] = state.rightCount[head]! + 1;
    state.childLabels[head] = (state.childLabels[head]! + Math.imul(label + 1, 0x9e3779b1)) | 0;
  }
}
