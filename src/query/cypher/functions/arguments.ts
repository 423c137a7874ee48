import {
  Float,
  Temporal,
  isInteger,
  isList,
  isMap,
  isNumber,
  toNumber,
  Node,
  Path,
  Point,
  Relationship,
} from '../value.ts';
import type { Value, ValueList } from '../value.ts';
import { EvaluationFailure } from '../query-error.ts';

/** What a value is, in the words of Cypher's types. */
export function typeNameOf(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return 'STRING';
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (isInteger(value)) return 'INTEGER';
  if (value instanceof Float) return 'FLOAT';
  if (isList(value)) return 'LIST';
  if (value instanceof Node) return 'NODE';
  if (value instanceof Relationship) return 'RELATIONSHIP';
  if (value instanceof Path) return 'PATH';
  if (value instanceof Point) return 'POINT';
  return value instanceof Temporal ? value.kind : isMap(value) ? 'MAP' : 'ANY';
}

/** The failure of an argument whose type only showed when the query ran. */
export function wrongType(name: string, expected: string, value: Value): EvaluationFailure {
  return new EvaluationFailure(
    'TypeError',
    'InvalidArgumentValue',
    `${name}() expects ${expected}, but was given ${typeNameOf(value)}`,
  );
}

export function argumentFailure(message: string): EvaluationFailure {
  return new EvaluationFailure('ArgumentError', 'NumberOutOfRange', message);
}

export function textOf(name: string, value: Value): string {
  if (typeof value === 'string') return value;
  throw wrongType(name, 'a STRING; toString() makes one', value);
}

/** A number without its type; integers beyond 2^53 are rounded. */
export function numberOf(name: string, value: Value): number {
  if (isNumber(value)) return toNumber(value);
  throw wrongType(name, 'a number', value);
}

/** An integer for a count or an index; a float is cut, beyond 2^53 rounded. */
export function countOf(name: string, value: Value): number {
  return Math.trunc(numberOf(name, value));
}

export function listOf(name: string, value: Value): ValueList {
  if (isList(value)) return value;
  throw wrongType(name, 'a LIST', value);
}
