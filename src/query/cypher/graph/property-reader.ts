import type { Value } from '../value.ts';

/** One property of all nodes, or of all relationships. */
export interface PropertyReader {
  /** Null when the entity does not have it. */
  get(id: number): Value;
}
