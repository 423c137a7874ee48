import type { Frame } from './operator.ts';

/** A number that the keys of groups are a function of: rows with the same number are of one group. */
export interface Discriminator {
  /** Negative: not known. */
  readonly number: (frame: Frame) => number;
  /** Numbers are below this. */
  readonly limit: () => number;
  /** The slot of the node or relationship that the keys speak of. */
  readonly slot: number;
}
