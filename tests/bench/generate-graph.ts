import { EDGE_COLUMNS, NODE_COLUMNS } from '../../src/model/graph.ts';
import type { GraphEdge, GraphNode, GraphSource, KnowledgeGraph, Properties } from '../../src/model/graph.ts';

export interface GeneratedSize {
  readonly nodes: number;
  readonly edges: number;
  readonly seed: number;
}

const KINDS: readonly (readonly string[])[] = [
  ['Country', 'Place', 'Actor'],
  ['Person', 'Actor'],
  ['Organization', 'Actor'],
  ['ArmedGroup', 'Actor'],
  ['Force', 'Actor'],
  ['Place'],
];

const RELATIONS = [
  ...['hosts', 'deploys_to', 'operates_in', 'withdraws_from', 'hired', 'contributes_to', 'leads', 'part_of'],
  ...['member_of', 'suspended_from', 'located_in', 'borders', 'controls', 'overthrew', 'fights', 'attacks'],
  ...['supports', 'allied_with', 'agrees_with', 'meets', 'accuses', 'condemns', 'sanctions', 'expels'],
];

/** A seeded graph of entities and facts, 24 relationship types, a few hubs: the same for the same numbers. */
export function generateGraph(size: GeneratedSize): KnowledgeGraph {
  const { nodes, edges, ...columns } = generateSource(size);
  return { format: 'claimgraph', version: 1, ...columns, nodes: [...nodes], edges: [...edges] };
}

/** The same graph as a stream that holds nothing in memory. */
export function generateSource({ nodes, edges, seed }: GeneratedSize): GraphSource & {
  nodes: Iterable<GraphNode>;
  edges: Iterable<GraphEdge>;
} {
  return {
    nodeColumns: NODE_COLUMNS,
    edgeColumns: EDGE_COLUMNS,
    nodes: {
      *[Symbol.iterator]() {
        for (let i = 0; i < nodes; i++) yield generatedNode(i);
      },
    },
    edges: {
      *[Symbol.iterator]() {
        const random = randomNumbers(seed);
        for (let i = 0; i < edges; i++) yield generatedEdge(i, nodes, random);
      },
    },
  };
}

function generatedNode(i: number): GraphNode {
  const id = numbered('n', i);
  const kinds = KINDS[i % KINDS.length]!;
  const properties: Properties = { id, name: `Entity ${i}`, kind: kinds[0]!, aliases: [`Alias of ${i}`, `E. ${i}`] };
  return { id, labels: ['Entity', ...kinds], properties };
}

function generatedEdge(i: number, nodes: number, random: () => number): GraphEdge {
  const relation = RELATIONS[Math.floor(random() * RELATIONS.length)]!;
  const source = Math.floor(random() * nodes);
  // Every third edge leads to one of the first nodes, so that some have thousands of neighbours.
  const target = Math.floor(random() * (i % 3 === 0 ? Math.ceil(nodes / 1000) : nodes));
  const id = numbered('e', i);
  const year = 1990 + Math.floor(random() * 35);
  const properties: Properties = {
    id,
    relation,
    status: 'actual',
    since: String(year),
    sinceDate: `${year}-01-01`,
    count: Math.floor(random() * 10_000),
    claims: [numbered('c', i)],
    documents: 1,
    confidence: Math.floor(random() * 100) / 100,
  };
  return { id, type: relation.toUpperCase(), source: numbered('n', source), target: numbered('n', target), properties };
}

/** Of a fixed width, so that the order of the texts is the order of the numbers. */
function numbered(letter: string, i: number): string {
  return `${letter}${String(i).padStart(9, '0')}`;
}

/** Mulberry32 (Tommy Ettinger, public domain): a small generator that is the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
