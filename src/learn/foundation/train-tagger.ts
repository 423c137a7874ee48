/** Trains the tagger on its own guesses for the words before, as it will run. */
import type { Lexicon } from '../../extract/analysis/lexicon.ts';
import type { ModelRows } from '../../extract/analysis/linear-model.ts';
import { bestFrom, TAG_FEATURES, tagFeatures } from '../../extract/analysis/tagger.ts';
import { makeSequence, PAD, startSequence } from '../../extract/analysis/word-sequence.ts';
import type { GoldText } from './encode.ts';
import { makePerceptron } from './perceptron.ts';
import { makeRandom, shuffle } from '../random.ts';

export interface Training {
  readonly epochs: number;
  /** Steps a unit of weight is cut into when it is stored. */
  readonly scale: number;
  /** Stored weights nearer to 0 are dropped. */
  readonly atLeast: number;
  readonly log: (line: string) => void;
}

export function trainTagger(
  texts: readonly GoldText[],
  lexicon: Lexicon,
  tagCount: number,
  training: Training,
): ModelRows {
  const perceptron = makePerceptron(21);
  const scores = new Int32Array(tagCount);
  const features = new Int32Array(TAG_FEATURES);
  const sequence = makeSequence();
  const sentences = texts.flatMap((text) => text.sentences);
  const random = makeRandom(1);
  for (let epoch = 1; epoch <= training.epochs; epoch++) {
    shuffle(sentences, random);
    let wrong = 0;
    let all = 0;
    for (const gold of sentences) {
      startSequence(sequence, gold.forms.length, (i) => gold.forms[i]!);
      for (let i = 0; i < gold.forms.length; i++) {
        const fixed = lexicon.fixedTag[gold.forms[i]!]!;
        if (fixed > 0) {
          sequence.tags[PAD + i] = fixed;
          continue;
        }
        const count = tagFeatures(sequence, lexicon, i, features);
        perceptron.score(features, count, scores);
        perceptron.tick();
        const guess = bestFrom(scores, 1);
        const right = gold.tags[i]!;
        sequence.tags[PAD + i] = guess;
        all++;
        if (guess === right) continue;
        wrong++;
        perceptron.update(features, count, right, 1);
        perceptron.update(features, count, guess, -1);
      }
    }
    training.log(`tagger, round ${epoch}: ${(100 - (100 * wrong) / all).toFixed(2)} % right while learning`);
  }
  return perceptron.average(training.scale, training.atLeast);
}
