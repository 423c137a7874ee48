import { Node, Relationship } from '../cypher/value.ts';
import type { EntitySource, Value, ValueMap } from '../cypher/value.ts';

interface KnownNode {
  readonly elementId: string;
  /** Undefined while only a relationship has named the node. */
  labels: readonly string[] | undefined;
  properties: ValueMap;
}

interface KnownRelationship {
  readonly elementId: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  properties: ValueMap;
}

/** The nodes and relationships of one answer. A node that the answer only names as an end has no labels and no properties here. */
export interface AnswerGraph {
  node(elementId: string, labels: readonly string[], properties: ValueMap): Node;
  relationship(elementId: string, type: string, start: string, end: string, properties: ValueMap): Relationship;
}

const NOTHING: ValueMap = new Map<string, Value>();

export function answerGraph(): AnswerGraph {
  const nodes: KnownNode[] = [];
  const relationships: KnownRelationship[] = [];
  const nodeNumbers = new Map<string, number>();
  const relationshipNumbers = new Map<string, number>();

  const source: EntitySource = {
    nodeElementId: (id) => nodes[id]!.elementId,
    nodeLabels: (id) => nodes[id]!.labels ?? [],
    nodeProperties: (id) => nodes[id]!.properties,
    nodeProperty: (id, key) => nodes[id]!.properties.get(key) ?? null,
    relationshipElementId: (id) => relationships[id]!.elementId,
    relationshipType: (id) => relationships[id]!.type,
    relationshipStart: (id) => relationships[id]!.start,
    relationshipEnd: (id) => relationships[id]!.end,
    relationshipProperties: (id) => relationships[id]!.properties,
    relationshipProperty: (id, key) => relationships[id]!.properties.get(key) ?? null,
  };

  function nodeNumber(elementId: string): number {
    let number = nodeNumbers.get(elementId);
    if (number === undefined) {
      number = nodes.push({ elementId, labels: undefined, properties: NOTHING }) - 1;
      nodeNumbers.set(elementId, number);
    }
    return number;
  }

  return {
    node(elementId, labels, properties) {
      const number = nodeNumber(elementId);
      Object.assign(nodes[number]!, { labels, properties });
      return new Node(source, number);
    },
    relationship(elementId, type, start, end, properties) {
      let number = relationshipNumbers.get(elementId);
      if (number === undefined) {
        const known = { elementId, type, start: nodeNumber(start), end: nodeNumber(end), properties };
        number = relationships.push(known) - 1;
        relationshipNumbers.set(elementId, number);
      } else {
        relationships[number]!.properties = properties;
      }
      return new Relationship(source, number);
    },
  };
}
