/** The evidence layer: each claim and document as a node, so that Cypher reaches what proves a fact. */
import type { CheckedClaim } from '../model/claim.ts';
import type { Document, DocumentId } from '../model/document.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import type { Ontology } from '../model/ontology.ts';
import { dated, ended, present } from './properties.ts';

/** Document nodes share the graph's ids with entities and claims, so their ids carry a prefix. */
export function documentNodeId(id: DocumentId): string {
  return `document:${id}`;
}

export function claimNode(claim: CheckedClaim, entities: ReadonlyMap<EntityId, Entity>, ontology: Ontology): GraphNode {
  const { id, relation, status, since, until, when, count, title, of, evidence, extraction, verified } = claim;
  const label = ontology.relations.get(relation)?.label ?? relation;
  const name = (end: EntityId): string => entities.get(end)?.name ?? end;
  const prefix = status === 'actual' ? '' : `${status}: `;
  return {
    id,
    labels: ['Claim'],
    properties: present({
      id,
      name: `${prefix}${name(claim.subject)} ${label} ${name(claim.object)}`,
      relation,
      status,
      ...dated('since', since),
      ...ended(until),
      ...dated('when', when),
      count: count?.value,
      countMin: count?.min,
      countMax: count?.max,
      unit: count?.unit,
      approx: count?.approx,
      title,
      of,
      quote: evidence?.quote,
      start: evidence?.span?.start,
      end: evidence?.span?.end,
      where: evidence?.where,
      verified,
      curated: extraction === undefined,
      confidence: extraction?.confidence,
      by: extraction?.by,
      reasons: extraction?.reasons,
    }),
  };
}

export function documentNode(document: Document, origin: string): GraphNode {
  const { title, publisher, published, uri, language, agency, sha256 } = document;
  const id = documentNodeId(document.id);
  return {
    id,
    labels: ['Document'],
    properties: present({
      id,
      name: title ?? document.id,
      publisher,
      ...dated('published', published),
      uri,
      language,
      agency,
      origin,
      sha256,
    }),
  };
}

export function* evidenceEdges({ id, subject, object, attribution, evidence }: CheckedClaim): Generator<GraphEdge> {
  const edge = (type: string, target: string, position?: number): GraphEdge => {
    const edgeId = position === undefined ? `${id}:${type.toLowerCase()}` : `${id}:${type.toLowerCase()}:${position}`;
    return { id: edgeId, type, source: id, target, properties: present({ id: edgeId, position }) };
  };
  yield edge('SUBJECT', subject);
  yield edge('OBJECT', object);
  for (const [position, speaker] of attribution.entries()) yield edge('ATTRIBUTED_TO', speaker, position);
  if (evidence) yield edge('STATED_IN', documentNodeId(evidence.document));
}
