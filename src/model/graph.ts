/**
 * The one graph that every query, export and view takes: plain data, sorted by id, the same bytes for the same claims.
 * Entities and the facts between them; and the evidence layer (`:Claim`, `:Document`) that proves each fact.
 */

export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'string[]' | 'integer[]';

/** A `date` is an ISO day in a string; its column says that it is a date. Integers are safe integers. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];

export type Properties = Readonly<Record<string, PropertyValue>>;

export interface GraphNode {
  readonly id: string;
  /** The base label first (`Entity`, `Claim`, `Document`), then the kind and its super-kinds. */
  readonly labels: readonly string[];
  readonly properties: Properties;
}

export interface GraphEdge {
  readonly id: string;
  /** The relationship type: `HOSTS`, `PLANNED_WITHDRAWS_FROM`, `STATED_IN`. */
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
}

export interface PropertyColumn {
  readonly name: string;
  readonly type: PropertyType;
}

export interface KnowledgeGraph {
  readonly format: 'claimgraph';
  readonly version: 1;
  /** The columns that nodes and edges may have, declared and not guessed from values. */
  readonly nodeColumns: readonly PropertyColumn[];
  readonly edgeColumns: readonly PropertyColumn[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A graph read as a stream, nodes before edges, each sorted by id; it can be read again from the start. A {@link KnowledgeGraph} is one. */
export interface GraphSource {
  readonly nodeColumns: readonly PropertyColumn[];
  readonly edgeColumns: readonly PropertyColumn[];
  readonly nodes: Iterable<GraphNode> | AsyncIterable<GraphNode>;
  readonly edges: Iterable<GraphEdge> | AsyncIterable<GraphEdge>;
}

/** Labels of the evidence layer; exporters and the viewer may leave its nodes and their edges out. */
export const EVIDENCE_LABELS = ['Claim', 'Document'] as const;

export const EVIDENCE_TYPES = ['SUBJECT', 'OBJECT', 'ATTRIBUTED_TO', 'STATED_IN'] as const;

/**
 * Node columns. `since`, `until`, `when`, `published` are as precise as the source, so they are text; the `…Date` beside each
 * is the first day of that stretch (the last day for `untilDate`), for comparisons.
 */
export const NODE_COLUMNS: readonly PropertyColumn[] = [
  // every node
  { name: 'id', type: 'string' },
  { name: 'name', type: 'string' },
  // :Entity
  { name: 'kind', type: 'string' },
  { name: 'aliases', type: 'string[]' },
  { name: 'iso', type: 'string' },
  { name: 'wikidata', type: 'string' },
  { name: 'note', type: 'string' },
  // :Claim
  { name: 'relation', type: 'string' },
  { name: 'status', type: 'string' },
  { name: 'since', type: 'string' },
  { name: 'sinceDate', type: 'date' },
  { name: 'until', type: 'string' },
  { name: 'untilDate', type: 'date' },
  { name: 'when', type: 'string' },
  { name: 'whenDate', type: 'date' },
  { name: 'count', type: 'integer' },
  { name: 'countMin', type: 'integer' },
  { name: 'countMax', type: 'integer' },
  { name: 'unit', type: 'string' },
  { name: 'approx', type: 'string' },
  { name: 'title', type: 'string' },
  { name: 'of', type: 'string' },
  { name: 'quote', type: 'string' },
  { name: 'start', type: 'integer' },
  { name: 'end', type: 'integer' },
  { name: 'where', type: 'string' },
  { name: 'verified', type: 'boolean' },
  { name: 'curated', type: 'boolean' },
  { name: 'confidence', type: 'float' },
  { name: 'by', type: 'string[]' },
  { name: 'reasons', type: 'string[]' },
  // :Document
  { name: 'publisher', type: 'string' },
  { name: 'published', type: 'string' },
  { name: 'publishedDate', type: 'date' },
  { name: 'uri', type: 'string' },
  { name: 'language', type: 'string' },
  { name: 'agency', type: 'string' },
  { name: 'origin', type: 'string' },
  { name: 'sha256', type: 'string' },
];

/** Edge columns: facts between entities, and `id` and `position` of the evidence layer's edges. */
export const EDGE_COLUMNS: readonly PropertyColumn[] = [
  { name: 'id', type: 'string' },
  { name: 'relation', type: 'string' },
  { name: 'status', type: 'string' },
  { name: 'since', type: 'string' },
  { name: 'sinceDate', type: 'date' },
  { name: 'until', type: 'string' },
  { name: 'untilDate', type: 'date' },
  { name: 'when', type: 'string' },
  { name: 'whenDate', type: 'date' },
  { name: 'reported', type: 'string' },
  { name: 'reportedDate', type: 'date' },
  { name: 'count', type: 'integer' },
  { name: 'countMin', type: 'integer' },
  { name: 'countMax', type: 'integer' },
  { name: 'unit', type: 'string' },
  { name: 'title', type: 'string' },
  { name: 'claims', type: 'string[]' },
  { name: 'documents', type: 'integer' },
  { name: 'origins', type: 'integer' },
  { name: 'disputed', type: 'boolean' },
  { name: 'disputes', type: 'string[]' },
  { name: 'confidence', type: 'float' },
  { name: 'symmetric', type: 'boolean' },
  { name: 'openedBy', type: 'string' },
  { name: 'closedBy', type: 'string' },
  { name: 'position', type: 'integer' },
];

/** The graph without its evidence layer: entities and facts only. */
export function withoutEvidence(graph: KnowledgeGraph): KnowledgeGraph {
  const nodes = graph.nodes.filter(({ labels }) => !labels.some((label) => isOneOf(EVIDENCE_LABELS, label)));
  const edges = graph.edges.filter(({ type }) => !isOneOf(EVIDENCE_TYPES, type));
  return { ...graph, nodes, edges };
}

function isOneOf(list: readonly string[], text: string): boolean {
  return list.includes(text);
}
