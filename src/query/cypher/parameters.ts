import { Float } from './value.ts';
import type { Value } from './value.ts';

/**
 * What a caller hands over as Cypher values: numbers that are no safe integers become floats, plain objects become maps,
 * `undefined` becomes null.
 */
export function parameterValues(parameters: Readonly<Record<string, unknown>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(parameters).map(([name, value]) => [name, parameterValue(value)]));
}

function parameterValue(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : new Float(value);
  if (Array.isArray(value)) return value.map(parameterValue);
  if (value instanceof Map)
    return new Map([...(value as Map<string, unknown>)].map(([key, item]) => [key, parameterValue(item)]));
  if (
    typeof value === 'object' &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  ) {
    return parameterValues(value as Record<string, unknown>);
  }
  return value as Value;
}
