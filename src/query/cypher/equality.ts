import { Float, Node, Path, Point, Relationship, Temporal, isList, isMap } from './value.ts';
import type { Value, ValueList, ValueMap } from './value.ts';
import { LocalDate } from './temporal/date.ts';

/**
 * Cypher's three-valued `=`: null when either side is null, or when two lists or maps would be equal but for a null inside.
 * Values of different types are not equal; 1 and 1.0 are (beyond 2^53
 * an integer is rounded to a float for it, as on Neo4j); NaN is not equal to itself.
 */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null;
  // One and the same list may hold a null, one and the same float be NaN: only of plain values is that enough.
  if (a === b && typeof a !== 'object') return true;
  switch (typeof a) {
    case 'string':
    case 'boolean':
      return false;
    case 'number':
    case 'bigint':
      return b instanceof Float ? b.value === Number(a) : false;
    default:
      return equalObjects(a, b);
  }
}

function equalObjects(a: Exclude<Value, null | string | boolean | number | bigint>, b: Value): boolean | null {
  if (a instanceof Float) {
    if (b instanceof Float) return a.value === b.value;
    return typeof b === 'number' || typeof b === 'bigint' ? a.value === Number(b) : false;
  }
  if (isList(a)) return isList(b) ? equalLists(a, b) : false;
  if (isMap(a)) return isMap(b) ? equalMaps(a, b) : false;
  if (a instanceof Node) return b instanceof Node && a.id === b.id && a.source === b.source;
  if (a instanceof Relationship) return b instanceof Relationship && a.id === b.id && a.source === b.source;
  if (a instanceof LocalDate) return b instanceof LocalDate && a.epochDay === b.epochDay;
  if (a instanceof Temporal) return b instanceof Temporal && a.kind === b.kind && a.toString() === b.toString();
  if (a instanceof Path) return b instanceof Path && equalPaths(a, b);
  return b instanceof Point && a.srid === b.srid && a.x === b.x && a.y === b.y && a.z === b.z;
}

function equalLists(a: ValueList, b: ValueList): boolean | null {
  if (a.length !== b.length) return false;
  let result: boolean | null = true;
  for (let i = 0; i < a.length; i += 1) {
    const same = equals(a[i]!, b[i]!);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

function equalMaps(a: ValueMap, b: ValueMap): boolean | null {
  if (a.size !== b.size) return false;
  let result: boolean | null = true;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined) return false;
    const same = equals(value, other);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

function equalPaths(a: Path, b: Path): boolean {
  return (
    a.length === b.length &&
    a.nodes.every((node, i) => equals(node, b.nodes[i]!) === true) &&
    a.relationships.every((relationship, i) => equals(relationship, b.relationships[i]!) === true)
  );
}
