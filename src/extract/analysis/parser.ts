/** Greedy dependency parser. */
import type { Lexicon } from './lexicon.ts';
import type { Scorer } from './linear-model.ts';
import { parserFeatures, type NounTags } from './parser-features.ts';
import {
  isFinal,
  leftArc,
  mayLeft,
  mayRight,
  mayShift,
  move,
  rightArc,
  SHIFT,
  startState,
  type ParserState,
} from './transition.ts';
import type { WordSequence } from './word-sequence.ts';

/** Parses a tagged sentence into `sequence.heads` and `.labels`. `rootLabel` names the arc from the root. */
export function parse(
  sequence: WordSequence,
  state: ParserState,
  lexicon: Lexicon,
  nouns: NounTags,
  rootLabel: number,
  scorer: Scorer,
  scores: Int32Array,
  features: Int32Array,
): void {
  startState(state, sequence.length);
  while (!isFinal(state)) {
    let chosen = SHIFT;
    if (state.depth > 0) {
      if (state.front === state.length && state.depth === 1) chosen = leftArc(rootLabel);
      else {
        const count = parserFeatures(state, sequence, lexicon, nouns, features);
        scorer.score(features, count, scores);
        chosen = bestMove(state, scores, rootLabel);
      }
    }
    move(state, chosen);
  }
  for (let i = 0; i < sequence.length; i++) {
    const head = state.heads[i]!;
    sequence.heads[i] = head === sequence.length ? -1 : head;
    sequence.labels[i] = state.labels[i]!;
  }
}

/** The best move that the state allows. Only the root gives the root's label, and it gives no other. */
export function bestMove(state: ParserState, scores: Int32Array, rootLabel: number): number {
  const shift = mayShift(state);
  let best = shift ? SHIFT : -1;
  const left = mayLeft(state) && state.front < state.length;
  const right = mayRight(state);
  const labels = (scores.length - 1) >> 1;
  for (let label = 0; label < labels; label++) {
    if (label === rootLabel) continue;
    const l = leftArc(label);
    const r = rightArc(label);
    if (left && (best < 0 || scores[l]! > scores[best]!)) best = l;
    if (right && (best < 0 || scores[r]! > scores[best]!)) best = r;
  }
  return best < 0 ? leftArc(rootLabel) : best;
}
