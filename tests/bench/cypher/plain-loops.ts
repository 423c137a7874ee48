import type { KnowledgeGraph } from '../../../src/model/graph.ts';
import { FROM, TO } from './questions.ts';
import type { QuestionName } from './questions.ts';

/** The same questions as plain loops over typed arrays: what the machine could do with no language in between. */
export function plainLoops(graph: KnowledgeGraph): Readonly<Record<QuestionName, () => unknown>> {
  const indexOf = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const names = graph.nodes.map(({ properties }) => String(properties['name']));
  const places = graph.nodes.flatMap(({ labels }, i) => (labels.includes('Place') ? [i] : []));
  const typeNames = [...new Set(graph.edges.map(({ type }) => type))];
  const types = Uint8Array.from(graph.edges, ({ type }) => typeNames.indexOf(type));
  const sources = Int32Array.from(graph.edges, ({ source }) => indexOf.get(source)!);
  const targets = Int32Array.from(graph.edges, ({ target }) => indexOf.get(target)!);
  const count = graph.nodes.length;
  const out = adjacency(sources, count);
  const into = adjacency(targets, count);
  const supports = typeNames.indexOf('SUPPORTS');

  function* outgoing(node: number): Generator<number> {
    for (let i = out.start[node]!; i < out.start[node + 1]!; i += 1) yield out.edges[i]!;
  }

  const used = new Uint8Array(sources.length);

  function walk(node: number, depth: number): number {
    let paths = 0;
    for (let i = out.start[node]!; i < out.start[node + 1]!; i += 1) {
      const edge = out.edges[i]!;
      if (used[edge] === 1) continue;
      paths += 1;
      if (depth === 1) continue;
      used[edge] = 1;
      paths += walk(targets[edge]!, depth - 1);
      used[edge] = 0;
    }
    return paths;
  }

  function walkBoth(node: number, depth: number): number {
    let paths = 0;
    for (const { start, edges } of [out, into]) {
      for (let i = start[node]!; i < start[node + 1]!; i += 1) {
        const edge = edges[i]!;
        if (types[edge] !== supports || used[edge] === 1) continue;
        paths += 1;
        if (depth === 1) continue;
        used[edge] = 1;
        paths += walkBoth(sources[edge] === node ? targets[edge]! : sources[edge]!, depth - 1);
        used[edge] = 0;
      }
    }
    return paths;
  }

  return {
    'point lookup': () => names[indexOf.get(FROM)!],
    '1 hop': () => [...outgoing(indexOf.get(FROM)!)].map((edge) => [typeNames[types[edge]!], names[targets[edge]!]]),
    '2 hops, distinct': () => {
      const seen = new Set<number>();
      for (const first of outgoing(indexOf.get(FROM)!)) {
        for (const second of outgoing(targets[first]!)) if (second !== first) seen.add(targets[second]!);
      }
      return seen.size;
    },
    '[:SUPPORTS*1..4]': () => walkBoth(indexOf.get(FROM)!, 4),
    '[*1..3] untyped': () => walk(indexOf.get(FROM)!, 3),
    'group-by over all edges': () => {
      const counts = new Int32Array(typeNames.length);
      for (const type of types) counts[type]! += 1;
      return counts;
    },
    'CONTAINS over names': () => places.reduce((sum, i) => sum + (names[i]!.includes('77') ? 1 : 0), 0),
    'top 20 by degree': () => {
      const degrees = Array.from({ length: count }, (_, i) => [degree(i), i] as const);
      return degrees.sort(([a, i], [b, j]) => b - a || i - j).slice(0, 20);
    },
    shortestPath: () => {
      const goal = indexOf.get(TO)!;
      const distance = new Int8Array(count).fill(-1);
      let frontier = [indexOf.get(FROM)!];
      distance[frontier[0]!] = 0;
      for (let depth = 1; depth <= 8 && distance[goal]! < 0; depth += 1) {
        const next: number[] = [];
        for (const node of frontier) {
          for (let i = out.start[node]!; i < out.start[node + 1]!; i += 1) {
            const target = targets[out.edges[i]!]!;
            if (distance[target]! >= 0) continue;
            distance[target] = depth;
            next.push(target);
          }
        }
        frontier = next;
      }
      return distance[goal];
    },
  };

  function degree(node: number): number {
    return out.start[node + 1]! - out.start[node]! + into.start[node + 1]! - into.start[node]!;
  }
}

interface Adjacency {
  readonly start: Int32Array;
  readonly edges: Int32Array;
}

/** Edges sorted by one end, and where each node's begin. */
function adjacency(ends: Int32Array, nodes: number): Adjacency {
  const start = new Int32Array(nodes + 1);
  for (const end of ends) start[end + 1]! += 1;
  for (let i = 0; i < nodes; i += 1) start[i + 1]! += start[i]!;
  const at = start.slice();
  const edges = new Int32Array(ends.length);
  for (const [edge, end] of ends.entries()) edges[at[end]!++] = edge;
  return { start, edges };
}
