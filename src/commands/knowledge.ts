import type { Frame } from '../model/frame.ts';
import type { Ontology } from '../model/ontology.ts';

/** What the steps know before they read the first claim. */
export interface Knowledge {
  readonly ontology: Ontology;
  /** Sorted by id. */
  readonly frames: readonly Frame[];
}
