/** The extractor with its learnt weights, for the knowledge it is given. */
import { analyse } from '../extract/analysis/analyse.ts';
import { makeExtractor } from '../extract/extract.ts';
import type { Extractor } from '../extract/extract.ts';
import type { KnownName } from '../extract/mentions/gazetteer.ts';
import { loadExtractionModels } from '../extract/model-store.ts';
import { shippedClasses } from '../extract/shipped-classes.ts';
import type { Knowledge } from './shipped.ts';

export interface ExtractorSource extends Knowledge {
  /** The entities that the inputs declare: they make names surer, and are never needed. */
  readonly known: readonly KnownName[];
}

export function loadExtractor({ ontology, frames, known }: ExtractorSource, explain = false): Extractor {
  const models = loadExtractionModels();
  return makeExtractor({ ontology, frames, known, models, classes: shippedClasses(), analyse, explain });
}
