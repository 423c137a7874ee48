/** Same claims in, same graph out: ids are sorted, and an edge's id is what it says. */
import type { CheckedClaim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import { EDGE_COLUMNS, NODE_COLUMNS } from '../model/graph.ts';
import type { GraphEdge, GraphNode, KnowledgeGraph } from '../model/graph.ts';
import { kindWithSupers } from '../model/ontology.ts';
import type { Ontology } from '../model/ontology.ts';
import { compareWhen } from '../model/time.ts';
import type { When } from '../model/time.ts';
import { countOf } from './counts.ts';
import { disputesOf } from './disputes.ts';
import { claimNode, documentNode, evidenceEdges } from './evidence.ts';
import { factsOf, relationshipType } from './facts.ts';
import type { Fact } from './facts.ts';
import { originsOf } from './origins.ts';
import { dated, ended, present } from './properties.ts';
import { timelineOf } from './timeline.ts';
import type { Bounds } from './timeline.ts';

export interface BuildInput {
  readonly ontology: Ontology;
  readonly entities: readonly Entity[];
  readonly documents: readonly Document[];
  readonly claims: readonly CheckedClaim[];
}

export function build({ ontology, entities, documents, claims }: BuildInput): KnowledgeGraph {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const origins = originsOf(documents);
  const facts = factsOf(claims, ontology);
  const disputes = disputesOf(facts);
  const timeline = timelineOf(facts, documentById);

  const factEdge = (fact: Fact): GraphEdge => {
    const cited = [...new Set(fact.claims.flatMap(({ evidence }) => evidence?.document ?? []))];
    const published = cited.flatMap((id) => documentById.get(id)?.published ?? []);
    return {
      id: fact.id,
      type: relationshipType(fact.relation, fact.status),
      source: fact.subject,
      target: fact.object,
      properties: present({
        id: fact.id,
        relation: fact.relation.name,
        status: fact.status,
        ...times(fact, timeline.get(fact.id)),
        ...dated('reported', earliest(published)),
        ...countOf(fact.claims),
        title: titles(fact),
        claims: fact.claims.map(({ id }) => id),
        documents: cited.length,
        origins: new Set(cited.map((id) => origins.get(id) ?? id)).size,
        disputed: disputes.has(fact.id),
        disputes: disputes.get(fact.id),
        confidence: Math.max(...fact.claims.map(({ extraction }) => extraction?.confidence ?? 1)),
        symmetric: fact.relation.symmetric ? true : undefined,
      }),
    };
  };

  const nodes: GraphNode[] = [
    ...entities.map((entity) => entityNode(entity, ontology)),
    ...claims.map((claim) => claimNode(claim, byId, ontology)),
    ...documents.map((document) => documentNode(document, origins.get(document.id) ?? document.id)),
  ];
  const edges: GraphEdge[] = [...facts.map(factEdge), ...claims.flatMap((claim) => [...evidenceEdges(claim)])];
  return {
    format: 'claimgraph',
    version: 1,
    nodeColumns: NODE_COLUMNS,
    edgeColumns: EDGE_COLUMNS,
    nodes: nodes.sort(byIdOrder),
    edges: edges.sort(byIdOrder),
  };
}

function byIdOrder(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function entityNode({ id, name, kind, aliases, iso, wikidata, note }: Entity, ontology: Ontology): GraphNode {
  const properties = present({ id, name, kind, aliases, iso, wikidata, note });
  return { id, labels: ['Entity', ...kindWithSupers(ontology, kind)], properties };
}

function times({ claims }: Fact, bounds: Bounds | undefined): Record<string, string | undefined> {
  const when = earliest(claims.flatMap((claim) => claim.when ?? []));
  const { since, until, openedBy, closedBy } = bounds ?? {};
  return { ...dated('since', since), ...ended(until), ...dated('when', when), openedBy, closedBy };
}

function earliest(dates: readonly When[]): When | undefined {
  return [...dates].sort(compareWhen)[0];
}

/** Every title that the claims give, for `leads`. */
function titles({ claims }: Fact): string | undefined {
  const all = [...new Set(claims.flatMap(({ title }) => title ?? []))].sort();
  return all.length === 0 ? undefined : all.join('; ');
}
