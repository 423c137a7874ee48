import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { isWhen } from '../model/time.ts';
import type { GraphEdge, GraphNode, Properties, PropertyColumn, PropertyType, PropertyValue } from '../model/graph.ts';

/**
 * Bookkeeping properties on everything that a push writes. `_graph` names the data set, so that other data in the database is
 * left alone; `_hash` is {@link contentHash}, which tells what was edited in the database; `_labels` are a node's own labels.
 */
export const BOOKKEEPING = ['_graph', '_hash', '_labels'] as const;

/** A value as the driver takes it: integers as bigint, days as Neo4j dates. */
export type DriverValue =
  string | bigint | number | boolean | DriverDate | readonly string[] | readonly bigint[] | readonly number[];
type DriverDate = InstanceType<typeof neo4j.types.Date>;

export type DriverProperties = Readonly<Record<string, DriverValue>>;

export interface NodeRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: DriverProperties;
  /** Roughly, on the wire. */
  readonly bytes: number;
}

export interface EdgeRow {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: DriverProperties;
  readonly bytes: number;
}

export type ColumnTypes = ReadonlyMap<string, PropertyType>;

export function columnTypes(columns: readonly PropertyColumn[]): ColumnTypes {
  return new Map(columns.map(({ name, type }) => [name, type]));
}

export function nodeRow(node: GraphNode, graph: string, types: ColumnTypes): NodeRow {
  const labels = node.labels.length === 0 ? ['Unknown'] : node.labels;
  const properties = {
    ...driverProperties(node.properties, types),
    id: node.id,
    _graph: graph,
    _hash: nodeHash(node),
    _labels: labels.join(':'),
  };
  return { id: node.id, labels, properties, bytes: byteSize(properties) };
}

export function edgeRow(edge: GraphEdge, graph: string, types: ColumnTypes): EdgeRow {
  const { id, type, source, target } = edge;
  const properties = { ...driverProperties(edge.properties, types), id, _graph: graph, _hash: edgeHash(edge) };
  return { id, type, source, target, properties, bytes: byteSize(properties) + source.length + target.length };
}

export function nodeHash({ id, labels, properties }: GraphNode): bigint {
  return contentHash([id, [...labels].sort()], properties);
}

export function edgeHash({ id, type, source, target, properties }: GraphEdge): bigint {
  return contentHash([id, type, source, target], properties);
}

/** 63 bits of the SHA-256 of what an element says, so that it is a positive 64-bit integer. */
function contentHash(identity: readonly unknown[], properties: Properties): bigint {
  const entries = Object.keys(properties)
    .filter((name) => name !== 'id')
    .sort()
    .map((name) => [name, properties[name]]);
  const digest = createHash('sha256')
    .update(JSON.stringify([identity, entries]))
    .digest();
  return digest.readBigUInt64BE() >> 1n;
}

function driverProperties(properties: Properties, types: ColumnTypes): Record<string, DriverValue> {
  const result: Record<string, DriverValue> = {};
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (value !== undefined) result[name] = driverValue(value, types.get(name));
  }
  return result;
}

function driverValue(value: PropertyValue, type: PropertyType | undefined): DriverValue {
  if (typeof value === 'number') return type !== 'float' && Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'string')
    return type === 'date' && value.length === 10 && isWhen(value) ? driverDate(value) : value;
  if (typeof value === 'boolean') return value;
  return value.every((item) => Number.isSafeInteger(item)) ? (value as readonly number[]).map(BigInt) : value;
}

function driverDate(day: string): DriverDate {
  const [year, month, date] = day.split('-').map(Number);
  return new neo4j.types.Date(year!, month!, date!);
}

function byteSize(properties: DriverProperties): number {
  let bytes = 16;
  for (const [name, value] of Object.entries(properties)) {
    bytes += name.length + 4;
    if (typeof value === 'string') bytes += value.length;
    else if (Array.isArray(value)) bytes += value.reduce((sum: number, item) => sum + String(item).length + 2, 0);
    else bytes += 8;
  }
  return bytes;
}
