import { Float, Node, Path, Point, Relationship, Temporal, isList, isMap } from './value.ts';
import type { Value } from './value.ts';

/** Marks the text of a value that is no string; strings that begin with it are marked themselves. */
const MARK = '\u0000';

/**
 * A primitive that is the same, as a key of a `Map`, exactly for values that DISTINCT, UNION and grouping hold to be the
 * same: null is the same as null, 1 as 1.0, -0.0 as 0. As on Neo4j no NaN is the same as another, so it gets a key of its own
 * each time.
 */
export function groupKey(value: Value): string | number | bigint | boolean | null {
  if (typeof value === 'string') return value.startsWith(MARK) ? MARK + value : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Float) return floatKey(value.value);
  if (value instanceof Node) return `${MARK}n${value.id}`;
  return `${MARK}${textOf(value)}`;
}

let nanCount = 0;

function floatKey(value: number): string | number | bigint {
  if (Number.isNaN(value)) return `${MARK}NaN ${(nanCount += 1)}`;
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  return Number.isInteger(value) && Math.abs(value) < 2 ** 63 ? BigInt(value) : value;
}

/** Unambiguous text: every part either has a fixed end or its length in front. */
function textOf(value: Value): string {
  if (value === null) return 'N';
  if (typeof value === 'string') return `"${value.length}:${value}`;
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (typeof value === 'number' || typeof value === 'bigint') return `#${value};`;
  if (value instanceof Float) return `#${floatKey(value.value)};`;
  if (value instanceof Node) return `n${value.id};`;
  if (value instanceof Relationship) return `r${value.id};`;
  if (value instanceof Path)
    return `p${value.length}:${value.nodes.map(textOf).join('')}${value.relationships.map(textOf).join('')}`;
  if (value instanceof Temporal) return `t${value.kind} ${value.toString()};`;
  if (value instanceof Point) return `@${value.srid},${value.x},${value.y},${value.z ?? ''};`;
  if (isList(value)) return `[${value.length}:${value.map(textOf).join('')}`;
  if (!isMap(value)) return '';
  const entries = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.length}:${entries.map(([key, item]) => `${textOf(key)}${textOf(item)}`).join('')}`;
}
