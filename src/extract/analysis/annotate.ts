/** Runs tagger, name finder and parser over one sentence. */
import type { Models } from './models.ts';
import { findNames, NAME_FEATURES, rememberNames } from './name-finder.ts';
import { LABEL_FEATURES } from './label-features.ts';
import { MOVE_FEATURES } from './move-features.ts';
import type { NameMemory } from './name-memory.ts';
import { parse, type Parser } from './parser.ts';
import { TAG_FEATURES, tagWords } from './tagger.ts';
import { makeParserState } from './transition.ts';
import type { WordSequence } from './word-sequence.ts';

/** Room for scores and features, used again for every word. */
export interface Workspace {
  readonly features: Int32Array;
  readonly tagScores: Int32Array;
  readonly nameScores: Int32Array;
  readonly parser: Parser;
}

export function makeWorkspace({ set, lexicon, nouns, moves, labels }: Models): Workspace {
  const features = new Int32Array(Math.max(TAG_FEATURES, NAME_FEATURES, MOVE_FEATURES, LABEL_FEATURES));
  return {
    features,
    tagScores: new Int32Array(set.tags.length),
    nameScores: new Int32Array(set.names.length),
    parser: {
      lexicon,
      nouns,
      moves,
      labels,
      state: makeParserState(),
      moveScores: { left: 0, right: 0 },
      labelScores: new Int32Array(set.labels.length),
      features,
    },
  };
}

/** `memory` belongs to the text: names seen in its earlier sentences. */
export function annotate(models: Models, room: Workspace, sequence: WordSequence, memory: NameMemory): void {
  const { lexicon } = models;
  tagWords(sequence, lexicon, models.tagger, room.tagScores, room.features);
  findNames(sequence, lexicon, memory, models.names, room.nameScores, room.features);
  rememberNames(sequence, memory);
  parse(sequence, room.parser);
}
