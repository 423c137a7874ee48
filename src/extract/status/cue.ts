import type { Status } from '../../model/claim.ts';

/** `none`: hypothetical, so no claim at all. */
export type Reading = Status | 'none';

/** One word that bears on the status. */
export interface Cue {
  /** A stable short name, usable as a feature: `modal:will`, `matrix:accuse`, `neg:not`. */
  readonly id: string;
  readonly effect: Exclude<Reading, 'actual'> | 'negation';
  readonly token: number;
}
