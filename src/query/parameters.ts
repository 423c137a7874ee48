import { Float, integer } from './cypher/value.ts';
import type { Value } from './cypher/value.ts';

/**
 * A parameter as the command line gives it: `name=value`. A value that is JSON is read as such (`5`, `1.5`, `true`, `null`,
 * `["a","b"]`, `{"from":2013}`, `"5"` for a text of digits); anything else is text (`Mali`).
 * @throws Error with a sentence of advice when there is no name.
 */
export function parseParameter(text: string): readonly [name: string, value: Value] {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(at, 0)).replace(/^\$/, '');
  if (!/^[\p{L}\p{N}_]+$/u.test(name)) throw new Error(`"${text}" is no parameter: write it as name=value`);
  return [name, parseValue(text.slice(at + 1))];
}

function parseValue(text: string): Value {
  if (/^-?\d+$/.test(text)) return integer(BigInt(text)) ?? text;
  if (/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text)) return new Float(Number(text));
  try {
    return valueOfJson(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Numbers without a fraction become integers. */
export function valueOfJson(json: unknown): Value {
  if (json === null || typeof json === 'string' || typeof json === 'boolean') return json;
  if (typeof json === 'number') return Number.isSafeInteger(json) ? json : new Float(json);
  if (Array.isArray(json)) return json.map(valueOfJson);
  return new Map(Object.entries(json as object).map(([key, item]) => [key, valueOfJson(item)]));
}
