import { isDriverDate } from './row.ts';
import { createEdges, createNodes } from './statements.ts';
import type { DriverProperties, DriverValue, EdgeRow, NodeRow } from './row.ts';
import type { CreatedProperty } from './statements.ts';

/** A statement and what it takes, beside `$graph`. */
export interface Creation {
  readonly statement: string;
  readonly parameters: { readonly rows: readonly (readonly unknown[])[]; readonly [name: string]: unknown };
}

/** Nodes of one base label. A set of labels is sent once. */
export function nodeCreations(rows: readonly NodeRow[]): Creation[] {
  const sets = new Map<string, bigint>();
  const labels: (readonly string[])[] = [];
  const place = (row: NodeRow): bigint => {
    const key = row.labels.join('\n');
    let found = sets.get(key);
    if (found === undefined) {
      sets.set(key, (found = BigInt(labels.length)));
      labels.push(row.labels);
    }
    return found;
  };
  return inParts(rows).map((part) => creation(part, createNodes, (row) => [place(row)], { labels }));
}

/** Relationships of one type. */
export function edgeCreations(type: string, rows: readonly EdgeRow[]): Creation[] {
  const statement = (created: readonly CreatedProperty[]): string => createEdges(type, created);
  return inParts(rows).map((part) => creation(part, statement, ({ source, target }) => [source, target]));
}

/** As lists, which take half the time of maps on both sides. */
function creation<Row extends { readonly properties: DriverProperties }>(
  rows: readonly Row[],
  statement: (created: readonly CreatedProperty[]) => string,
  head: (row: Row) => unknown[],
  more: object = {},
): Creation {
  const created = createdProperties(rows);
  const days: DriverValue[] = [];
  const places = new Map<DriverValue, bigint>();
  const placeOf = (day: DriverValue): bigint => {
    let place = places.get(day);
    if (place === undefined) {
      places.set(day, (place = BigInt(days.length)));
      days.push(day);
    }
    return place;
  };
  const lists = rows.map((row) => {
    const list = head(row);
    for (const { name, isDay } of created) {
      const value = row.properties[name];
      if (value === undefined) list.push(null);
      else list.push(isDay ? placeOf(value) : value);
    }
    return list;
  });
  return { statement: statement(created), parameters: { rows: lists, days, ...more } };
}

/** All properties but `_graph`, which is the same for all, sorted so that equal sets make equal statements. */
function createdProperties(rows: readonly { readonly properties: DriverProperties }[]): readonly CreatedProperty[] {
  const days = new Map<string, boolean>();
  for (const { properties } of rows) {
    for (const name in properties) {
      if (days.get(name) !== false) days.set(name, isDriverDate(properties[name]));
    }
  }
  days.delete('_graph');
  return [...days.keys()].sort().map((name) => ({ name, isDay: days.get(name) === true }));
}

/** More names than this in one statement are split over several, which is as many as an honest graph has. */
const MOST_NAMES = 64;

function inParts<Row extends { readonly properties: DriverProperties }>(rows: readonly Row[]): (readonly Row[])[] {
  if (rows.length === 0) return [];
  const names = new Set<string>();
  for (const { properties } of rows) for (const name in properties) names.add(name);
  if (names.size <= MOST_NAMES || rows.length === 1) return [rows];
  const half = rows.length >> 1;
  return [...inParts(rows.slice(0, half)), ...inParts(rows.slice(half))];
}
