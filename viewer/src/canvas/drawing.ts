/** The graphology graph that sigma draws: made once from the dataset, never changed; what is in focus is the reducers' matter. */
import { MultiDirectedGraph } from 'graphology';
import type { Dataset } from '../data/dataset.ts';
import { STATUS_STYLES, curvatures, edgeWidth } from '../data/edge-style.ts';
import type { LinePattern } from '../data/edge-style.ts';
import { canvasLabel } from '../data/untrusted.ts';
import type { Vocabulary } from '../data/vocabulary.ts';

export type Positions = Readonly<Record<string, readonly [number, number]>>;

export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly label: string;
}

export interface EdgeLook {
  readonly size: number;
  readonly type: 'straight' | 'bent';
  readonly bend: number;
  readonly pattern: LinePattern;
  readonly arrow: boolean;
}

/** sigma keeps nodes and edges in plain objects, where an id such as `__proto__` would do harm: the drawing prefixes each. */
export function keyOf(id: string): string {
  return `:${id}`;
}

export function idOf(key: string): string {
  return key.slice(1);
}

export type Drawing = MultiDirectedGraph<NodeLook, EdgeLook>;

export function buildDrawing(dataset: Dataset, vocabulary: Vocabulary, positions: Positions): Drawing {
  const drawing: Drawing = new MultiDirectedGraph();
  let spare = 0;
  const crowding = Math.max(0.25, Math.min(1, Math.sqrt(200 / dataset.entities.size)));
  for (const { id, name, kind } of dataset.entities.values()) {
    const [x, y] = Object.hasOwn(positions, id) ? positions[id]! : spiral(spare++);
    const degree = dataset.factsOf.get(id)?.length ?? 0;
    const size = (4 + 2.2 * Math.sqrt(Math.min(degree, 60))) * crowding;
    drawing.addNode(keyOf(id), { x, y, size, color: vocabulary.kind(kind).colour, label: canvasLabel(name) });
  }
  const bends = curvatures(dataset.facts.values());
  for (const { id, source, target, relation, status, origins, documents, symmetric } of dataset.facts.values()) {
    const bend = bends.get(id) ?? 0;
    drawing.addEdgeWithKey(keyOf(id), keyOf(source), keyOf(target), {
      size: edgeWidth(origins || documents),
      type: bend === 0 ? 'straight' : 'bent',
      bend,
      pattern: STATUS_STYLES[status].pattern,
      arrow: !(symmetric || vocabulary.relation(relation).symmetric === true),
    });
  }
  return drawing;
}

/** A place for a node that positions.json does not have: on a sunflower spiral, no two alike. */
function spiral(index: number): readonly [number, number] {
  const [angle, radius] = [index * 2.399963, 20 * Math.sqrt(index + 1)];
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
