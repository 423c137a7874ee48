/** Fetches what the server offers beside the page. A fault is an Error with a sentence for the reader. */
import type { KnowledgeGraph } from '../../src/model/graph.ts';
import type { Positions } from './canvas/drawing.ts';
import type { OntologyFile } from './data/vocabulary.ts';

export interface Loaded {
  readonly graph: KnowledgeGraph;
  readonly positions: Positions;
  /** Absent when the build wrote none: kinds and relations then show under their bare names. */
  readonly ontology?: OntologyFile | undefined;
}

export async function load(): Promise<Loaded> {
  const [graph, positions, ontology] = await Promise.all([
    json<KnowledgeGraph>('graph.json'),
    json<Positions>('positions.json'),
    json<OntologyFile | null>('ontology.json'),
  ]);
  if (graph.format !== 'claimgraph' || graph.version !== 1) {
    throw new Error('This is no claimgraph graph of version 1. Build it again with this version of claimgraph.');
  }
  return { graph, positions, ontology: ontology ?? undefined };
}

async function json<T>(name: string): Promise<T> {
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error((await response.text()) || `${name} is not there (${response.status}).`);
  return (await response.json()) as T;
}
