import type { Claim } from '../model/claim.ts';
import type { Document, DocumentId } from '../model/document.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { Issue } from '../model/issue.ts';
import type { Ontology } from '../model/ontology.ts';

/** What a rule may look at beside the claim. */
export interface CheckContext {
  readonly ontology: Ontology;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly documents: ReadonlyMap<DocumentId, Document>;
}

/** One rule on one claim: every fault it finds, each at the place of the culprit. An `error` keeps the claim out. */
export type ClaimRule = (claim: Claim<EntityId>, context: CheckContext) => Iterable<Issue>;
