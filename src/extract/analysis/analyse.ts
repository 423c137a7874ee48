/** Text to sentences of tagged, named and parsed tokens. */
import { sentencesOf, type SentenceTokens } from '../text/sections.ts';
import type { Analysis, Sentence, Token } from './analysis.ts';
import { annotate, forgetForms, makeWorkspace, type Workspace } from './annotate.ts';
import { formId, trimLexicon } from './lexicon.ts';
import { lemmaOf } from './lemmas.ts';
import { loadModels } from './load.ts';
import type { Models } from './models.ts';
import { forget, makeNameMemory, type NameMemory } from './name-memory.ts';
import { makeSequence, PAD, startSequence, type WordSequence } from './word-sequence.ts';

interface Analyser {
  readonly models: Models;
  readonly room: Workspace;
  readonly sequence: WordSequence;
  readonly memory: NameMemory;
  /** By row of the lexicon and tag: words repeat, and an ending is looked up in several pieces. */
  readonly lemmas: Map<number, string>;
}

let ready: Analyser | undefined;

function analyser(): Analyser {
  if (ready === undefined) {
    const models = loadModels();
    ready = {
      models,
      room: makeWorkspace(models),
      sequence: makeSequence(),
      memory: makeNameMemory(),
      lemmas: new Map(),
    };
  }
  return ready;
}

/** Any text at all: time grows with its length, and no sentence is longer than 200 tokens. Throws only when the weights are missing. */
export function analyse(text: string): Analysis {
  const { models, room, sequence, memory, lemmas } = analyser();
  forget(memory);
  if (trimLexicon(models.lexicon)) {
    forgetForms(room);
    lemmas.clear();
  }
  const sentences = sentencesOf(text).map((sentence) => {
    const forms = sentence.starts.map((start, i) => text.slice(start, sentence.ends[i]));
    startSequence(sequence, forms.length, (i) => formId(models.lexicon, forms[i]!));
    annotate(models, room, sequence, memory);
    return finished(sentence, forms, models, sequence, lemmas);
  });
  return { text, sentences };
}

function finished(
  { starts, ends, ...rest }: SentenceTokens,
  forms: readonly string[],
  { set, lemmas }: Models,
  sequence: WordSequence,
  known: Map<number, string>,
): Sentence {
  const tokens = forms.map((text, i): Token => {
    const number = sequence.tags[PAD + i]!;
    const tag = set.tags[number]!;
    const key = sequence.forms[PAD + i]! * 256 + number;
    let lemma = known.get(key);
    if (lemma === undefined) known.set(key, (lemma = lemmaOf(lemmas, text, tag)));
    return {
      start: starts[i]!,
      end: ends[i]!,
      text,
      lemma,
      tag,
      head: sequence.heads[i]!,
      label: set.labels[sequence.labels[i]!]!,
      name: set.names[sequence.names[PAD + i]!]!,
    };
  });
  return { ...rest, tokens };
}
