/** What is known of a value's type before the query runs. */
import type { TypeName } from '../function-table.ts';
import { Float, Node, Path, Point, Relationship, Temporal, isInteger, isList, isMap } from '../value.ts';
import type { Value } from '../value.ts';

export interface StaticType {
  /** PROPERTY: whatever a node or relationship can have as a property. */
  readonly name: TypeName | 'NULL' | 'PROPERTY';
  /** Of a list. */
  readonly element?: StaticType | undefined;
}

export const ANY: StaticType = { name: 'ANY' };
export const NULL: StaticType = { name: 'NULL' };
export const BOOLEAN: StaticType = { name: 'BOOLEAN' };
export const INTEGER: StaticType = { name: 'INTEGER' };
export const STRING: StaticType = { name: 'STRING' };
export const MAP: StaticType = { name: 'MAP' };
export const NODE: StaticType = { name: 'NODE' };
export const RELATIONSHIP: StaticType = { name: 'RELATIONSHIP' };
export const PROPERTY: StaticType = { name: 'PROPERTY' };
export const PATH: StaticType = { name: 'PATH' };

export function listOf(element: StaticType): StaticType {
  return { name: 'LIST', element };
}

/** The type of a value that may be the one or the other. */
export function joined(a: StaticType, b: StaticType): StaticType {
  if (a.name === 'LIST' && b.name === 'LIST') return listOf(joined(a.element ?? ANY, b.element ?? ANY));
  if (a.name === b.name) return a;
  return isNumeric(a) && isNumeric(b) ? { name: 'NUMBER' } : ANY;
}

export function isNumeric({ name }: StaticType): boolean {
  return name === 'INTEGER' || name === 'FLOAT' || name === 'NUMBER';
}

const NO_PROPERTIES: readonly (TypeName | 'NULL')[] = ['NODE', 'RELATIONSHIP', 'PATH', 'MAP'];

/** Whether a value of this type may be one of `names`. What is not known may be anything. */
export function mayBe({ name }: StaticType, names: readonly (TypeName | 'NULL')[]): boolean {
  if (name === 'ANY' || name === 'NULL' || names.includes('ANY')) return true;
  if (name === 'PROPERTY') return names.some((other) => !NO_PROPERTIES.includes(other));
  if (names.includes(name)) return true;
  if (name === 'NUMBER') return names.includes('INTEGER') || names.includes('FLOAT');
  // an integer stands where a float is asked for
  return name === 'INTEGER' && (names.includes('NUMBER') || names.includes('FLOAT'))
    ? true
    : name === 'FLOAT' && names.includes('NUMBER');
}

export function typeOfValue(value: Value): StaticType {
  if (value === null) return NULL;
  if (typeof value === 'boolean') return BOOLEAN;
  if (isInteger(value)) return INTEGER;
  if (typeof value === 'string') return STRING;
  if (value instanceof Float) return { name: 'FLOAT' };
  if (value instanceof Node) return NODE;
  if (value instanceof Relationship) return RELATIONSHIP;
  if (value instanceof Path) return PATH;
  if (value instanceof Temporal) return { name: value.kind };
  if (value instanceof Point) return { name: 'POINT' };
  if (isList(value)) return listOf(ANY);
  return isMap(value) ? MAP : ANY;
}
