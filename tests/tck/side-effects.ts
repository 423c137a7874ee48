import type { QueryEngine } from '../../src/query/engine.ts';
import { groupKey } from '../../src/query/cypher/group-key.ts';
import type { Node, Relationship, Value } from '../../src/query/cypher/value.ts';
import type { Table } from './scenario.ts';

/** What the TCK counts, each as a set: what a query adds and removes is the difference of two. */
export interface GraphState {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  /** Labels that any node has. */
  readonly labels: ReadonlySet<string>;
  /** One for each entity, key and value. */
  readonly properties: ReadonlySet<string>;
}

const KINDS = ['nodes', 'relationships', 'labels', 'properties'] as const;

export async function stateOf(engine: QueryEngine): Promise<GraphState> {
  const nodes = new Set<string>();
  const relationships = new Set<string>();
  const labels = new Set<string>();
  const properties = new Set<string>();
  for (const [node] of (await engine.run('MATCH (n) RETURN n')).rows as readonly [Node][]) {
    nodes.add(`n${node.id}`);
    for (const label of node.labels) labels.add(label);
    for (const [key, value] of node.properties) properties.add(propertyKey(`n${node.id}`, key, value));
  }
  for (const [relationship] of (await engine.run('MATCH ()-[r]->() RETURN r')).rows as readonly [Relationship][]) {
    relationships.add(`r${relationship.id}`);
    for (const [key, value] of relationship.properties) {
      properties.add(propertyKey(`r${relationship.id}`, key, value));
    }
  }
  return { nodes, relationships, labels, properties };
}

function propertyKey(entity: string, key: string, value: Value): string {
  return `${entity}.${key}=${typeof value === 'string' ? `'` : ''}${String(groupKey(value))}`;
}

/** `+nodes: 1, -labels: 2`, in a fixed order, nothing for what did not change. */
export function effectsBetween(before: GraphState, after: GraphState): string {
  return KINDS.flatMap((kind) => [
    `+${kind}: ${countMissing(after[kind], before[kind])}`,
    `-${kind}: ${countMissing(before[kind], after[kind])}`,
  ])
    .filter((text) => !text.endsWith(': 0'))
    .join(', ');
}

export function expectedEffects(table: Table): string {
  const wanted = new Map(table.map(([name, count]) => [name!, count!]));
  return KINDS.flatMap((kind) => [`+${kind}`, `-${kind}`])
    .filter((name) => wanted.has(name))
    .map((name) => `${name}: ${wanted.get(name)!}`)
    .join(', ');
}

function countMissing(set: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...set].filter((item) => !other.has(item)).length;
}
