/**
 * Trains the parser's moves with a dynamic oracle (from the second round on it mostly follows its own moves and learns the best way
 * on) and the labeller on the arcs it gets right.
 */
import { LABEL_FEATURES, labelFeatures } from '../../extract/analysis/label-features.ts';
import type { Lexicon } from '../../extract/analysis/lexicon.ts';
import type { ModelRows } from '../../extract/analysis/linear-model.ts';
import { MOVE_FEATURES, moveFeatures, type NounTags } from '../../extract/analysis/move-features.ts';
import type { MoveRows, MoveScores } from '../../extract/analysis/move-model.ts';
import { bestMove, ROOT } from '../../extract/analysis/parser.ts';
import { bestFrom } from '../../extract/analysis/tagger.ts';
import {
  attachLeft,
  attachRight,
  isFinal,
  LEFT,
  makeParserState,
  mayLeft,
  mayRight,
  mayShift,
  RIGHT,
  SHIFT,
  shift,
  startState,
  type ParserState,
} from '../../extract/analysis/transition.ts';
import { makeSequence, PAD, startSequence } from '../../extract/analysis/word-sequence.ts';
import type { GoldText } from './encode.ts';
import { makeMovePerceptron } from './move-perceptron.ts';
import { moveCosts, type Costs } from './oracle.ts';
import { makePerceptron } from './perceptron.ts';
import { makeRandom, shuffle } from '../random.ts';
import type { Training } from './train-tagger.ts';

/** Share of its own moves it follows, in per cent. */
const EXPLORE = 90;

export function trainParser(
  texts: readonly GoldText[],
  lexicon: Lexicon,
  labelCount: number,
  nouns: NounTags,
  training: Training,
): { moves: MoveRows; labels: ModelRows } {
  const moves = makeMovePerceptron(23);
  const labels = makePerceptron(21);
  const moveScores = { left: 0, right: 0 };
  const labelScores = new Int32Array(labelCount);
  const features = new Int32Array(Math.max(MOVE_FEATURES, LABEL_FEATURES));
  const sequence = makeSequence();
  const state = makeParserState();
  const costs = { shift: 0, left: 0, right: 0 };
  const sentences = texts.flatMap((text) => text.sentences);
  const random = makeRandom(3);
  const tally = { moves: 0, wrongMoves: 0, labels: 0, wrongLabels: 0 };

  /** The label for the arc from `head` to the top of the stack; `gold` is undefined for an arc that the gold tree has not. */
  const labelArc = (head: number, gold: number | undefined): number => {
    const count = labelFeatures(state, sequence, lexicon, head, state.stack[state.depth - 1]!, features);
    labels.score(features, count, labelScores);
    const guess = bestFrom(labelScores, ROOT + 1);
    if (gold === undefined) return guess;
    labels.tick();
    tally.labels++;
    if (guess !== gold) {
      tally.wrongLabels++;
      labels.update(features, count, gold, 1);
      labels.update(features, count, guess, -1);
    }
    return guess;
  };

  for (let epoch = 1; epoch <= training.epochs; epoch++) {
    shuffle(sentences, random);
    Object.assign(tally, { moves: 0, wrongMoves: 0, labels: 0, wrongLabels: 0 });
    for (const gold of sentences) {
      startSequence(sequence, gold.forms.length, (i) => gold.forms[i]!);
      sequence.tags.set(gold.tags, PAD);
      startState(state, gold.forms.length);
      const attach = (chosen: number) => {
        const child = state.stack[state.depth - 1]!;
        const head = chosen === LEFT ? state.front : state.stack[state.depth - 2]!;
        const label = labelArc(head, gold.heads[child] === head ? gold.labels[child] : undefined);
        if (chosen === LEFT) attachLeft(state, label);
        else attachRight(state, label);
      };
      while (!isFinal(state)) {
        if (state.depth === 0) shift(state);
        else if (state.front === state.length && state.depth === 1) attachLeft(state, ROOT);
        else {
          const count = moveFeatures(state, sequence, lexicon, nouns, features);
          moves.score(features, count, moveScores);
          moves.tick();
          tally.moves++;
          moveCosts(state, gold.heads, costs);
          const guess = bestMove(state, moveScores);
          const right = bestRightMove(state, costs, moveScores);
          let chosen = guess;
          if (costOf(costs, guess) > costOf(costs, right)) {
            tally.wrongMoves++;
            moves.update(features, count, right, guess);
            if (epoch === 1 || random(100) >= EXPLORE) chosen = right;
          }
          if (chosen === SHIFT) shift(state);
          else attach(chosen);
        }
      }
    }
    const percent = (wrong: number, all: number) => (100 - (100 * wrong) / all).toFixed(2);
    training.log(
      `parser, round ${epoch}: ${percent(tally.wrongMoves, tally.moves)} % of the moves, ${percent(tally.wrongLabels, tally.labels)} % of the labels right while learning`,
    );
  }
  const { scale, atLeast } = training;
  return { moves: moves.average(scale, atLeast), labels: labels.average(scale, atLeast) };
}

function costOf(costs: Costs, chosen: number): number {
  return chosen === SHIFT ? costs.shift : chosen === LEFT ? costs.left : costs.right;
}

/** The best-scored of the allowed moves that cost least. Least is 0 unless arcs cross. */
function bestRightMove(state: ParserState, costs: Costs, { left, right }: MoveScores): number {
  let best = -1;
  let bestCost = Infinity;
  let bestScore = 0;
  const consider = (chosen: number, score: number) => {
    const cost = costOf(costs, chosen);
    if (cost > bestCost || (cost === bestCost && score <= bestScore)) return;
    best = chosen;
    bestCost = cost;
    bestScore = score;
  };
  if (mayShift(state)) consider(SHIFT, 0);
  if (mayLeft(state)) consider(LEFT, left);
  if (mayRight(state)) consider(RIGHT, right);
  return best;
}
