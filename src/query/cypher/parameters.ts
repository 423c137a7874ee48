import { Float } from './value.ts';
import type { Value } from './value.ts';

/**
 * What a caller hands over as a Cypher value: numbers that are no safe integers become floats, plain objects become maps,
 * `undefined` becomes null.
 */
export function parameterValue(value: unknown): Value {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : new Float(value);
  if (Array.isArray(value)) return value.map(parameterValue);
  if (value instanceof Map)
    return new Map([...(value as Map<string, unknown>)].map(([key, item]) => [key, parameterValue(item)]));
  if (
    typeof value === 'object' &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  ) {
    return new Map(Object.entries(value).map(([key, item]) => [key, parameterValue(item)]));
  }
  return value as Value;
}
