/** What the foundation finds in a text, before anything is a mention or a claim. All offsets are UTF-16, into the stored text. */
import type { Span } from '../../model/mention.ts';

export interface Token extends Span {
  readonly text: string;
  readonly lemma: string;
  /** Penn Treebank tag. */
  readonly tag: string;
  /** Index of its head within the sentence; -1 for the root. */
  readonly head: number;
  /** ClearNLP dependency label (`nsubj`, `dobj`, `prep`, `pobj`, …). */
  readonly label: string;
  /** IOB over OntoNotes types: `O`, `B-GPE`, `I-GPE`, `B-ORG`, … */
  readonly name: string;
}

export type SentenceRole = 'prose' | 'headline' | 'caption' | 'dateline' | 'byline' | 'boilerplate';

export interface Sentence extends Span {
  readonly role: SentenceRole;
  /** 0-based paragraph. */
  readonly paragraph: number;
  /** Index of the first sentence with the same words, where this one repeats it. */
  readonly repeats?: number | undefined;
  readonly tokens: readonly Token[];
}

export interface Analysis {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}
