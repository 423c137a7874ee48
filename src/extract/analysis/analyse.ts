/** Text to sentences of tagged, named and parsed tokens. */
import { sentencesOf, type SentenceTokens } from '../text/sections.ts';
import type { Analysis, Sentence, Token } from './analysis.ts';
import { annotate, forgetForms, makeWorkspace, type Workspace } from './annotate.ts';
import { formId, trimLexicon } from './lexicon.ts';
import { lemmaOf, type Lemmas } from './lemmas.ts';
import { loadModels } from './load.ts';
import type { Models } from './models.ts';
import { forget, makeNameMemory, type NameMemory } from './name-memory.ts';
import { makeSequence, PAD, startSequence, type WordSequence } from './word-sequence.ts';

interface Analyser {
  readonly models: Models;
  readonly room: Workspace;
  readonly sequence: WordSequence;
  readonly memory: NameMemory;
}

let ready: Analyser | undefined;

function analyser(): Analyser {
  if (ready === undefined) {
    const models = loadModels();
    ready = { models, room: makeWorkspace(models), sequence: makeSequence(), memory: makeNameMemory() };
  }
  return ready;
}

/** Any text at all: time grows with its length, and no sentence is longer than 200 tokens. Throws only when the weights are missing. */
export function analyse(text: string): Analysis {
  const { models, room, sequence, memory } = analyser();
  forget(memory);
  if (trimLexicon(models.lexicon)) forgetForms(room);
  const lemma = cachedLemmas(models.lemmas);
  const sentences = sentencesOf(text).map((sentence) => {
    const forms = sentence.starts.map((start, i) => text.slice(start, sentence.ends[i]));
    startSequence(sequence, forms.length, (i) => formId(models.lexicon, forms[i]!));
    annotate(models, room, sequence, memory);
    return finished(sentence, forms, models, sequence, lemma);
  });
  return { text, sentences };
}

function finished(
  { starts, ends, ...rest }: SentenceTokens,
  forms: readonly string[],
  { set }: Models,
  sequence: WordSequence,
  lemma: (form: string, tag: string) => string,
): Sentence {
  const tokens = forms.map((text, i): Token => {
    const tag = set.tags[sequence.tags[PAD + i]!]!;
    return {
      start: starts[i]!,
      end: ends[i]!,
      text,
      lemma: lemma(text, tag),
      tag,
      head: sequence.heads[i]!,
      label: set.labels[sequence.labels[i]!]!,
      name: set.names[sequence.names[PAD + i]!]!,
    };
  });
  return { ...rest, tokens };
}

function cachedLemmas(lemmas: Lemmas): (form: string, tag: string) => string {
  const known = new Map<string, string>();
  return (form, tag) => {
    const key = `${tag} ${form}`;
    let lemma = known.get(key);
    if (lemma === undefined) known.set(key, (lemma = lemmaOf(lemmas, form, tag)));
    return lemma;
  };
}
