import { floatText } from '../../src/query/cypher/float-text.ts';
import { Float, Node, Path, Relationship, Temporal, isList, isMap } from '../../src/query/cypher/value.ts';
import type { Value, ValueMap } from '../../src/query/cypher/value.ts';
import { tckText } from './temporal-text.ts';

/** A value in the notation of the TCK's tables, for messages. */
export function printValue(value: Value): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return `'${value}'`;
  if (value instanceof Float) return floatText(value.value);
  if (value instanceof Temporal) return `'${tckText(value)}'`;
  if (isList(value)) return `[${value.map(printValue).join(', ')}]`;
  if (isMap(value)) return printMap(value);
  if (value instanceof Node)
    return `(${value.labels.map((label) => `:${label}`).join('')} ${printMap(value.properties)})`;
  if (value instanceof Relationship) return `[:${value.type} ${printMap(value.properties)}]`;
  if (value instanceof Path) return `<${value.nodes.map(printValue).join('--')}>`;
  return value === null || typeof value !== 'object' ? String(value) : 'point';
}

function printMap(map: ValueMap): string {
  return `{${[...map].map(([key, item]) => `${key}: ${printValue(item)}`).join(', ')}}`;
}
