/** The extractor with its learnt weights, for the knowledge it is given. */
import { analyse } from '../extract/analysis/analyse.ts';
import { loadModels } from '../extract/analysis/load.ts';
import { fetchAllWeights, fetchWeights } from '../extract/analysis/shipped-weights.ts';
import { makeExtractor } from '../extract/extract.ts';
import type { Extractor } from '../extract/extract.ts';
import type { KnownName } from '../extract/mentions/gazetteer.ts';
import { loadExtractionModels } from '../extract/model-store.ts';
import { shippedClasses } from '../extract/shipped-classes.ts';
import type { Knowledge } from './knowledge.ts';

export interface ExtractorSource extends Knowledge {
  /** The entities that the inputs declare: they make names surer, and are never needed. */
  readonly known: readonly KnownName[];
}

/** Rejects when the weights are missing from the package. */
export async function loadExtractor({ ontology, frames, known }: ExtractorSource, explain = false): Promise<Extractor> {
  fetchAllWeights();
  await Promise.all([fetchWeights('foundation'), fetchWeights('word-classes')]);
  loadModels();
  await fetchWeights('extraction');
  const models = loadExtractionModels();
  return makeExtractor({ ontology, frames, known, models, classes: shippedClasses(), analyse, explain });
}
