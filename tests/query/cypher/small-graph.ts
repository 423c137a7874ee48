import type { KnowledgeGraph } from '../../../src/model/graph.ts';

/** Mali hosts Wagner since 2021 and is alleged to have hired it; `size` further places lie in Mali. */
export function smallGraph(size = 0): KnowledgeGraph {
  const places = Array.from({ length: size }, (_, index) => `place-${index}`);
  return {
    format: 'claimgraph',
    version: 1,
    nodeColumns: [
      { name: 'id', type: 'string' },
      { name: 'name', type: 'string' },
    ],
    edgeColumns: [
      { name: 'status', type: 'string' },
      { name: 'sinceDate', type: 'date' },
      { name: 'confidence', type: 'float' },
    ],
    nodes: [
      { id: 'mali', labels: ['Entity', 'Country'], properties: { id: 'mali', name: 'Mali' } },
      { id: 'wagner', labels: ['Entity', 'Force'], properties: { id: 'wagner', name: 'Wagner' } },
      ...places.map((id) => ({ id, labels: ['Entity', 'Place'], properties: { id, name: id } })),
    ],
    edges: [
      {
        id: 'e1',
        type: 'HOSTS',
        source: 'mali',
        target: 'wagner',
        properties: { status: 'actual', sinceDate: '2021-12-01', confidence: 1 },
      },
      { id: 'e2', type: 'ALLEGED_HIRED', source: 'mali', target: 'wagner', properties: { status: 'alleged' } },
      ...places.map((id) => ({ id: `in-${id}`, type: 'PART_OF', source: id, target: 'mali', properties: {} })),
    ],
  };
}
