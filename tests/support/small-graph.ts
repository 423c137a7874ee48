import { EDGE_COLUMNS, NODE_COLUMNS } from '../../src/model/graph.ts';
import type { GraphEdge, GraphNode, KnowledgeGraph, Properties } from '../../src/model/graph.ts';

export function graphOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): KnowledgeGraph {
  return { format: 'claimgraph', version: 1, nodeColumns: NODE_COLUMNS, edgeColumns: EDGE_COLUMNS, nodes, edges };
}

export function entity(id: string, kinds: readonly string[], properties: Properties = {}): GraphNode {
  return { id, labels: ['Entity', ...kinds], properties: { id, name: id, ...properties } };
}

export function fact(id: string, type: string, source: string, target: string, properties: Properties = {}): GraphEdge {
  return { id, type, source, target, properties: { id, ...properties } };
}

/** Two disputed troop figures as parallel edges, a symmetric relation, and one claim with its evidence. */
export function smallGraph(): KnowledgeGraph {
  const nodes: GraphNode[] = [
    {
      id: 'c0000000000000001',
      labels: ['Claim'],
      properties: {
        id: 'c0000000000000001',
        relation: 'hosts',
        status: 'actual',
        quote:
          'The base holds 2,400 soldiers, a spokesman for the ministry told our reporter in the capital on Thursday evening.',
        start: 10,
        end: 122,
        verified: true,
        curated: false,
        confidence: 0.75,
      },
    },
    {
      id: 'doc-1',
      labels: ['Document'],
      properties: { id: 'doc-1', publisher: 'The "Sahel" Post & Co', published: '2022-02' },
    },
    entity('force', ['Force', 'Actor'], { name: 'Force <1>', kind: 'Force' }),
    entity('mali', ['Country', 'Place', 'Actor'], {
      name: 'Mali',
      kind: 'Country',
      aliases: ['Malí', 'مالي'],
      iso: 'ML',
    }),
    entity('niger', ['Country', 'Place', 'Actor'], { name: 'Niger', kind: 'Country', iso: 'NE' }),
  ];
  const edges: GraphEdge[] = [
    { id: 'e1', type: 'SUBJECT', source: 'c0000000000000001', target: 'mali', properties: { id: 'e1' } },
    { id: 'e2', type: 'OBJECT', source: 'c0000000000000001', target: 'force', properties: { id: 'e2' } },
    { id: 'e3', type: 'STATED_IN', source: 'c0000000000000001', target: 'doc-1', properties: { id: 'e3' } },
    fact('f1', 'HOSTS', 'mali', 'force', {
      relation: 'hosts',
      status: 'actual',
      since: '2013',
      sinceDate: '2013-01-01',
      count: 2400,
      claims: ['c0000000000000001'],
      documents: 1,
      origins: 1,
      confidence: 1,
    }),
    fact('f2', 'HOSTS', 'mali', 'force', { relation: 'hosts', status: 'actual', count: 5000, disputed: true }),
    fact('f3', 'BORDERS', 'mali', 'niger', { relation: 'borders', status: 'actual', symmetric: true }),
    fact('f4', 'DENIED_HOSTS', 'niger', 'force', { relation: 'hosts', status: 'denied' }),
  ];
  return graphOf(nodes, edges);
}
