/** Greedy dependency parser: at each step a move, and with each arc its label. */
import { labelFeatures } from './label-features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scorer } from './linear-model.ts';
import { scoreMoves, startJudging, type MoveJudge } from './move-judge.ts';
import type { MoveScores } from './move-model.ts';
import { bestFrom } from './tagger.ts';
import {
  attachLeft,
  attachRight,
  isFinal,
  LEFT,
  mayLeft,
  mayRight,
  mayShift,
  RIGHT,
  SHIFT,
  shift,
  startState,
  type ParserState,
} from './transition.ts';
import type { WordSequence } from './word-sequence.ts';

export interface Parser {
  readonly lexicon: Lexicon;
  readonly judge: MoveJudge;
  readonly labels: Scorer;
  readonly state: ParserState;
  readonly moveScores: MoveScores;
  readonly labelScores: Int32Array;
  readonly features: Int32Array;
}

/** Parses a tagged sentence into `sequence.heads` and `.labels`. */
export function parse(sequence: WordSequence, parser: Parser): void {
  const { state, judge, moveScores } = parser;
  startState(state, sequence.length);
  startJudging(judge);
  while (!isFinal(state)) {
    if (state.depth === 0) shift(state);
    else if (state.front === state.length && state.depth === 1) attachLeft(state, ROOT);
    // Without a word in the buffer only one move is left.
    else if (state.front === state.length)
      attachRight(state, bestLabel(sequence, parser, state.stack[state.depth - 2]!));
    else {
      scoreMoves(judge, state, sequence, moveScores);
      const chosen = bestMove(state, moveScores);
      if (chosen === SHIFT) shift(state);
      else if (chosen === LEFT) attachLeft(state, bestLabel(sequence, parser, state.front));
      else attachRight(state, bestLabel(sequence, parser, state.stack[state.depth - 2]!));
    }
  }
  for (let i = 0; i < sequence.length; i++) {
    const head = state.heads[i]!;
    sequence.heads[i] = head === sequence.length ? -1 : head;
    sequence.labels[i] = state.labels[i]!;
  }
}

/** The label of the arc from the root; no other arc bears it. */
export const ROOT = 0;

/** The best of the moves that the state allows, when there is a choice or not. */
export function bestMove(state: ParserState, { left, right }: MoveScores): number {
  const leftAllowed = mayLeft(state);
  const rightAllowed = mayRight(state);
  if (leftAllowed && (!rightAllowed || left >= right) && (left > 0 || !mayShift(state))) return LEFT;
  if (rightAllowed && (!leftAllowed || right > left) && (right > 0 || !mayShift(state))) return RIGHT;
  return SHIFT;
}

/** The label for an arc from `head` to the top of the stack. */
export function bestLabel(sequence: WordSequence, parser: Parser, head: number): number {
  const child = parser.state.stack[parser.state.depth - 1]!;
  const count = labelFeatures(parser.state, sequence, parser.lexicon, head, child, parser.features);
  parser.labels.score(parser.features, count, parser.labelScores);
  return bestFrom(parser.labelScores, ROOT + 1);
}
