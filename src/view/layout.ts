/** Places for the entities of a graph: seeded by their ids, so that neither the order of the input nor the clock matters. */
import { MultiUndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import { withoutEvidence } from '../model/graph.ts';
import type { KnowledgeGraph } from '../model/graph.ts';

/** The package is CommonJS: its function is the default import itself, where its types say a module with a `default`. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** By node id, sorted; unitless, centred on 0, 0. */
export type Positions = Readonly<Record<string, readonly [number, number]>>;

/** The farthest coordinate from the centre. */
const RADIUS = 1000;

/** Nodes times iterations: about five seconds for 3,000 nodes on one core. */
const WORK = 200_000;

/** From so many nodes on, far ones repel in bulk (Barnes-Hut), and no second pass keeps each clear of its neighbours. */
const MANY = 500;

/**
 * ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679), in LinLog mode and with room for the size of the nodes,
 * over one edge for each connected pair. The same graph gives the same numbers on one build of the JavaScript engine.
 */
export function layout(graph: KnowledgeGraph): Positions {
  const { nodes, edges } = withoutEvidence(graph);
  const ids = nodes.map(({ id }) => id).sort(byCodeUnit);
  if (ids.length === 0) return {};
  const pairs = connectedPairs(edges);
  const degrees = new Map<string, number>();
  for (const end of pairs.flat()) degrees.set(end, (degrees.get(end) ?? 0) + 1);

  const drawing = new MultiUndirectedGraph();
  for (const id of ids) {
    const [x, y] = seededPlace(id);
    drawing.addNode(id, { x, y, size: 4 + 2.2 * Math.sqrt(Math.min(degrees.get(id) ?? 0, 60)) });
  }
  for (const [a, b] of pairs) if (drawing.hasNode(a) && drawing.hasNode(b)) drawing.addEdge(a, b);

  const settings = {
    ...forceAtlas2.inferSettings(drawing),
    linLogMode: true,
    gravity: 0.6,
    scalingRatio: 12,
    slowDown: 4,
    barnesHutOptimize: ids.length > MANY,
  };
  const iterations = Math.max(20, Math.min(900, Math.round(WORK / ids.length)));
  const loose = forceAtlas2(drawing, { iterations, settings });
  if (ids.length > MANY) return scaled(ids, loose);
  drawing.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...loose[id] }));
  const clear = { ...settings, adjustSizes: true };
  return scaled(ids, forceAtlas2(drawing, { iterations: Math.round(iterations / 5), settings: clear }));
}

/** Each pair of entities that share an edge, once, sorted. */
function connectedPairs(edges: KnowledgeGraph['edges']): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { source, target } of edges) {
    if (source === target) continue;
    const pair = source < target ? ([source, target] as const) : ([target, source] as const);
    pairs.set(JSON.stringify(pair), pair);
  }
  return [...pairs].sort(([a], [b]) => byCodeUnit(a, b)).map(([, pair]) => pair);
}

/** A point in the unit disc that depends on the id alone (FNV-1a, 32 bits). */
function seededPlace(id: string): readonly [number, number] {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
  const radius = 100 * Math.sqrt((hash >>> 16) / 0x10000) + 0.01;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function scaled(
  ids: readonly string[],
  places: Readonly<Record<string, { readonly x: number; readonly y: number }>>,
): Positions {
  const found = ids.map((id) => places[id] ?? { x: 0, y: 0 });
  const [middleX, middleY] = [middle(found.map(({ x }) => x)), middle(found.map(({ y }) => y))];
  const reach = found.reduce((far, { x, y }) => Math.max(far, Math.abs(x - middleX), Math.abs(y - middleY)), 1e-9);
  const coordinate = (value: number, centre: number) =>
    Math.round(((value - centre) / reach) * RADIUS * 100) / 100 || 0;
  return Object.fromEntries(
    ids.map((id, index) => [id, [coordinate(found[index]!.x, middleX), coordinate(found[index]!.y, middleY)]]),
  );
}

function middle(values: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return (low + high) / 2;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
