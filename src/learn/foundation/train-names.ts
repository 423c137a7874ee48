/** Trains the name finder, text by text, so that what it found earlier in a text is there as it will be when it runs. */
import type { Lexicon } from '../../extract/analysis/lexicon.ts';
import type { ModelRows } from '../../extract/analysis/linear-model.ts';
import { NAME_FEATURES, nameFeatures } from '../../extract/analysis/name-features.ts';
import { bestName, rememberNames } from '../../extract/analysis/name-finder.ts';
import { OUTSIDE_NAME } from '../../extract/analysis/name-labels.ts';
import { forget, makeNameMemory } from '../../extract/analysis/name-memory.ts';
import { makeSequence, PAD, startSequence } from '../../extract/analysis/word-sequence.ts';
import type { GoldText } from './encode.ts';
import { makePerceptron } from './perceptron.ts';
import { makeRandom, shuffle } from '../random.ts';
import type { Training } from './train-tagger.ts';

export function trainNames(
  texts: readonly GoldText[],
  lexicon: Lexicon,
  nameCount: number,
  training: Training,
): ModelRows {
  const perceptron = makePerceptron(21);
  const scores = new Int32Array(nameCount);
  const features = new Int32Array(NAME_FEATURES);
  const sequence = makeSequence();
  const memory = makeNameMemory();
  const order = [...texts];
  const random = makeRandom(2);
  for (let epoch = 1; epoch <= training.epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let all = 0;
    for (const text of order) {
      forget(memory);
      for (const gold of text.sentences) {
        startSequence(sequence, gold.forms.length, (i) => gold.forms[i]!);
        sequence.tags.set(gold.tags, PAD);
        for (let i = 0; i < gold.forms.length; i++) {
          if (lexicon.neverName[gold.forms[i]!] === 1) {
            sequence.names[PAD + i] = OUTSIDE_NAME;
            continue;
          }
          const count = nameFeatures(sequence, lexicon, memory, i, features);
          perceptron.score(features, count, scores);
          perceptron.tick();
          const guess = bestName(scores, sequence.names[PAD + i - 1]!);
          const right = gold.names[i]!;
          sequence.names[PAD + i] = guess;
          all++;
          if (guess === right) continue;
          wrong++;
          perceptron.update(features, count, right, 1);
          perceptron.update(features, count, guess, -1);
        }
        rememberNames(sequence, memory);
      }
    }
    training.log(`names, round ${epoch}: ${(100 - (100 * wrong) / all).toFixed(2)} % right while learning`);
  }
  return perceptron.average(training.scale, training.atLeast);
}
