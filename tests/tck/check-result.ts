import type { QueryResult } from '../../src/query/engine.ts';
import type { Value } from '../../src/query/cypher/value.ts';
import { readExpected } from './expected.ts';
import type { Expected } from './expected.ts';
import { matches, matchesBag } from './match-value.ts';
import { printValue } from './print-value.ts';
import type { Table } from './scenario.ts';

export interface Comparison {
  readonly ordered: boolean;
  readonly ignoreListOrder: boolean;
}

/** What is wrong with a result, or undefined when it is as the table says. */
export function resultFault(
  result: QueryResult,
  table: Table,
  { ordered, ignoreListOrder }: Comparison,
): string | undefined {
  const [names = [], ...cells] = table;
  if (names.length !== result.columns.length || !names.every((name) => result.columns.includes(name))) {
    return `columns: expected ${names.join(', ')}; got ${result.columns.join(', ')}`;
  }
  const columns = names.map((name) => result.columns.indexOf(name));
  const expected = cells.map((row) => row.map(readExpected));
  const same = (row: readonly Value[], wanted: readonly Expected[]) =>
    wanted.every((cell, i) => matches(row[columns[i]!]!, cell, ignoreListOrder));
  const right = ordered
    ? result.rows.length === expected.length && result.rows.every((row, i) => same(row, expected[i]!))
    : matchesBag(result.rows, expected, same);
  if (right) return undefined;
  const printed = result.rows.slice(0, 5).map((row) => columns.map((i) => printValue(row[i]!)).join(' | '));
  const wanted = cells.slice(0, 5).map((row) => row.join(' | '));
  return `rows: expected ${cells.length}: ${wanted.join(' ; ')}\n      got ${result.rows.length}: ${printed.join(' ; ')}`;
}
