import { stringify } from 'csv-stringify/sync';
import { Float, Temporal } from '../cypher/value.ts';
import type { Value } from '../cypher/value.ts';
import type { QueryResult } from '../engine.ts';
import { jsonText } from './json.ts';

/**
 * CSV as RFC 4180 has it, with a header. Null is an empty cell; lists, maps, nodes, relationships and paths are JSON. A text
 * that a spreadsheet would run as a formula (`=…`, `+…`, `-…`, `@…`) gets a quote mark in front.
 */
export function* csvPieces({ columns, rows }: QueryResult): Generator<string> {
  yield stringify([columns], { escape_formulas: true });
  for (const row of rows) yield stringify([row.map(cell)], { escape_formulas: true });
}

function cell(value: Value): string | number | bigint | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Float) return value.value;
  return value instanceof Temporal ? value.toString() : jsonText(value);
}
