import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formId, makeLexicon } from '../../../src/extract/analysis/lexicon.ts';
import { MOVE_FEATURES, moveFeatures } from '../../../src/extract/analysis/move-features.ts';
import { makeMoveJudge, scoreMoves, startJudging } from '../../../src/extract/analysis/move-judge.ts';
import type { MoveScorer } from '../../../src/extract/analysis/move-model.ts';
import {
  attachLeft,
  attachRight,
  isFinal,
  makeParserState,
  mayRight,
  shift,
  startState,
} from '../../../src/extract/analysis/transition.ts';
import { NO_CLASSES } from '../../../src/extract/analysis/word-classes.ts';
import { NO_FACTS } from '../../../src/extract/analysis/word-facts.ts';
import { makeSequence, PAD, startSequence } from '../../../src/extract/analysis/word-sequence.ts';

/** Gives every key a weight of its own. */
const scorer: MoveScorer = {
  score(keys, count, scores) {
    scores.left = 0;
    scores.right = 0;
    for (let f = 0; f < count; f++) {
      scores.left += keys[f]! % 1009;
      scores.right += keys[f]! % 997;
    }
  },
};

test('what is remembered of a word gives the scores that all features give, at every step of every parse', () => {
  const lexicon = makeLexicon(NO_CLASSES, NO_FACTS);
  const nouns = { isNoun: Uint8Array.of(0, 1, 0, 1) };
  const judge = makeMoveJudge(scorer, lexicon, nouns);
  const [sequence, state] = [makeSequence(), makeParserState()];
  const keys = new Int32Array(MOVE_FEATURES);
  const [all, judged] = [
    { left: 0, right: 0 },
    { left: 0, right: 0 },
  ];
  const word = fc.record({ form: fc.constantFrom('Mali', 'left', 'the', 'UN'), tag: fc.nat(3), label: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat(2)), (words, moves) => {
      startSequence(sequence, words.length, (i) => formId(lexicon, words[i]!.form));
      words.forEach(({ tag }, i) => (sequence.tags[PAD + i] = tag));
      startState(state, words.length);
      startJudging(judge);
      while (!isFinal(state)) {
        if (state.depth === 0) shift(state);
        else if (state.front === state.length && state.depth === 1) attachLeft(state, 0);
        else if (state.front === state.length) attachRight(state, 1);
        else {
          scorer.score(keys, moveFeatures(state, sequence, lexicon, nouns, keys), all);
          scoreMoves(judge, state, sequence, judged);
          expect(judged).toEqual(all);
          const move = moves.next().value as number;
          const { label } = words[state.front]!;
          if (move === 0) shift(state);
          else if (move === 1 || !mayRight(state)) attachLeft(state, label);
          else attachRight(state, label);
        }
      }
    }),
  );
});
