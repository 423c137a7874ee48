import { STATUSES } from '../model/claim.ts';
import type { KnowledgeGraph } from '../model/graph.ts';
import type { Walked } from '../pipeline.ts';

export interface Summary {
  readonly entities: number;
  /** By kind, most first. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly claims: number;
  readonly verified: number;
  readonly proposals: number;
  readonly documents: number;
  readonly origins: number;
  readonly facts: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly disputed: number;
  readonly nodes: number;
  readonly edges: number;
}

export function summarise({ claims, proposals, documents }: Walked, graph: KnowledgeGraph): Summary {
  const entities = graph.nodes.filter(({ labels }) => labels[0] === 'Entity');
  const facts = graph.edges.filter(({ properties }) => properties['relation'] !== undefined);
  const origins = new Set(graph.nodes.flatMap(({ properties }) => properties['origin'] ?? []));
  const statuses = STATUSES.map((status) => [
    status,
    facts.filter((fact) => fact.properties['status'] === status).length,
  ]);
  return {
    entities: entities.length,
    kinds: tally(entities.map(({ properties }) => String(properties['kind']))),
    claims: claims.length,
    verified: claims.filter(({ verified }) => verified).length,
    proposals: proposals.length,
    documents: documents.length,
    origins: origins.size,
    facts: facts.length,
    statuses: Object.fromEntries(statuses) as Record<string, number>,
    disputed: facts.filter(({ properties }) => properties['disputed'] === true).length,
    nodes: graph.nodes.length,
    edges: graph.edges.length,
  };
}

function tally(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** The summary for a person: what there is, where it went, what to do next. */
export function summaryLines(
  summary: Summary & { readonly file: string; readonly sha256: string },
  issues: string,
): string {
  const { entities, kinds, claims, verified, proposals, documents, origins, facts, statuses, disputed } = summary;
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .filter(([, number]) => number > 0)
      .map(([word, number]) => `${number} ${word}`)
      .join(', ');
  const row = (number: number, what: string, more: string): string =>
    `${String(number).padStart(7)} ${what.padEnd(10)} ${more}\n`;
  return (
    row(entities, 'entities', list(kinds)) +
    row(documents, 'documents', `of ${origins} independent origins`) +
    row(claims, 'claims', `${verified} with a verified quote, ${claims - verified} cited`) +
    row(facts, 'facts', `${list(statuses)}; ${disputed} disputed`) +
    (proposals > 0 ? row(proposals, 'proposals', `for review, in ${PROPOSALS_NOTE}`) : '') +
    `${issues}\n` +
    `wrote ${summary.file} (${summary.nodes} nodes, ${summary.edges} edges, SHA-256 ${summary.sha256.slice(0, 16)}…)\n` +
    'next: claimgraph view, claimgraph query --schema, claimgraph export graphml\n'
  );
}

const PROPOSALS_NOTE = 'proposals.jsonl beside the graph';
