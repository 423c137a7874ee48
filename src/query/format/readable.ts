import { floatText } from '../cypher/float-text.ts';
import { pointText } from '../cypher/functions/spatial.ts';
import { Float, Node, Path, Point, Relationship, Temporal, isList, isMap } from '../cypher/value.ts';
import type { Value, ValueMap } from '../cypher/value.ts';

/** What a relationship's type and ends say already, or only a program needs. */
const SILENT = new Set(['id', 'relation', 'status', 'symmetric', 'claims']);

/**
 * A value for people: a text as it is, a node as `(Mali :Country)`, a relationship as `[:HOSTS {since: 2013}]`, a path as
 * `(Mali :Country)-[:HOSTS]->(Barkhane :Force)`. Not meant to be read back: JSON is.
 */
export function readable(value: Value): string {
  return typeof value === 'string' ? oneLine(value) : inner(value);
}

function inner(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return oneLine(value);
  if (value instanceof Float) return floatText(value.value);
  if (value instanceof Temporal) return value.toString();
  if (value instanceof Point) return pointText(value);
  if (isList(value)) return `[${value.map(inner).join(', ')}]`;
  if (value instanceof Node) return nodeText(value);
  if (value instanceof Relationship) return relationshipText(value);
  if (value instanceof Path) return pathText(value);
  return isMap(value) ? mapText([...value]) : String(value);
}

/** Line breaks and control characters would break the table, and escape codes would reach the terminal. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd');
}

/** By its name (or id), and its kind, which is the label that says most; without one, the label after the base label. */
function nodeText(node: Node): string {
  const { labels } = node;
  const kind = node.property('kind');
  const telling = typeof kind === 'string' && labels.includes(kind) ? kind : (labels[1] ?? labels[0]);
  const name = node.property('name') ?? node.property('id');
  const label = telling === undefined ? '' : `:${oneLine(telling)}`;
  if (name !== null) return `(${inner(name)}${label && ` ${label}`})`;
  const properties = [...node.properties];
  return `(${[label, properties.length > 0 ? mapText(properties) : ''].filter((part) => part !== '').join(' ')})`;
}

function relationshipText(relationship: Relationship): string {
  const shown = entriesToShow(relationship.properties);
  return `[:${oneLine(relationship.type)}${shown.length === 0 ? '' : ` ${mapText(shown)}`}]`;
}

function entriesToShow(properties: ValueMap): [string, Value][] {
  const named = (key: string) => properties.has(key.replace(/Date$/, ''));
  return [...properties].filter(([key]) => !SILENT.has(key) && !(key.endsWith('Date') && named(key)));
}

function mapText(entries: readonly (readonly [string, Value])[]): string {
  return `{${entries.map(([key, item]) => `${oneLine(key)}: ${inner(item)}`).join(', ')}}`;
}

function pathText({ nodes, relationships }: Path): string {
  const steps = relationships.map((relationship, i) => {
    const arrow = `[:${oneLine(relationship.type)}]`;
    const forward = relationship.start.id === nodes[i]!.id;
    return `${forward ? `-${arrow}->` : `<-${arrow}-`}${nodeText(nodes[i + 1]!)}`;
  });
  return nodeText(nodes[0]!) + steps.join('');
}
