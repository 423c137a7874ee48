import { describe, expect, test } from '@jest/globals';
import { layout } from '../../src/view/layout.ts';
import type { KnowledgeGraph } from '../../src/model/graph.ts';
import { maliGraph } from '../fixtures/viewer/mali.ts';

describe('layout', () => {
  test('gives every entity a place of its own, and claims and documents none', () => {
    const graph = maliGraph();
    const entities = graph.nodes.filter(({ labels }) => labels.includes('Entity')).map(({ id }) => id);
    const places = layout(graph);
    expect(Object.keys(places)).toEqual([...entities].sort());
    expect(new Set(Object.values(places).map(String)).size).toBe(entities.length);
    for (const [x, y] of Object.values(places)) {
      expect(Math.abs(x)).toBeLessThanOrEqual(1000);
      expect(Math.abs(y)).toBeLessThanOrEqual(1000);
    }
  });

  test('does not depend on the order of nodes and edges', () => {
    const graph = maliGraph();
    const turned: KnowledgeGraph = { ...graph, nodes: [...graph.nodes].reverse(), edges: [...graph.edges].reverse() };
    expect(JSON.stringify(layout(turned))).toBe(JSON.stringify(layout(graph)));
  });

  test('leaves out edges whose end is not there, and an empty graph has no places', () => {
    const graph = maliGraph();
    const without = { ...graph, nodes: graph.nodes.filter(({ id }) => id !== 'mali') };
    expect(Object.keys(layout(without))).not.toContain('mali');
    expect(layout({ ...graph, nodes: [], edges: [] })).toEqual({});
  });

  test('one entity stands in the middle', () => {
    const graph = maliGraph();
    expect(layout({ ...graph, nodes: graph.nodes.filter(({ id }) => id === 'mali'), edges: [] })).toEqual({
      mali: [0, 0],
    });
  });
});
