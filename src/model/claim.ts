import type { DocumentId } from './document.ts';
import type { EntityId } from './entity.ts';
import type { SourcePlace } from './issue.ts';
import type { LocalId, Span } from './mention.ts';
import type { RelationName } from './ontology.ts';
import type { When } from './time.ts';

export const STATUSES = ['actual', 'planned', 'alleged', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

/** A number of something: exact (`value`), or bounded (`min`, `max`), as the source says it. */
export interface Count {
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit?: string | undefined;
  /** The source's own hedge: `about`, `almost`, `more than`, `up to`, `several hundred`. */
  readonly approx?: string | undefined;
}

/** Where a document says it. Offsets are UTF-16, into the document's stored text under its SHA-256. */
export interface Evidence {
  readonly document: DocumentId;
  readonly quote?: string | undefined;
  readonly span?: Span | undefined;
  /** Where in a document whose text is not stored: `paragraph 3`, `caption 2`. */
  readonly where?: string | undefined;
  /** The hash under which the offsets hold. */
  readonly sha256?: string | undefined;
  /** Where a curated file cites it. */
  readonly place?: SourcePlace | undefined;
}

/** How an extracted claim came about. */
export interface Extraction {
  /** 0 to 1, calibrated: the share of claims with this number that hold. */
  readonly confidence: number;
  /** True below what `build` takes as an edge: listed for review only. */
  readonly proposal: boolean;
  /** `frame:withdraw`, `scorer`: which of them spoke. */
  readonly by: readonly string[];
  readonly trigger?: Span | undefined;
  readonly subjectSpan?: Span | undefined;
  readonly objectSpan?: Span | undefined;
  /** The links and features that made it, strongest first, one sentence each. */
  readonly reasons: readonly string[];
}

/** One statement of one document about two entities. Never changed after it is made. */
export interface Claim<Id extends LocalId | EntityId> {
  readonly subject: Id;
  readonly relation: RelationName;
  readonly object: Id;
  readonly status: Status;
  /** When a state began and ended, when an event took place; as precise as the source. */
  readonly since?: When | undefined;
  readonly until?: When | undefined;
  readonly when?: When | undefined;
  readonly count?: Count | undefined;
  /** `leads`: the office. */
  readonly title?: string | undefined;
  /** `accuses`, `condemns`: the wrong. */
  readonly of?: string | undefined;
  /** Who says it, the outermost speaker first. Empty: the document itself. */
  readonly attribution: readonly Id[];
  /** Absent in faulty input only: `check` refuses such a claim. */
  readonly evidence?: Evidence | undefined;
  readonly extraction?: Extraction | undefined;
  readonly place: SourcePlace;
  /** Where the ends stand in the file, for issues about one end. */
  readonly subjectPlace?: SourcePlace | undefined;
  readonly objectPlace?: SourcePlace | undefined;
  readonly relationPlace?: SourcePlace | undefined;
}

/** A function of what the claim says and of the document that says it, never of files or order: `c` and 16 hex digits. */
export type ClaimId = string;

/** What `build` takes; only `check` makes it. */
export interface CheckedClaim extends Claim<EntityId> {
  readonly id: ClaimId;
  /** The quote was found at its offsets in the stored text under its hash. */
  readonly verified: boolean;
  readonly __checked: true;
}
