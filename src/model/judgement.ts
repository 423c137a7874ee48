import type { SourcePlace } from './issue.ts';
import type { When } from './time.ts';

/** A decision of a person, kept beside the claims: by whom, when and why. Delete it and it is taken back. */
export interface Judgement {
  readonly verdict: 'same' | 'different' | 'accept' | 'reject';
  /** Names or ids of entities (`same`, `different`), or claim ids (`accept`, `reject`). */
  readonly of: readonly string[];
  readonly by: string;
  readonly when: When;
  readonly why: string;
  readonly place: SourcePlace;
}
