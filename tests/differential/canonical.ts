import { floatText } from '../../src/query/cypher/float-text.ts';
import { Float, Node, Path, Point, Relationship, Temporal, isList, isMap } from '../../src/query/cypher/value.ts';
import type { Value } from '../../src/query/cypher/value.ts';
import type { QueryResult } from '../../src/query/engine.ts';

/**
 * A value as text that is the same on both engines: nodes and relationships by their property `id`, labels and keys sorted,
 * floats to twelve digits (sums are added in another order).
 */
export function canonical(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Float) return floatText(Number(value.value.toPrecision(12)));
  if (value instanceof Temporal) return `${value.kind} ${value.toString()}`;
  if (isList(value)) return `[${value.map(canonical).join(', ')}]`;
  if (isMap(value))
    return `{${[...value]
      .map(([key, item]) => `${key}: ${canonical(item)}`)
      .sort()
      .join(', ')}}`;
  if (value instanceof Node) return `(${canonical(value.property('id'))} ${[...value.labels].sort().join(':')})`;
  if (value instanceof Relationship) return `[${canonical(value.property('id'))} ${value.type}]`;
  if (value instanceof Path)
    return `<${value.nodes.map(canonical).join('')} ${value.relationships.map(canonical).join('')}>`;
  if (value instanceof Point) return `point(${value.srid}, ${value.x}, ${value.y}, ${value.z ?? ''})`;
  return String(value);
}

/** Columns and rows as text; rows sorted unless their order is part of the answer. */
export function canonicalResult({ columns, rows }: QueryResult, ordered: boolean): readonly string[] {
  const lines = rows.map((row) => row.map(canonical).join(' | '));
  return [columns.join(' | '), ...(ordered ? lines : lines.sort())];
}
