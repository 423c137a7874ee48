/** Which entities a name may mean: exact, then folded (case, accents, a leading "the"), over names and aliases. */
import type { Entity, EntityId } from '../model/entity.ts';
import { foldName } from '../model/entity.ts';

export interface NameIndex {
  /** The ids a name may mean, sorted: of its exact matches if there are any, else of its folded ones. An id means itself. */
  find(name: string): readonly EntityId[];
  /** Every exact name, alias and id, for advice. */
  known(): Iterable<string>;
}

export function indexNames(entities: Iterable<Entity>): NameIndex {
  const exact = new Map<string, Set<EntityId>>();
  const folded = new Map<string, Set<EntityId>>();
  const put = (map: Map<string, Set<EntityId>>, key: string, id: EntityId): void => {
    const ids = map.get(key);
    if (ids) ids.add(id);
    else map.set(key, new Set([id]));
  };
  const ids = new Set<string>();
  for (const { id, name, aliases } of entities) {
    ids.add(id);
    for (const text of [name, ...aliases]) {
      put(exact, text, id);
      put(folded, foldName(text), id);
    }
  }
  return {
    find(name) {
      if (ids.has(name)) return [name as EntityId];
      const found = exact.get(name) ?? folded.get(foldName(name)) ?? [];
      return [...found].sort();
    },
    *known() {
      yield* exact.keys();
      yield* ids;
    },
  };
}
