/** From an analysed text to the places that may stand for an entity, each with its span and how likely it is of each kind. */
import type { Analysis } from '../analysis/analysis.ts';
import { FeatureList, type TextHasher, hashText } from '../features/hash.ts';
import { scoreLinear, softmax, type LinearModel } from '../features/linear-model.ts';
import { viewer, type SentenceView, type WordClasses } from '../features/sentence-view.ts';
import { headCandidates, spanCandidates, type SpanCandidate } from './candidates.ts';
import { wordsInDocument } from './document-words.ts';
import { findKnown, type Gazetteer, type GazetteerHit } from './gazetteer.ts';
import { headFeatures, type HeadContext } from './head-features.ts';
import { spanFeatures } from './span-features.ts';
import { beginsWithCapital } from '../text/letters.ts';

/** The order of the kinds in every model; output 0 of the head model is "no mention". */
export const KINDS = ['Country', 'Person', 'Government', 'Organization', 'ArmedGroup', 'Force', 'Place'] as const;

export interface MentionModels {
  readonly heads: LinearModel;
  readonly spans: LinearModel;
}

/** A document ready for features: every sentence as numbers, and the known names in it. */
export interface PreparedText {
  readonly analysis: Analysis;
  readonly views: readonly SentenceView[];
  readonly known: readonly Int32Array[];
  readonly hits: readonly (readonly GazetteerHit[])[];
  readonly contexts: readonly HeadContext[];
}

export interface DetectedMention {
  readonly sentence: number;
  /** Token indexes within the sentence; `end` is the last token. */
  readonly head: number;
  readonly start: number;
  readonly end: number;
  /** How likely it stands for an entity at all. */
  readonly probability: number;
  /** How likely it is of each of {@link KINDS}, given that it stands for one; sums to 1. */
  readonly kinds: readonly number[];
  /** Other runs around the same head that fit nearly as well. */
  readonly variants: readonly SpanCandidate[];
}

export interface Resources {
  readonly hasher: TextHasher;
  readonly classes: WordClasses;
  readonly gazetteer: Gazetteer;
}

export function prepare(analysis: Analysis, { hasher, classes, gazetteer }: Resources): PreparedText {
  const views = analysis.sentences.map(viewer(hasher, classes));
  const hits = analysis.sentences.map(({ tokens }) => findKnown(gazetteer, tokens));
  const known = views.map((view, s) => roleBits(view.length, hits[s]!));
  const inDocument = wordsInDocument(views);
  const suffixes = new Map<string, number>();
  const suffix = (word: string, length: number) => {
    const part = length > 0 ? word.slice(-length) : word.slice(0, -length);
    let hash = suffixes.get(part);
    if (hash === undefined) suffixes.set(part, (hash = hashText(part) ^ length));
    return hash;
  };
  const contexts = views.map((view, s) => ({ view, known: known[s]!, inDocument, suffix, sentenceIndex: s }));
  return { analysis, views, known, hits, contexts };
}

function roleBits(length: number, hits: readonly GazetteerHit[]): Int32Array {
  const bits = new Int32Array(length);
  for (const { start, end, entries } of hits) {
    let value = 0;
    for (const { role, kind } of entries) {
      value |= role === 'name' ? 1 : role === 'demonym' ? 2 : 4;
      if (kind !== 'Country') value |= 8;
    }
    bits.fill(value, start, end + 1);
  }
  return bits;
}

/** Mentions at least as likely as `floor`, in text order of their heads; a name may be half as likely. */
export function detectMentions(text: PreparedText, { heads, spans }: MentionModels, floor: number): DetectedMention[] {
  const found: DetectedMention[] = [];
  const list = new FeatureList();
  const scores = new Float64Array(KINDS.length + 1);
  const fit = new Float64Array(1);
  text.contexts.forEach((context, sentence) => {
    const { view, known } = context;
    for (const head of headCandidates(view, known)) {
      headFeatures(context, head, list);
      scoreLinear(heads, list.ids, list.length, scores);
      softmax(scores, scores.length);
      const probability = 1 - scores[0]!;
      const named = beginsWithCapital(view.sentence.tokens[head]!.text);
      if (probability < (named ? floor / 2 : floor)) continue;
      const kinds = Array.from(scores.subarray(1), (p) => p / probability);
      const kind = kinds.indexOf(Math.max(...kinds));
      const ranked = spanCandidates(view, head)
        .map((span) => {
          spanFeatures(view, head, span, known, kind, list);
          scoreLinear(spans, list.ids, list.length, fit);
          return { span, score: fit[0]! };
        })
        .sort((a, b) => b.score - a.score || a.span.end - a.span.start - (b.span.end - b.span.start));
      const best = ranked[0]!;
      const variants = ranked
        .slice(1)
        .filter(({ score }) => score > -0.5)
        .map(({ span }) => span)
        .slice(0, 2);
      found.push({ sentence, head, ...best.span, probability, kinds, variants });
    }
  });
  return found;
}
