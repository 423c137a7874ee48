import type { KnowledgeGraph } from '../../../src/model/graph.ts';
import { TOP } from './questions.ts';
import type { Parameters, QuestionName } from './questions.ts';

/** What a query gives too: the columns and rows of the answer. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export type PlainLoop = (parameters: Parameters) => Answer;

/**
 * The same questions as plain loops over typed arrays: what the machine could do with no language in between. They have the
 * indexes that the engine has (nodes by id and by label, relationships by node) and give the same answers.
 */
export function plainLoops(graph: KnowledgeGraph): Readonly<Record<QuestionName, PlainLoop>> {
  const indexOf = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const ids = graph.nodes.map(({ id }) => id);
  const names = graph.nodes.map(({ properties }) => String(properties['name']));
  const withLabel = (label: string): Int32Array =>
    Int32Array.from(graph.nodes.flatMap(({ labels }, i) => (labels.includes(label) ? [i] : [])));
  const places = withLabel('Place');
  const entities = withLabel('Entity');
  const typeNames = [...new Set(graph.edges.map(({ type }) => type))];
  const types = Uint8Array.from(graph.edges, ({ type }) => typeNames.indexOf(type));
  const sources = Int32Array.from(graph.edges, ({ source }) => indexOf.get(source)!);
  const targets = Int32Array.from(graph.edges, ({ target }) => indexOf.get(target)!);
  const count = graph.nodes.length;
  const out = adjacency(sources, count);
  const into = adjacency(targets, count);
  const supports = typeNames.indexOf('SUPPORTS');

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
    'point lookup': ({ from }) => answer(['answer'], [[names[indexOf.get(from)!]]]),
    '1 hop': ({ from }) => {
      const node = indexOf.get(from)!;
      const rows: unknown[][] = [];
      for (let i = out.start[node]!; i < out.start[node + 1]!; i += 1) {
        const edge = out.edges[i]!;
        rows.push([typeNames[types[edge]!], names[targets[edge]!]]);
      }
      return answer(['type', 'answer'], rows);
    },
    '2 hops, distinct': ({ from }) => {
      const node = indexOf.get(from)!;
      const seen = new Set<number>();
      for (let i = out.start[node]!; i < out.start[node + 1]!; i += 1) {
        const first = out.edges[i]!;
        const middle = targets[first]!;
        for (let j = out.start[middle]!; j < out.start[middle + 1]!; j += 1) {
          if (out.edges[j] !== first) seen.add(targets[out.edges[j]!]!);
        }
      }
      return answer(['answer'], [[seen.size]]);
    },
    '[:SUPPORTS*1..4]': ({ from }) => answer(['answer'], [[walkBoth(indexOf.get(from)!, 4)]]),
    '[*1..3] untyped': ({ from }) => answer(['answer'], [[walk(indexOf.get(from)!, 3)]]),
    'group-by over all edges': () => {
      const counts = new Int32Array(typeNames.length);
      for (let i = 0; i < types.length; i += 1) counts[types[i]!]! += 1;
      return answer(
        ['type', 'answer'],
        typeNames.map((name, type) => [name, counts[type]]),
      );
    },
    'CONTAINS over names': () => {
      let found = 0;
      for (let i = 0; i < places.length; i += 1) if (names[places[i]!]!.includes('77')) found += 1;
      return answer(['answer'], [[found]]);
    },
    'top 20 by degree': () => {
      // the nodes of the highest degree so far, the highest first
      const best: number[] = [];
      let least = 0;
      for (let i = 0; i < entities.length; i += 1) {
        const node = entities[i]!;
        const own = degree(node);
        if (own <= least && (own === 0 || best.length === TOP)) continue;
        let place = best.length;
        while (place > 0 && degree(best[place - 1]!) < own) place -= 1;
        best.splice(place, 0, node);
        if (best.length > TOP) best.pop();
        if (best.length === TOP) least = degree(best[TOP - 1]!);
      }
      return answer(
        ['id', 'answer'],
        best.map((node) => [ids[node], degree(node)]),
      );
    },
    shortestPath: ({ from, to }) => {
      const goal = indexOf.get(to)!;
      const distance = new Int8Array(count).fill(-1);
      let frontier = [indexOf.get(from)!];
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
      return answer(['answer'], distance[goal]! < 0 ? [] : [[distance[goal]]]);
    },
  };

  function degree(node: number): number {
    return out.start[node + 1]! - out.start[node]! + into.start[node + 1]! - into.start[node]!;
  }
}

function answer(columns: readonly string[], rows: readonly (readonly unknown[])[]): Answer {
  return { columns, rows };
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
