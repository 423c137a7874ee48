/** What every part of the page reads, and the one thing each may ask: look at this. */
import type { Dataset } from './data/dataset.ts';
import type { Visible } from './data/filter.ts';
import type { Selection } from './data/state.ts';
import type { Vocabulary } from './data/vocabulary.ts';

export interface World {
  readonly dataset: Dataset;
  readonly vocabulary: Vocabulary;
  readonly visible: Visible;
  readonly select: (selection: Selection | undefined) => void;
}
