/** Turns the corpus into integers: lexicon rows, tag, name and label numbers. */
import { formId, type Lexicon } from '../../extract/analysis/lexicon.ts';
import type { TagSet } from '../../extract/analysis/tag-set.ts';
import { MOST_TOKENS } from '../../extract/analysis/word-sequence.ts';
import type { ParsedText } from './corpus.ts';

export interface GoldSentence {
  readonly forms: Int32Array;
  readonly tags: Uint8Array;
  readonly names: Uint8Array;
  /** The root's child has the length as its head. */
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
}

export interface GoldText {
  readonly number: number;
  readonly sentences: readonly GoldSentence[];
}

export function tagSetOf(texts: readonly ParsedText[]): TagSet {
  const tags = new Set<string>();
  const labels = new Set<string>();
  const types = new Set<string>();
  for (const { sentences } of texts) {
    for (const sentence of sentences) {
      for (const tag of sentence.tags) tags.add(tag);
      for (const label of sentence.labels) labels.add(label);
      for (const name of sentence.names) if (name !== 'O') types.add(name.slice(2));
    }
  }
  return {
    tags: ['', ...[...tags].sort()],
    names: ['', 'O', ...[...types].sort().flatMap((type) => [`B-${type}`, `I-${type}`])],
    labels: ['ROOT', ...[...labels].filter((label) => label !== 'ROOT').sort()],
  };
}

export function encodeTexts(texts: readonly ParsedText[], set: TagSet, lexicon: Lexicon): GoldText[] {
  const numbers = (values: readonly string[]) => new Map(values.map((value, index) => [value, index]));
  const tags = numbers(set.tags);
  const names = numbers(set.names);
  const labels = numbers(set.labels);
  return texts.map(({ number, sentences }) => ({
    number,
    sentences: sentences
      .filter((sentence) => sentence.forms.length <= MOST_TOKENS)
      .map((sentence) => ({
        forms: Int32Array.from(sentence.forms, (form) => formId(lexicon, form)),
        tags: Uint8Array.from(sentence.tags, (tag) => tags.get(tag) ?? 0),
        names: Uint8Array.from(sentence.names, (name) => names.get(name) ?? 1),
        heads: Int16Array.from(sentence.heads, (head) => (head < 0 ? sentence.forms.length : head)),
        labels: Uint8Array.from(sentence.labels, (label) => labels.get(label) ?? 0),
      })),
  }));
}
