import { Float, Temporal, isList, isMap } from './value.ts';
import type { Value, ValueList, ValueMap } from './value.ts';
import { equals } from './equality.ts';

/**
 * The order that `<`, `<=`, `>` and `>=` see: below, at or above 0; null when the values are not comparable: different
 * types, null, NaN, nodes, relationships, paths, points, two durations that differ.
 */
export function compare(a: Value, b: Value): number | null {
  if (typeof a === 'string') return typeof b === 'string' ? compareTexts(a, b) : null;
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null;
  if (a instanceof Temporal) return b instanceof Temporal ? compareSpans(a, b) : null;
  const x = numberOf(a);
  if (x === undefined) return compareStructures(a, b);
  const y = numberOf(b);
  if (y === undefined) return null;
  // Beyond 2^53 an integer beside a float is rounded to a float, as on Neo4j.
  if (typeof x === 'bigint' && b instanceof Float) return compareNumbers(Number(x), b.value);
  if (typeof y === 'bigint' && a instanceof Float) return compareNumbers(a.value, Number(y));
  return compareNumbers(x, y);
}

/** By code point, without regard to locale, as Neo4j orders texts. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // UTF-16 puts surrogates below U+E000 to U+FFFF, code points above.
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? ((x + 0x2000) & 0xffff) - ((y + 0x2000) & 0xffff) : x - y;
  }
  return a.length - b.length;
}

function compareNumbers(x: number | bigint, y: number | bigint): number | null {
  return x < y ? -1 : x > y ? 1 : x == y ? 0 : null;
}

function compareStructures(a: Value, b: Value): number | null {
  if (isList(a) && isList(b)) return compareLists(a, b);
  if (isMap(a) && isMap(b)) return compareMaps(a, b);
  return a !== null && equals(a, b) === true ? 0 : null;
}

function numberOf(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return value instanceof Float ? value.value : undefined;
}

function compareSpans(a: Temporal, b: Temporal): number | null {
  if (a.kind === 'DURATION') return equals(a, b) === true ? 0 : null;
  return a.compareTo(b) ?? null;
}

/** The first elements that differ decide; a list that the other begins with is less. */
function compareLists(a: ValueList, b: ValueList): number | null {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const order = compare(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** By size, then by the sorted keys, then by the values in that order. */
function compareMaps(a: ValueMap, b: ValueMap): number | null {
  if (a.size !== b.size) return a.size - b.size;
  const keysA = [...a.keys()].sort(compareTexts);
  const keysB = [...b.keys()].sort(compareTexts);
  const valuesOf = (map: ValueMap, keys: readonly string[]) => keys.map((key) => map.get(key) ?? null);
  return compareLists(keysA, keysB) || compareLists(valuesOf(a, keysA), valuesOf(b, keysB));
}
