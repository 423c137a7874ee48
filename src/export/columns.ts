import { isWhen } from '../model/time.ts';
import type { GraphSource, Properties, PropertyColumn, PropertyType, PropertyValue } from '../model/graph.ts';
import type { LossTally } from './losses.ts';

/** A column that occurs, with the narrowest type that carries all its values. */
export interface UsedColumn extends PropertyColumn {
  /** The values are integers outside ±(2^31 - 1). */
  readonly long: boolean;
}

export interface UsedColumns {
  readonly nodes: readonly UsedColumn[];
  readonly edges: readonly UsedColumn[];
}

interface Seen {
  type: PropertyType;
  long: boolean;
  /** How many values the declared type cannot hold. */
  misfits: number;
}

/**
 * Reads the graph once and settles the columns for formats that type a whole column: in declared order, those without a value
 * left out, a column with a value that its declared type cannot hold widened (and counted), an undeclared one added at the end.
 * `id` is never among them: it is the node's or edge's own.
 */
export async function usedColumns(graph: GraphSource, losses: LossTally): Promise<UsedColumns> {
  const nodes = new Map<string, Seen>();
  const edges = new Map<string, Seen>();
  const nodeTypes = declaredTypes(graph.nodeColumns);
  const edgeTypes = declaredTypes(graph.edgeColumns);
  for await (const { properties } of graph.nodes) see(properties, nodes, nodeTypes);
  for await (const { properties } of graph.edges) see(properties, edges, edgeTypes);
  return { nodes: settle(nodes, nodeTypes, losses), edges: settle(edges, edgeTypes, losses) };
}

function declaredTypes(columns: readonly PropertyColumn[]): ReadonlyMap<string, PropertyType> {
  return new Map(columns.map(({ name, type }) => [name, type]));
}

function see(properties: Properties, seen: Map<string, Seen>, declared: ReadonlyMap<string, PropertyType>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'id' || value === undefined) continue;
    let column = seen.get(name);
    if (!column) seen.set(name, (column = { type: declared.get(name) ?? naturalType(value), long: false, misfits: 0 }));
    if (!holds(column.type, value)) {
      column.type = wider(column.type, value);
      column.misfits++;
    }
    if (typeof value === 'number' && Math.abs(value) > 2 ** 31 - 1) column.long = true;
  }
}

function settle(
  seen: ReadonlyMap<string, Seen>,
  declared: ReadonlyMap<string, PropertyType>,
  losses: LossTally,
): readonly UsedColumn[] {
  const names = [...declared.keys()].filter((name) => seen.has(name));
  const undeclared = [...seen.keys()].filter((name) => !declared.has(name)).sort();
  return [...names, ...undeclared].map((name) => {
    const { type, long, misfits } = seen.get(name)!;
    if (misfits > 0) losses.add('column-widened', name, misfits);
    return { name, type, long };
  });
}

function holds(type: PropertyType, value: PropertyValue): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'date':
      return typeof value === 'string' && value.length === 10 && isWhen(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'string[]':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'integer[]':
      return Array.isArray(value) && value.every(Number.isSafeInteger);
  }
}

function wider(type: PropertyType, value: PropertyValue): PropertyType {
  if (type === 'integer' && typeof value === 'number') return 'float';
  if (type === 'integer[]' && Array.isArray(value)) return 'string[]';
  return 'string';
}

function naturalType(value: PropertyValue): PropertyType {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'float';
  return value.every((item) => Number.isSafeInteger(item)) ? 'integer[]' : 'string[]';
}

/** A value as text, for a column that is text: lists and numbers as JSON. */
export function asText(value: PropertyValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
