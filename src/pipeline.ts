/** The walk, once, as code: read, extract, resolve, check, build. */
import { build } from './build/build.ts';
import { check } from './check/check.ts';
import type { Extracted } from './extract/extract.ts';
import type { CheckedClaim } from './model/claim.ts';
import type { Document } from './model/document.ts';
import type { Entity } from './model/entity.ts';
import type { KnowledgeGraph } from './model/graph.ts';
import { compareIssues } from './model/issue.ts';
import type { Issue } from './model/issue.ts';
import type { Ontology } from './model/ontology.ts';
import type { ReadResult } from './read/read.ts';
import { resolve } from './resolve/resolve.ts';

export interface Walked {
  readonly ontology: Ontology;
  readonly documents: readonly Document[];
  readonly entities: readonly Entity[];
  readonly claims: readonly CheckedClaim[];
  /** Claims for review: below what becomes an edge, or rejected. */
  readonly proposals: readonly CheckedClaim[];
  /** Sorted; with an error among them no graph is built. */
  readonly issues: readonly Issue[];
  readonly graph?: KnowledgeGraph | undefined;
}

/** From what was read to the graph. `extracted` is what the documents with a stored text say. */
export function walk(read: ReadResult, extracted: Extracted): Walked {
  const { ontology, documents, judgements } = read;
  const resolved = resolve(
    [...read.mentions, ...extracted.mentions],
    [...read.claims, ...extracted.claims],
    judgements,
  );
  const { entities } = resolved;
  const checked = check(resolved.claims, judgements, {
    ontology,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    documents: new Map(documents.map((document) => [document.id, document])),
  });
  const issues = [...read.issues, ...extracted.issues, ...resolved.issues, ...checked.issues].sort(compareIssues);
  const { claims, proposals } = checked;
  const sound = !issues.some(({ severity }) => severity === 'error');
  const graph = sound ? build({ ontology, entities: spokenOf(entities, claims), documents, claims }) : undefined;
  return { ontology, documents, entities, claims, proposals, issues, graph };
}

/** Declared entities, and of those that articles brought the ones that a claim speaks of. */
function spokenOf(entities: readonly Entity[], claims: readonly CheckedClaim[]): readonly Entity[] {
  const spoken = new Set(claims.flatMap(({ subject, object, attribution }) => [subject, object, ...attribution]));
  return entities.filter(({ id, declared }) => declared || spoken.has(id));
}
