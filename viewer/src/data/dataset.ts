/** The built graph as the viewer reads it: entities, the facts between them, and the claims and sources behind each fact. */
import type { GraphEdge, GraphNode, KnowledgeGraph, Properties } from '../../../src/model/graph.ts';
import { STATUSES } from '../../../src/model/claim.ts';
import { compareWhen } from '../../../src/model/time.ts';
import type { Status } from '../../../src/model/claim.ts';

export interface EntityView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly iso?: string | undefined;
  readonly wikidata?: string | undefined;
  readonly note?: string | undefined;
}

export interface SourceView {
  readonly id: string;
  readonly publisher: string;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly agency?: string | undefined;
  readonly uri?: string | undefined;
  readonly language?: string | undefined;
  /** Documents of one origin count once. */
  readonly origin: string;
}

export interface CountView {
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit?: string | undefined;
  readonly approx?: string | undefined;
}

/** When it held or happened, as precise as the source says. */
export interface Dates {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly when?: string | undefined;
}

export interface ClaimView extends Dates {
  readonly id: string;
  readonly status: Status;
  readonly count?: CountView | undefined;
  readonly title?: string | undefined;
  readonly of?: string | undefined;
  readonly quote?: string | undefined;
  readonly where?: string | undefined;
  /** UTF-16 offsets into the stored text of the source. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly verified: boolean;
  readonly curated: boolean;
  readonly confidence?: number | undefined;
  /** Entity ids, the outermost speaker first. */
  readonly attribution: readonly string[];
  readonly source?: SourceView | undefined;
}

/** One edge between two entities, with everything that is said for it. */
export interface FactView extends Dates {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly status: Status;
  readonly reported?: string | undefined;
  readonly count?: CountView | undefined;
  readonly title?: string | undefined;
  readonly documents: number;
  readonly origins: number;
  readonly disputed: boolean;
  /** What is in dispute, a sentence each: `count: …`, `denied: …`. */
  readonly disputes: readonly string[];
  readonly symmetric: boolean;
  /** The claim whose event ended this state. */
  readonly closedBy?: string | undefined;
  readonly claims: readonly ClaimView[];
}

export interface Dataset {
  readonly entities: ReadonlyMap<string, EntityView>;
  readonly facts: ReadonlyMap<string, FactView>;
  readonly factsOf: ReadonlyMap<string, readonly FactView[]>;
  readonly claims: ReadonlyMap<string, ClaimView>;
  /** Sorted, each once. */
  readonly publishers: readonly string[];
}

/** Reads a graph with or without its evidence layer. Edges that lead nowhere in it are left out. */
export function readDataset(graph: KnowledgeGraph): Dataset {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const claims = readClaims(graph, nodes);
  const entities = new Map<string, EntityView>();
  for (const node of graph.nodes) if (node.labels.includes('Entity')) entities.set(node.id, readEntity(node));

  const facts = new Map<string, FactView>();
  const factsOf = new Map<string, FactView[]>();
  for (const edge of graph.edges) {
    if (!entities.has(edge.source) || !entities.has(edge.target)) continue;
    const fact = readFact(edge, claims);
    facts.set(fact.id, fact);
    for (const end of new Set([fact.source, fact.target])) append(factsOf, end, fact);
  }
  const publishers = new Set<string>();
  for (const { source } of claims.values()) if (source) publishers.add(source.publisher);
  return { entities, facts, factsOf, claims, publishers: [...publishers].sort(byCodeUnit) };
}

function readEntity({ id, properties }: GraphNode): EntityView {
  return {
    id,
    name: text(properties, 'name') ?? id,
    kind: text(properties, 'kind') ?? 'Entity',
    aliases: texts(properties, 'aliases'),
    iso: text(properties, 'iso'),
    wikidata: text(properties, 'wikidata'),
    note: text(properties, 'note'),
  };
}

function readFact(
  { id, source, target, type, properties }: GraphEdge,
  claims: ReadonlyMap<string, ClaimView>,
): FactView {
  const own = texts(properties, 'claims').flatMap((claim) => claims.get(claim) ?? []);
  return {
    id,
    source,
    target,
    relation: text(properties, 'relation') ?? type.toLowerCase(),
    status: status(properties),
    ...dates(properties),
    reported: text(properties, 'reported'),
    count: count(properties),
    title: text(properties, 'title'),
    documents: number(properties, 'documents') ?? own.length,
    origins: number(properties, 'origins') ?? 0,
    disputed: properties['disputed'] === true,
    disputes: texts(properties, 'disputes'),
    symmetric: properties['symmetric'] === true,
    closedBy: text(properties, 'closedBy'),
    claims: [...own].sort(byReport),
  };
}

function readClaims(graph: KnowledgeGraph, nodes: ReadonlyMap<string, GraphNode>): ReadonlyMap<string, ClaimView> {
  const sources = new Map<string, SourceView>();
  const speakers = new Map<string, { readonly id: string; readonly position: number }[]>();
  for (const { type, source, target, properties } of graph.edges) {
    if (type === 'STATED_IN') {
      const document = nodes.get(target);
      if (document) sources.set(source, readSource(document));
    } else if (type === 'ATTRIBUTED_TO') {
      append(speakers, source, { id: target, position: number(properties, 'position') ?? 0 });
    }
  }
  const claims = new Map<string, ClaimView>();
  for (const node of graph.nodes) {
    if (!node.labels.includes('Claim')) continue;
    const said = (speakers.get(node.id) ?? []).sort((a, b) => a.position - b.position).map(({ id }) => id);
    claims.set(node.id, readClaim(node, said, sources.get(node.id)));
  }
  return claims;
}

function readClaim(
  { id, properties }: GraphNode,
  attribution: readonly string[],
  source: SourceView | undefined,
): ClaimView {
  return {
    id,
    status: status(properties),
    ...dates(properties),
    count: count(properties),
    title: text(properties, 'title'),
    of: text(properties, 'of'),
    quote: text(properties, 'quote'),
    where: text(properties, 'where'),
    start: number(properties, 'start'),
    end: number(properties, 'end'),
    verified: properties['verified'] === true,
    curated: properties['curated'] === true,
    confidence: number(properties, 'confidence'),
    attribution,
    source,
  };
}

function readSource({ id, properties }: GraphNode): SourceView {
  return {
    id,
    publisher: text(properties, 'publisher') ?? 'Unknown publisher',
    title: text(properties, 'title') ?? text(properties, 'name'),
    published: text(properties, 'published'),
    agency: text(properties, 'agency'),
    uri: text(properties, 'uri'),
    language: text(properties, 'language'),
    origin: text(properties, 'origin') ?? id,
  };
}

function dates(properties: Properties): Dates {
  return { since: text(properties, 'since'), until: text(properties, 'until'), when: text(properties, 'when') };
}

function count(properties: Properties): CountView | undefined {
  const [value, min, max] = [
    number(properties, 'count'),
    number(properties, 'countMin'),
    number(properties, 'countMax'),
  ];
  const approx = text(properties, 'approx');
  if (value === undefined && min === undefined && max === undefined && approx === undefined) return undefined;
  return { value, min, max, unit: text(properties, 'unit'), approx };
}

function status(properties: Properties): Status {
  return STATUSES.find((name) => name === properties['status']) ?? 'actual';
}

function text(properties: Properties, key: string): string | undefined {
  const value = properties[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(properties: Properties, key: string): number | undefined {
  const value = properties[key];
  return typeof value === 'number' ? value : undefined;
}

function texts(properties: Properties, key: string): readonly string[] {
  const value = properties[key];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The first report first; what has no date comes last. */
function byReport(a: ClaimView, b: ClaimView): number {
  const [first, second] = [a.source?.published, b.source?.published];
  if (first === undefined || second === undefined) {
    return Number(first === undefined) - Number(second === undefined) || byCodeUnit(a.id, b.id);
  }
  return compareWhen(first, second) || byCodeUnit(a.id, b.id);
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
