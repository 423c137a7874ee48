import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { graphologySink } from '../../src/export/graphology.ts';
import { expectGolden } from '../support/golden.ts';
import { exported } from '../support/exported.ts';
import { nasty } from '../support/nasty.ts';
import { entity, fact, graphOf, smallGraph } from '../support/small-graph.ts';
import type { KnowledgeGraph } from '../../src/model/graph.ts';
import type { SerializedGraph } from 'graphology-types';

async function imported(graph: KnowledgeGraph): Promise<MultiDirectedGraph> {
  const { text } = await exported(graph, graphologySink);
  return MultiDirectedGraph.from(JSON.parse(text) as SerializedGraph);
}

test('writes the small graph as the golden file has it', async () => {
  expectGolden('export/small.graphology.json', (await exported(smallGraph(), graphologySink)).text);
});

test('graphology reads every node and edge, parallel ones too', async () => {
  const graph = await imported(smallGraph());
  expect([graph.order, graph.size]).toEqual([5, 7]);
  expect(graph.edges('mali', 'force').sort()).toEqual(['f1', 'f2']);
  expect(graph.getNodeAttributes('mali')).toMatchObject({
    name: 'Mali',
    labels: ['Entity', 'Country', 'Place', 'Actor'],
  });
  expect(graph.getEdgeAttributes('f2')).toMatchObject({ relationshipType: 'HOSTS', count: 5000, disputed: true });
});

test('graphology reads an empty graph, and one without edges', async () => {
  expect((await imported(graphOf([], []))).order).toBe(0);
  expect((await imported(graphOf([entity('a', [])], []))).order).toBe(1);
});

test('every string comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(nasty(), nasty(), async (id, text) => {
      const graph = await imported(
        graphOf([entity(id, [], { note: text })], [fact('e', 'HOSTS', id, id, { title: text })]),
      );
      expect(graph.getNodeAttribute(id, 'note')).toBe(text);
      expect(graph.getEdgeAttribute('e', 'title')).toBe(text);
    }),
  );
});

test('leaves out a number that JSON cannot hold, and counts it', async () => {
  const { text, losses } = await exported(graphOf([entity('a', [], { confidence: NaN })], []), graphologySink);
  expect(text).not.toContain('confidence');
  expect(losses).toContainEqual({ code: 'value-dropped', what: 'confidence', count: 1 });
});
