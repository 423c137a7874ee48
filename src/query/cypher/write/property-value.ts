import { EvaluationFailure } from '../query-error.ts';
import { Float, Node, Path, Relationship, Temporal, isInteger, isList, isMap } from '../value.ts';
import type { Value, ValueList } from '../value.ts';

/**
 * What a property holds of a value: one without parts, or a list of such values of one type; integers beside floats become floats.
 * @throws EvaluationFailure for anything else.
 */
export function propertyValue(value: Value): Value {
  if (isList(value)) return propertyList(value);
  return isStorable(value) ? value : refuse();
}

function propertyList(list: ValueList): Value {
  for (const item of list) if (item === null || isList(item) || !isStorable(item)) refuse();
  const kinds = new Set(list.map(kindOf));
  if (kinds.size === 2 && kinds.has('integer') && kinds.has('float'))
    return list.map((item) => (isInteger(item) ? new Float(Number(item)) : item));
  return kinds.size > 1 ? refuse() : list;
}

function kindOf(value: Value): string {
  if (isInteger(value)) return 'integer';
  if (value instanceof Float) return 'float';
  if (value instanceof Temporal) return value.kind;
  return typeof value;
}

function isStorable(value: Value): boolean {
  return !(isMap(value) || value instanceof Node || value instanceof Relationship || value instanceof Path);
}

function refuse(): never {
  const sentence =
    'A property holds a number, a text, a truth value, a date, a point, or a list of one of these; no maps, nodes or nested lists.';
  throw new EvaluationFailure('TypeError', 'InvalidPropertyType', sentence);
}
