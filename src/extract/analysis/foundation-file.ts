/** The learnt foundation and the word classes: their parts to sections of a file and back. */
import { openTables } from '../kernel/kernel.ts';
import { parseLemmas } from './lemmas.ts';
import type { Lexicon } from './lexicon.ts';
import { linearModel, packRows, ROW_PARTS, rowRoom, type ModelRows } from './linear-model.ts';
import { nounTags, type Models } from './models.ts';
import { MOVE_PARTS, moveModel, moveRoom, packMoves, type MoveRows } from './move-model.ts';
import { KEY_PARTS, packKeys } from './packed-keys.ts';
import type { TagSet } from './tag-set.ts';
import { bufferOf, bytesOf, partSections, readParts, section, type NamedBytes, type Sections } from './weights-file.ts';
import { wordClasses, type WordClasses } from './word-classes.ts';
import { wordFacts, type WordFacts } from './word-facts.ts';

export const rowSections = (name: string, rows: ModelRows): NamedBytes[] => partSections(name, packRows(rows));
export const moveSections = (rows: MoveRows): NamedBytes[] => partSections('moves', packMoves(rows));

export function modelsFrom(sections: Sections, lexicon: Lexicon): Models {
  const text = new TextDecoder();
  const set = JSON.parse(text.decode(section(sections, 'set'))) as TagSet;
  const rows = (name: string) => readParts(sections, name, ROW_PARTS);
  const parts = {
    labels: rows('labels'),
    tagger: rows('tagger'),
    names: rows('names'),
    moves: readParts(sections, 'moves', MOVE_PARTS),
  };
  const tables = openTables(
    moveRoom(parts.moves) +
      rowRoom(parts.labels, set.labels.length) +
      rowRoom(parts.tagger, set.tags.length) +
      rowRoom(parts.names, set.names.length),
  );
  // The largest comes last: by then the kernel's code has been optimised.
  const labels = linearModel(parts.labels, set.labels.length, tables);
  const tagger = linearModel(parts.tagger, set.tags.length, tables);
  const moves = moveModel(parts.moves, tables);
  const names = linearModel(parts.names, set.names.length, tables);
  const lemmas = parseLemmas(text.decode(section(sections, 'lemmas')));
  return { set, lexicon, tagger, names, moves, labels, lemmas, nouns: nounTags(set) };
}

/** `hashes` sorted as unsigned integers, `fine` beside them. */
export function wordClassSections(hashes: Uint32Array, fine: Uint16Array): NamedBytes[] {
  return partSections('classes', { ...packKeys(hashes), fine: bytesOf(fine) });
}

export function readWordClasses(sections: Sections): WordClasses {
  return wordClasses(readParts(sections, 'classes', [...KEY_PARTS, 'fine']));
}

/** Both lists hold form hashes, sorted as unsigned integers; `tags` stands beside the first. */
export function wordFactSections(tagged: Uint32Array, tags: Uint8Array, neverNames: Uint32Array): NamedBytes[] {
  return partSections('facts', { tagged: bytesOf(tagged), tags, 'never-names': bytesOf(neverNames) });
}

export function readWordFacts(sections: Sections): WordFacts {
  const { tagged, tags, ...rest } = readParts(sections, 'facts', ['tagged', 'tags', 'never-names']);
  return wordFacts(new Uint32Array(bufferOf(tagged)), tags, new Uint32Array(bufferOf(rest['never-names'])));
}
