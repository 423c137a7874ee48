import { Float, Node, Path, Point, Relationship, Temporal, isList, isMap } from '../cypher/value.ts';
import type { Value, ValueMap } from '../cypher/value.ts';
import type { QueryResult } from '../engine.ts';

/**
 * A value as JSON text. Integers keep every digit, floats always have a point or an exponent (`1.0`); NaN and the
 * infinities, which JSON does not have, are strings. Dates, times and durations are ISO 8601 strings. Nodes and
 * relationships are objects that say by `node` or `relationship` what they are.
 */
export function jsonText(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Float) return floatJson(value.value);
  if (isList(value)) return `[${value.map(jsonText).join(',')}]`;
  if (isMap(value)) return mapJson(value);
  if (value instanceof Node) return nodeJson(value);
  if (value instanceof Relationship) return relationshipJson(value);
  if (value instanceof Path) {
    return `{"nodes":[${value.nodes.map(nodeJson).join(',')}],"relationships":[${value.relationships.map(relationshipJson).join(',')}]}`;
  }
  if (value instanceof Point) return JSON.stringify({ srid: value.srid, x: value.x, y: value.y, z: value.z });
  return value instanceof Temporal ? JSON.stringify(value.toString()) : 'null';
}

function floatJson(value: number): string {
  if (!Number.isFinite(value)) return JSON.stringify(String(value));
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function mapJson(map: ValueMap): string {
  return `{${[...map].map(([key, item]) => `${JSON.stringify(key)}:${jsonText(item)}`).join(',')}}`;
}

function nodeJson({ elementId, labels, properties }: Node): string {
  return `{"node":${JSON.stringify(elementId)},"labels":${JSON.stringify(labels)},"properties":${mapJson(properties)}}`;
}

function relationshipJson({ elementId, type, start, end, properties }: Relationship): string {
  const ends = `"start":${JSON.stringify(start.elementId)},"end":${JSON.stringify(end.elementId)}`;
  return `{"relationship":${JSON.stringify(elementId)},"type":${JSON.stringify(type)},${ends},"properties":${mapJson(properties)}}`;
}

function rowJson(columns: readonly string[], row: readonly Value[]): string {
  return `{${columns.map((column, i) => `${JSON.stringify(column)}:${jsonText(row[i]!)}`).join(',')}}`;
}

/** One JSON array, a row an object a line. */
export function* jsonPieces({ columns, rows }: QueryResult): Generator<string> {
  yield '[';
  let separator = '\n';
  for (const row of rows) {
    yield separator + rowJson(columns, row);
    separator = ',\n';
  }
  yield '\n]\n';
}

/** A row an object a line, with nothing around. */
export function* jsonLinesPieces({ columns, rows }: QueryResult): Generator<string> {
  for (const row of rows) yield `${rowJson(columns, row)}\n`;
}
