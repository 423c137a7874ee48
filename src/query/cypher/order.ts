import { Float, Node, Path, Point, Relationship, Temporal, isList, isMap } from './value.ts';
import type { Value, ValueList, ValueMap } from './value.ts';
import { compareTexts } from './compare.ts';

/** The order of types in ORDER BY, ascending; null is last. */
const RANKS = {
  map: 0,
  node: 1,
  relationship: 2,
  list: 3,
  path: 4,
  point: 5,
  'ZONED DATETIME': 6,
  'LOCAL DATETIME': 7,
  DATE: 8,
  'ZONED TIME': 9,
  'LOCAL TIME': 10,
  DURATION: 11,
  string: 12,
  boolean: 13,
  number: 14,
  null: 15,
} as const;

/** The total order of ORDER BY, ascending, across all types; NaN is the greatest number. */
export function order(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  const rank = rankOf(a);
  return rank - rankOf(b) || orderWithin(a, b);
}

function rankOf(value: Value): number {
  if (value === null) return RANKS.null;
  if (typeof value === 'string') return RANKS.string;
  if (typeof value === 'boolean') return RANKS.boolean;
  if (typeof value !== 'object' || value instanceof Float) return RANKS.number;
  if (isList(value)) return RANKS.list;
  if (value instanceof Node) return RANKS.node;
  if (value instanceof Relationship) return RANKS.relationship;
  if (value instanceof Path) return RANKS.path;
  if (value instanceof Point) return RANKS.point;
  return value instanceof Temporal ? RANKS[value.kind] : RANKS.map;
}

/** Of two values of one rank. */
function orderWithin(a: Value, b: Value): number {
  if (a === null || b === null) return 0;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (isNumeric(a) && isNumeric(b)) return orderNumbers(numberOf(a), numberOf(b));
  if (isList(a) && isList(b)) return orderLists(a, b);
  if (isMap(a) && isMap(b)) return orderMaps(a, b);
  if (a instanceof Path && b instanceof Path) return orderPaths(a, b);
  if (a instanceof Temporal && b instanceof Temporal) return a.compareTo(b) ?? 0;
  if (a instanceof Point && b instanceof Point)
    return a.srid - b.srid || a.x - b.x || a.y - b.y || (a.z ?? 0) - (b.z ?? 0);
  if ((a instanceof Node && b instanceof Node) || (a instanceof Relationship && b instanceof Relationship))
    return a.id - b.id;
  return 0;
}

function isNumeric(value: Value): value is number | bigint | Float {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Float;
}

function numberOf(value: number | bigint | Float): number | bigint {
  return value instanceof Float ? value.value : value;
}

function orderNumbers(a: number | bigint, b: number | bigint): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  if (Number.isNaN(b)) return -1;
  if (a < b) return -1;
  if (a > b) return 1;
  // as on Neo4j -0.0 comes before 0
  return Number(Object.is(b, -0)) - Number(Object.is(a, -0));
}

function orderLists(a: ValueList, b: ValueList): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const result = order(a[i]!, b[i]!);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

/** By size, then by the sorted keys, then by the values in that order. */
function orderMaps(a: ValueMap, b: ValueMap): number {
  if (a.size !== b.size) return a.size - b.size;
  const keysA = [...a.keys()].sort(compareTexts);
  const keysB = [...b.keys()].sort(compareTexts);
  const keys = orderLists(keysA, keysB);
  if (keys !== 0) return keys;
  return orderLists(
    keysA.map((key) => a.get(key) ?? null),
    keysB.map((key) => b.get(key) ?? null),
  );
}

function orderPaths(a: Path, b: Path): number {
  for (let i = 0; i < a.nodes.length && i < b.nodes.length; i += 1) {
    const node = a.nodes[i]!.id - b.nodes[i]!.id;
    if (node !== 0) return node;
    const [x, y] = [a.relationships[i], b.relationships[i]];
    if (x !== undefined && y !== undefined && x.id !== y.id) return x.id - y.id;
  }
  return a.length - b.length;
}
