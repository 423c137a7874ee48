import type { Value } from '../value.ts';
import type { Frame } from './operator.ts';

/** A relationship matches at most once in a MATCH: which slots of the same MATCH hold relationships that are taken. */
export interface Taken {
  readonly relationships: readonly number[];
  /** Slots with lists of relationships. */
  readonly lists: readonly number[];
}

export function isTaken({ relationships, lists }: Taken, id: number, frame: Frame): boolean {
  for (const slot of relationships) if (frame[slot] === id) return true;
  for (const slot of lists) if ((frame[slot] as readonly Value[] | null)?.includes(id) === true) return true;
  return false;
}
