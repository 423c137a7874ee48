import { isList } from '../value.ts';
import type { Value } from '../value.ts';
import { typeNameOf } from './arguments.ts';

/** The order of types inside a union, as Neo4j normalises it. */
const ORDER = [
  ...['BOOLEAN', 'STRING', 'INTEGER', 'FLOAT', 'DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME'],
  ...['DURATION', 'POINT', 'NODE', 'RELATIONSHIP', 'MAP', 'LIST', 'PATH'],
];

/** The most precise type of a value, as `valueType()` prints it: `LIST<INTEGER NOT NULL> NOT NULL`. */
export function valueTypeOf(value: Value): string {
  if (value === null) return 'NULL';
  return `${isList(value) ? `LIST<${elementType(value)}>` : typeNameOf(value)} NOT NULL`;
}

function elementType(list: readonly Value[]): string {
  const types = new Set(list.filter((item) => item !== null).map(valueTypeOf));
  const nullable = list.includes(null);
  if (types.size === 0) return nullable ? 'NULL' : 'NOTHING';
  const sorted = [...types].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return sorted.map((type) => (nullable ? type.replace(/ NOT NULL$/, '') : type)).join(' | ');
}

/** Ranks by type, nested lists by what they hold. */
function sortKey(type: string): string {
  return type.replace(/[A-Z]+(?: TIME| DATETIME)?/g, (word) => String(ORDER.indexOf(word) + 10));
}
