/** The facts of one entity, grouped as its panel lists them. */
import { byCodeUnit } from './dataset.ts';
import type { Dataset } from './dataset.ts';
import type { Visible, VisibleFact } from './filter.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Neighbour {
  readonly visible: VisibleFact;
  /** The entity at the other end. */
  readonly other: string;
}

export interface NeighbourGroup {
  /** As read from the entity: `hosts`, `is hosted by`. */
  readonly label: string;
  readonly neighbours: readonly Neighbour[];
}

/** The visible facts of which a claim names this entity as the one who says it. */
export function saidBy(visible: Visible, entity: string): readonly VisibleFact[] {
  return [...visible.facts.values()].filter(({ claims }) =>
    claims.some(({ attribution }) => attribution.includes(entity)),
  );
}

/** Groups by label, the largest first; within a group by the neighbour's name. */
export function neighbourGroups(
  dataset: Dataset,
  vocabulary: Vocabulary,
  visible: Visible,
  entity: string,
): readonly NeighbourGroup[] {
  const groups = new Map<string, Neighbour[]>();
  for (const { id, source, target, relation, symmetric } of dataset.factsOf.get(entity) ?? []) {
    const shown = visible.facts.get(id);
    if (!shown) continue;
    const words = vocabulary.relation(relation);
    const label = source === entity || symmetric ? words.label : words.inverse;
    const group = groups.get(label) ?? [];
    group.push({ visible: shown, other: source === entity ? target : source });
    groups.set(label, group);
  }
  const name = ({ other }: Neighbour) => dataset.entities.get(other)?.name ?? other;
  return [...groups]
    .map(([label, neighbours]) => ({ label, neighbours: neighbours.sort((a, b) => byCodeUnit(name(a), name(b))) }))
    .sort((a, b) => b.neighbours.length - a.neighbours.length || byCodeUnit(a.label, b.label));
}
