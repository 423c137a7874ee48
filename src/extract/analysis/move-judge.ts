/** Scores the moves of a state, asking the model once a word for what stays the same while the word lies on the stack, or at the front. */
import { featureKeys, type FeatureTemplates } from './feature-templates.ts';
import type { Lexicon } from './lexicon.ts';
import {
  FRONT_MOVES,
  MOVE_FEATURES,
  moveValues,
  OTHER_MOVES,
  readMoveValues,
  STACK_MOVES,
  type NounTags,
} from './move-features.ts';
import type { MoveScorer, MoveScores } from './move-model.ts';
import type { ParserState } from './transition.ts';
import { MOST_TOKENS, type WordSequence } from './word-sequence.ts';

export interface MoveJudge {
  readonly scorer: MoveScorer;
  readonly lexicon: Lexicon;
  readonly nouns: NounTags;
  readonly keys: Int32Array;
  readonly ofStack: WordScores;
  readonly ofFront: WordScores;
}

/** Scores by word of the sentence, as far as they are known. */
interface WordScores {
  readonly known: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function makeMoveJudge(scorer: MoveScorer, lexicon: Lexicon, nouns: NounTags): MoveJudge {
  return {
    scorer,
    lexicon,
    nouns,
    keys: new Int32Array(MOVE_FEATURES),
    ofStack: makeWordScores(),
    ofFront: makeWordScores(),
  };
}

function makeWordScores(): WordScores {
  return {
    known: new Uint8Array(MOST_TOKENS),
    left: new Int32Array(MOST_TOKENS),
    right: new Int32Array(MOST_TOKENS),
  };
}

/** Before the first move of each sentence. */
export function startJudging({ ofStack, ofFront }: MoveJudge): void {
  ofStack.known.fill(0);
  ofFront.known.fill(0);
}

/** For a state with words on the stack and in the buffer. */
export function scoreMoves(judge: MoveJudge, state: ParserState, sequence: WordSequence, scores: MoveScores): void {
  const { scorer, lexicon, nouns, keys, ofStack, ofFront } = judge;
  const top = state.stack[state.depth - 1]!;
  const { front } = state;
  readMoveValues(state, sequence, lexicon, nouns);
  learn(judge, STACK_MOVES, ofStack, top, scores);
  learn(judge, FRONT_MOVES, ofFront, front, scores);
  scorer.score(keys, featureKeys(OTHER_MOVES, moveValues, keys), scores);
  scores.left += ofStack.left[top]! + ofFront.left[front]!;
  scores.right += ofStack.right[top]! + ofFront.right[front]!;
}

/** A word is shifted once, so what is known of it in a place holds until the sentence ends. */
function learn(
  { scorer, keys }: MoveJudge,
  templates: FeatureTemplates,
  { known, left, right }: WordScores,
  word: number,
  room: MoveScores,
): void {
  if (known[word] === 1) return;
  scorer.score(keys, featureKeys(templates, moveValues, keys), room);
  known[word] = 1;
  left[word] = room.left;
  right[word] = room.right;
}
