/** Which facts are drawn when there are more than the canvas can move at a bearable speed; the table has them all. */
import type { Dataset } from './dataset.ts';
import type { Visible } from './filter.ts';

/** With a GPU, and without: software rendering drew 2,000 arrows at about 8 frames a second, 10,000 at under 2. */
export const MOST_DRAWN = { gpu: 20_000, software: 2_000 } as const;

/** The visible facts to draw: those of `focus` first, then those between the best connected entities. */
export function chooseDrawn(
  dataset: Dataset,
  visible: Visible,
  most: number,
  focus: string | undefined,
): ReadonlySet<string> {
  if (visible.facts.size <= most) return new Set(visible.facts.keys());
  const degree = (id: string) => dataset.factsOf.get(id)?.length ?? 0;
  const ranked = [...visible.facts.values()].map(({ fact: { id, source, target } }) => ({
    id,
    near: focus !== undefined && (source === focus || target === focus || id === focus),
    weight: Math.min(degree(source), degree(target)),
  }));
  ranked.sort((a, b) => Number(b.near) - Number(a.near) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return new Set(ranked.slice(0, most).map(({ id }) => id));
}
