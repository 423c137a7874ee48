/** What the reader looks at, and how that changes the look of nodes and edges: pure reducers over the drawing. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Dataset } from '../data/dataset.ts';
import { DISPUTED_MARK, edgeLabel } from '../data/edge-style.ts';
import type { Visible } from '../data/filter.ts';
import type { Selection } from '../data/state.ts';
import { canvasLabel } from '../data/untrusted.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import type { EdgeLook, NodeLook } from './drawing.ts';
import type { Theme } from './theme.ts';

export interface Scene {
  readonly dataset: Dataset;
  readonly vocabulary: Vocabulary;
  readonly visible: Visible;
  readonly drawn: ReadonlySet<string>;
  readonly selection?: Selection | undefined;
  readonly hovered?: Selection | undefined;
  /** Near enough for the label of every edge. */
  readonly close: boolean;
  readonly theme: Theme;
}

/** The nodes and edges in focus; undefined when nothing is, so that nothing fades. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export function focusOf({ dataset, visible, selection, hovered }: Scene): Focus | undefined {
  const at = hovered?.type === 'entity' ? hovered : selection;
  if (!at) return undefined;
  if (at.type === 'fact') {
    const fact = dataset.facts.get(at.id);
    return fact && { nodes: new Set([fact.source, fact.target]), edges: new Set([fact.id]) };
  }
  const [nodes, edges] = [new Set([at.id]), new Set<string>()];
  for (const { id, source, target } of dataset.factsOf.get(at.id) ?? []) {
    if (!visible.facts.has(id)) continue;
    edges.add(id);
    nodes.add(source).add(target);
  }
  return { nodes, edges };
}

export function reduceNode(
  scene: Scene,
  focus: Focus | undefined,
  id: string,
  look: NodeLook,
): Partial<NodeDisplayData> {
  if (!scene.visible.entities.has(id)) return { ...look, hidden: true };
  const chosen = scene.selection?.type === 'entity' && scene.selection.id === id;
  if (!focus || focus.nodes.has(id)) {
    const forced = focus !== undefined && (chosen || scene.selection?.type === 'fact' || focus.nodes.size <= 25);
    return { ...look, zIndex: focus ? 2 : 1, highlighted: chosen, forceLabel: forced };
  }
  return { ...look, color: scene.theme.faded, label: '', zIndex: 0 };
}

export function reduceEdge(
  scene: Scene,
  focus: Focus | undefined,
  id: string,
  look: EdgeLook,
): Partial<EdgeDisplayData> {
  const shown = scene.visible.facts.get(id);
  if (!shown || !scene.drawn.has(id)) return { ...look, hidden: true };
  const chosen = scene.selection?.type === 'fact' && scene.selection.id === id;
  const hovered = scene.hovered?.type === 'fact' && scene.hovered.id === id;
  const near = focus?.edges.has(id) === true;
  const { theme } = scene;
  if (focus && !near && !hovered) return { ...look, color: theme.faded, zIndex: 0 };
  const { relation, status } = shown.fact;
  const full = canvasLabel(edgeLabel(scene.vocabulary.relation(relation).label, status, shown.disputed), 40);
  const worded = chosen || hovered || scene.close || (near && (focus?.edges.size ?? 0) <= 20);
  return {
    ...look,
    size: look.size + (chosen ? 1.6 : hovered ? 0.8 : 0),
    color: chosen ? theme.strong : hovered || near ? theme.edgeLabel : theme.edge,
    zIndex: chosen ? 4 : hovered ? 3 : near ? 2 : 1,
    label: worded ? full : shown.disputed ? DISPUTED_MARK : '',
    forceLabel: worded || shown.disputed,
  };
}
