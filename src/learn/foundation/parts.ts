/** The parts of the training that do not wait for each other, each run in a worker of its own. */
import { moveSections, rowSections } from '../../extract/analysis/foundation-file.ts';
import { linearModel, packRows, rowRoom, type ModelRows } from '../../extract/analysis/linear-model.ts';
import { nounTags } from '../../extract/analysis/models.ts';
import { makeTagger, tagWords } from '../../extract/analysis/tagger.ts';
import type { NamedBytes } from '../../extract/analysis/weights-file.ts';
import { makeSequence, PAD, startSequence } from '../../extract/analysis/word-sequence.ts';
import { openTables } from '../../extract/kernel/kernel.ts';
import type { GoldText } from './encode.ts';
import type { Material } from './material.ts';
import { pruneMoves, pruneRows } from './prune.ts';
import { trainNames } from './train-names.ts';
import { trainParser } from './train-parser.ts';
import { trainTagger, type Training } from './train-tagger.ts';

/** Texts are tagged by a tagger that has not seen them, so that what follows learns from tags as bad as it will get. */
export const FOLDS = 3;

export interface Part {
  readonly name: 'tagger' | 'fold' | 'names' | 'parser';
  readonly fold: number;
  /** For `names` and `parser`: the tags of all learnt texts one after another. */
  readonly tags: Uint8Array | undefined;
}

/** A fold gives tags, the others sections of the weights. */
export interface PartResult {
  readonly tags: Uint8Array;
  readonly sections: readonly NamedBytes[];
}

/** Weights are stored in steps of 1/4: finer ones change nothing that can be measured. */
const SCALE = 4;
const EPOCHS = { tagger: 5, fold: 3, names: 6, parser: 6 };
/** Features kept, as many as size and speed allow. */
const MOST = { tagger: 150_000, names: 200_000, moves: 500_000, labels: 100_000 };

export function runPart(part: Part, material: Material, log: (line: string) => void): PartResult {
  const { set, lexicon, learnt } = material;
  const training: Training = { epochs: EPOCHS[part.name], scale: SCALE, atLeast: 1, log };
  const sections = (...given: NamedBytes[]): PartResult => ({ tags: new Uint8Array(), sections: given });
  switch (part.name) {
    case 'tagger':
      return sections(
        ...rowSections('tagger', pruneRows(trainTagger(learnt, lexicon, set.tags.length, training), MOST.tagger)),
      );
    case 'fold': {
      const others = learnt.filter((_, i) => i % FOLDS !== part.fold);
      const rows = trainTagger(others, lexicon, set.tags.length, training);
      const own = learnt.filter((_, i) => i % FOLDS === part.fold);
      return { tags: tagTexts(rows, own, material), sections: [] };
    }
    case 'names':
      return sections(
        ...rowSections(
          'names',
          pruneRows(trainNames(withTags(learnt, part.tags), lexicon, set.names.length, training), MOST.names),
        ),
      );
    case 'parser': {
      const { moves, labels } = trainParser(
        withTags(learnt, part.tags),
        lexicon,
        set.labels.length,
        nounTags(set),
        training,
      );
      return sections(
        ...moveSections(pruneMoves(moves, MOST.moves)),
        ...rowSections('labels', pruneRows(labels, MOST.labels)),
      );
    }
  }
}

function tagTexts(rows: ModelRows, texts: readonly GoldText[], { lexicon, set }: Material): Uint8Array {
  const packed = packRows(rows);
  const classes = set.tags.length;
  const tagger = makeTagger(linearModel(packed, classes, openTables(rowRoom(packed, classes))), classes);
  const sequence = makeSequence();
  const tags: number[] = [];
  for (const { sentences } of texts) {
    for (const { forms } of sentences) {
      startSequence(sequence, forms.length, (i) => forms[i]!);
      tagWords(sequence, lexicon, tagger);
      for (let i = 0; i < forms.length; i++) tags.push(sequence.tags[PAD + i]!);
    }
  }
  return Uint8Array.from(tags);
}

/** Puts the tags of the folds back into the order of the texts. */
export function mergeFolds(texts: readonly GoldText[], folds: readonly Uint8Array[]): Uint8Array {
  const at = folds.map(() => 0);
  const merged: number[] = [];
  texts.forEach(({ sentences }, index) => {
    const fold = index % FOLDS;
    for (const { forms } of sentences) for (let i = 0; i < forms.length; i++) merged.push(folds[fold]![at[fold]!++]!);
  });
  return Uint8Array.from(merged);
}

function withTags(texts: readonly GoldText[], tags: Uint8Array | undefined): GoldText[] {
  if (tags === undefined) throw new Error('This part learns from guessed tags.');
  let at = 0;
  return texts.map((text) => ({
    ...text,
    sentences: text.sentences.map((sentence) => ({
      ...sentence,
      tags: tags.subarray(at, (at += sentence.forms.length)),
    })),
  }));
}
