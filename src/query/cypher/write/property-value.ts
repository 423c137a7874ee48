import { EvaluationFailure } from '../query-error.ts';
import { Node, Path, Relationship, isList, isMap } from '../value.ts';
import type { Value } from '../value.ts';

/** What a property can hold: a value without parts, or a list of such values. @throws EvaluationFailure for anything else. */
export function propertyValue(value: Value): Value {
  if (isList(value)) {
    for (const item of value) if (item === null || isList(item) || !isStorable(item)) refuse();
    return value;
  }
  return isStorable(value) ? value : refuse();
}

function isStorable(value: Value): boolean {
  return !(isMap(value) || value instanceof Node || value instanceof Relationship || value instanceof Path);
}

function refuse(): never {
  const sentence =
    'A property holds a number, a text, a truth value, a date, a point, or a list of these; no maps, nodes or nested lists.';
  throw new EvaluationFailure('TypeError', 'InvalidPropertyType', sentence);
}
