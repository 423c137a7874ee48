/** Runs tagger, name finder and parser over one sentence. */
import type { Models } from './models.ts';
import { findNames, NAME_FEATURES, rememberNames } from './name-finder.ts';
import { parse } from './parser.ts';
import { PARSER_FEATURES } from './parser-features.ts';
import { TAG_FEATURES, tagWords } from './tagger.ts';
import { makeParserState, type ParserState } from './transition.ts';
import type { WordSequence } from './word-sequence.ts';

/** Room for scores and features, used again for every word. */
export interface Workspace {
  readonly features: Int32Array;
  readonly tagScores: Int32Array;
  readonly nameScores: Int32Array;
  readonly moveScores: Int32Array;
  readonly state: ParserState;
}

export function makeWorkspace({ set }: Models): Workspace {
  return {
    features: new Int32Array(Math.max(TAG_FEATURES, NAME_FEATURES, PARSER_FEATURES)),
    tagScores: new Int32Array(set.tags.length),
    nameScores: new Int32Array(set.names.length),
    moveScores: new Int32Array(1 + 2 * set.labels.length),
    state: makeParserState(),
  };
}

/** `memory` belongs to the text: names seen in its earlier sentences. */
export function annotate(models: Models, room: Workspace, sequence: WordSequence, memory: Map<number, number>): void {
  const { lexicon } = models;
  tagWords(sequence, lexicon, models.tagger, room.tagScores, room.features);
  findNames(sequence, lexicon, memory, models.names, room.nameScores, room.features);
  rememberNames(sequence, memory);
  parse(sequence, room.state, lexicon, models.nouns, models.rootLabel, models.parser, room.moveScores, room.features);
}
