/** Runs tagger, name finder and parser over one sentence. */
import type { Models } from './models.ts';
import { findNames, makeNameFinder, rememberNames, type NameFinder } from './name-finder.ts';
import { LABEL_FEATURES } from './label-features.ts';
import { makeMoveJudge } from './move-judge.ts';
import type { NameMemory } from './name-memory.ts';
import { parse, type Parser } from './parser.ts';
import { forgetSums } from './remembered-sums.ts';
import { makeTagger, tagWords, type Tagger } from './tagger.ts';
import { makeParserState } from './transition.ts';
import type { WordSequence } from './word-sequence.ts';

/** The three at work, with room for scores and features, used again for every word. */
export interface Workspace {
  readonly tagger: Tagger;
  readonly names: NameFinder;
  readonly parser: Parser;
}

export function makeWorkspace({ set, lexicon, nouns, tagger, names, moves, labels }: Models): Workspace {
  return {
    tagger: makeTagger(tagger, set.tags.length),
    names: makeNameFinder(names, set.names.length),
    parser: {
      lexicon,
      judge: makeMoveJudge(moves, lexicon, nouns),
      labels,
      state: makeParserState(),
      moveScores: { left: 0, right: 0 },
      labelScores: new Int32Array(set.labels.length),
      features: new Int32Array(LABEL_FEATURES),
    },
  };
}

/** For when the rows of the lexicon are given out afresh. */
export function forgetForms({ tagger, names }: Workspace): void {
  forgetSums(tagger.ofForms);
  forgetSums(names.ofForms);
}

/** `memory` belongs to the text: names seen in its earlier sentences. */
export function annotate({ lexicon }: Models, room: Workspace, sequence: WordSequence, memory: NameMemory): void {
  tagWords(sequence, lexicon, room.tagger);
  findNames(sequence, lexicon, memory, room.names);
  rememberNames(sequence, memory);
  parse(sequence, room.parser);
}
