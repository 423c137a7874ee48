/** Which words the learnt scorer goes by: the score again with each word blotted out (occlusion, Zeiler and Fergus 2014). */
import { FeatureList } from '../features/hash.ts';
import { scoreLinear, sigmoid, type LinearModel } from '../features/linear-model.ts';
import type { SentenceView } from '../features/sentence-view.ts';
import type { Output } from './outputs.ts';
import { OUTPUTS } from './outputs.ts';
import { pairFeatures, type PairEnd, type PairVote } from './pair-features.ts';
import { pathBetween } from './path.ts';
import { hasLetter } from '../text/letters.ts';

/** The words that raise the score most, at most `most`, as one sentence; none when no word matters. */
export function decisiveWords(
  view: SentenceView,
  a: PairEnd,
  b: PairEnd,
  between: number,
  votes: readonly PairVote[],
  output: Output,
  model: LinearModel,
  most: number,
): string[] {
  const k = OUTPUTS.indexOf(output);
  const list = new FeatureList();
  const scores = new Float64Array(OUTPUTS.length);
  const scoreOf = (seen: SentenceView): number => {
    pairFeatures(seen, a, b, between, votes, list);
    scoreLinear(model, list.ids, list.length, scores);
    return scores[k]!;
  };
  const whole = scoreOf(view);
  const { up, top, down } = pathBetween(view, a.head, b.head);
  const from = Math.max(0, Math.min(a.start, b.start) - 2);
  const to = Math.min(view.length - 1, Math.max(a.end, b.end) + 2);
  const tokens = new Set([...up, ...(top < 0 ? [] : [top]), ...down]);
  for (let i = from; i <= to; i++) tokens.add(i);
  const weighed = [...tokens]
    .filter(
      (token) =>
        hasLetter(view.words[token]!) &&
        !/^(?:DT|CC|TO|WDT|PRP\$?)$/.test(view.sentence.tokens[token]!.tag) &&
        token !== a.head &&
        token !== b.head,
    )
    .map((token) => ({ token, fall: whole - scoreOf(without(view, token)) }))
    .filter(({ fall }) => fall > 0.25)
    .sort((x, y) => y.fall - x.fall || x.token - y.token)
    .slice(0, most);
  const [first] = weighed;
  if (first === undefined) return [];
  const words = [...new Set(weighed.map(({ token }) => `"${view.sentence.tokens[token]!.text}"`))];
  const chance = (score: number) => `${Math.round(100 * sigmoid(score))} %`;
  const [before, after] = [chance(whole), chance(whole - first.fall)];
  const change =
    before === after ? '' : `: without ${words[0]} it would give these two words ${after} and not ${before}`;
  return [`the learnt scorer goes most by ${listed(words)}${change}`];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function without(view: SentenceView, token: number): SentenceView {
  const blot = (values: Int32Array) => values.map((value, i) => (i === token ? 0 : value));
  return { ...view, word: blot(view.word), lemma: blot(view.lemma), fine: blot(view.fine), coarse: blot(view.coarse) };
}
