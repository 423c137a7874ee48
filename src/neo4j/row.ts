import neo4j from 'neo4j-driver';
import { contentHash } from './content-hash.ts';
import { isWhen } from '../model/time.ts';
import { storedName, storedText } from './stored-text.ts';
import type { GraphEdge, GraphNode, Properties, PropertyColumn, PropertyType, PropertyValue } from '../model/graph.ts';

/**
 * Bookkeeping properties on everything that a push writes. `_graph` names the data set, so that other data in the database is
 * left alone; `_hash` is {@link contentHash}, which tells what was edited in the database; `_labels` are a node's own labels.
 */
export const BOOKKEEPING = ['_graph', '_hash', '_labels'] as const;

/** A value as the driver takes it: integers as bigint, days as Neo4j dates. */
export type DriverValue =
  string | bigint | number | boolean | DriverDate | readonly string[] | readonly bigint[] | readonly number[];
export type DriverDate = InstanceType<typeof neo4j.types.Date>;

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

/** How the values of a graph's nodes, or of its edges, become the driver's. */
export interface Columns {
  readonly types: ReadonlyMap<string, PropertyType>;
  /** One object a day of the calendar, however often it is named, so that a batch can send it once. */
  readonly day: (text: string) => DriverDate;
}

/** As many days as are remembered. */
const MOST_DAYS = 10_000;

export function columnsOf(columns: readonly PropertyColumn[]): Columns {
  const days = new Map<string, DriverDate>();
  return {
    types: new Map(columns.map(({ name, type }) => [name, type])),
    day(text) {
      let day = days.get(text);
      if (day) return day;
      if (days.size === MOST_DAYS) days.clear();
      days.set(text, (day = driverDate(text)));
      return day;
    },
  };
}

export function nodeRow(node: GraphNode, graph: string, columns: Columns): NodeRow {
  const id = storedText(node.id);
  const labels = node.labels.length === 0 ? [storedName('')] : node.labels.map(storedName);
  const own = { id, _graph: graph, _hash: nodeHash(node), _labels: labels.join(':') };
  return { id, labels, ...driverProperties(node.properties, columns, own) };
}

export function edgeRow(edge: GraphEdge, graph: string, columns: Columns): EdgeRow {
  const id = storedText(edge.id);
  const own = { id, _graph: graph, _hash: edgeHash(edge) };
  return {
    id,
    type: storedName(edge.type),
    source: storedText(edge.source),
    target: storedText(edge.target),
    ...driverProperties(edge.properties, columns, own),
  };
}

export function nodeHash({ id, labels, properties }: GraphNode): number {
  return contentHash([id, ...[...labels].sort()], properties);
}

export function edgeHash({ id, type, source, target, properties }: GraphEdge): number {
  return contentHash([id, type, source, target], properties);
}

/** The values as the driver takes them, then `own`; and their size. */
function driverProperties(
  properties: Properties,
  columns: Columns,
  own: DriverProperties,
): { readonly properties: DriverProperties; readonly bytes: number } {
  const result: Record<string, DriverValue> = {};
  let bytes = ELEMENT_BYTES;
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (value === undefined) continue;
    result[name] = driverValue(value, name, columns);
    bytes += name.length + byteSize(value);
  }
  return { properties: Object.assign(result, own), bytes };
}

/** Of ids, bookkeeping and framing, roughly. */
const ELEMENT_BYTES = 100;

function driverValue(value: PropertyValue, name: string, { types, day }: Columns): DriverValue {
  if (typeof value === 'number')
    return types.get(name) !== 'float' && Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'string')
    return value.length === 10 && types.get(name) === 'date' && isWhen(value) ? day(value) : value;
  if (typeof value === 'boolean') return value;
  return value.every((item) => Number.isSafeInteger(item)) ? (value as readonly number[]).map(BigInt) : value;
}

function driverDate(day: string): DriverDate {
  const [year, month, date] = day.split('-').map(Number);
  return new neo4j.types.Date(year!, month!, date!);
}

export function isDriverDate(value: unknown): value is DriverDate {
  return value instanceof neo4j.types.Date;
}

function byteSize(value: PropertyValue): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object') return 8;
  let bytes = 0;
  for (const item of value) bytes += typeof item === 'string' ? item.length + 2 : 8;
  return bytes;
}
