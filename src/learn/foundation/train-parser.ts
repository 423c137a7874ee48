/** Trains the parser with a dynamic oracle: from the second round on it mostly follows its own moves and learns the best way on. */
import type { Lexicon } from '../../extract/analysis/lexicon.ts';
import type { ModelRows } from '../../extract/analysis/linear-model.ts';
import { bestMove } from '../../extract/analysis/parser.ts';
import { PARSER_FEATURES, parserFeatures, type NounTags } from '../../extract/analysis/parser-features.ts';
import {
  isFinal,
  isLeft,
  labelOf,
  leftArc,
  makeParserState,
  mayLeft,
  mayRight,
  mayShift,
  move,
  rightArc,
  SHIFT,
  startState,
  type ParserState,
} from '../../extract/analysis/transition.ts';
import { makeSequence, PAD, startSequence } from '../../extract/analysis/word-sequence.ts';
import type { GoldSentence, GoldText } from './encode.ts';
import { moveCosts } from './oracle.ts';
import { makePerceptron } from './perceptron.ts';
import { makeRandom, shuffle } from './random.ts';
import type { Training } from './train-tagger.ts';

/** Share of its own moves it follows, in per cent. */
const EXPLORE = 90;

export function trainParser(
  texts: readonly GoldText[],
  lexicon: Lexicon,
  labelCount: number,
  rootLabel: number,
  nouns: NounTags,
  training: Training,
): ModelRows {
  const perceptron = makePerceptron(23);
  const scores = new Int32Array(1 + 2 * labelCount);
  const features = new Int32Array(PARSER_FEATURES);
  const sequence = makeSequence();
  const state = makeParserState();
  const costs = { shift: 0, left: 0, right: 0 };
  const sentences = texts.flatMap((text) => text.sentences);
  const random = makeRandom(3);
  for (let epoch = 1; epoch <= training.epochs; epoch++) {
    shuffle(sentences, random);
    let wrong = 0;
    let all = 0;
    for (const gold of sentences) {
      startSequence(sequence, gold.forms.length, (i) => gold.forms[i]!);
      sequence.tags.set(gold.tags, PAD);
      sequence.names.set(gold.names, PAD);
      startState(state, gold.forms.length);
      while (!isFinal(state)) {
        if (state.depth === 0) {
          move(state, SHIFT);
          continue;
        }
        if (state.front === state.length && state.depth === 1) {
          move(state, leftArc(rootLabel));
          continue;
        }
        const count = parserFeatures(state, sequence, lexicon, nouns, features);
        perceptron.score(features, count, scores);
        perceptron.tick();
        const guess = bestMove(state, scores, rootLabel);
        moveCosts(state, gold.heads, costs);
        const right = bestRightMove(state, gold, costs, scores, rootLabel);
        all++;
        if (isRightMove(state, gold, costs, guess)) {
          move(state, guess);
          continue;
        }
        wrong++;
        perceptron.update(features, count, right, 1);
        perceptron.update(features, count, guess, -1);
        move(state, epoch > 1 && random(100) < EXPLORE ? guess : right);
      }
    }
    training.log(
      `parser, round ${epoch}: ${(100 - (100 * wrong) / all).toFixed(2)} % of the moves right while learning`,
    );
  }
  return perceptron.average(training.scale, training.atLeast);
}

interface Costs {
  readonly shift: number;
  readonly left: number;
  readonly right: number;
}

const leftAllowed = (state: ParserState) => mayLeft(state) && state.front < state.length;

/** What the cheapest of the allowed moves costs: 0 unless arcs cross. */
function leastCost(state: ParserState, costs: Costs): number {
  let least = Infinity;
  if (mayShift(state)) least = costs.shift;
  if (leftAllowed(state)) least = Math.min(least, costs.left);
  if (mayRight(state)) least = Math.min(least, costs.right);
  return least;
}

function isRightMove(state: ParserState, gold: GoldSentence, costs: Costs, guess: number): boolean {
  const least = leastCost(state, costs);
  if (guess === SHIFT) return costs.shift === least;
  const child = state.stack[state.depth - 1]!;
  const head = isLeft(guess) ? state.front : state.stack[state.depth - 2]!;
  if ((isLeft(guess) ? costs.left : costs.right) > least) return false;
  return gold.heads[child] !== head || gold.labels[child] === labelOf(guess);
}

/** The best-scored of the moves that cost least; an arc of the gold tree takes the gold label. */
function bestRightMove(
  state: ParserState,
  gold: GoldSentence,
  costs: Costs,
  scores: Int32Array,
  rootLabel: number,
): number {
  const least = leastCost(state, costs);
  let best = -1;
  const consider = (chosen: number) => {
    if (best < 0 || scores[chosen]! > scores[best]!) best = chosen;
  };
  if (mayShift(state) && costs.shift === least) consider(SHIFT);
  const child = state.stack[state.depth - 1]!;
  const arcs = (head: number, arc: (label: number) => number) => {
    if (gold.heads[child] === head) return consider(arc(gold.labels[child]!));
    for (let label = 0; 2 * label + 2 < scores.length; label++) if (label !== rootLabel) consider(arc(label));
  };
  if (leftAllowed(state) && costs.left === least) arcs(state.front, leftArc);
  if (mayRight(state) && costs.right === least) arcs(state.stack[state.depth - 2]!, rightArc);
  return best;
}
