import { asText } from './columns.ts';
import { xmlText } from './xml-text.ts';
import type { GraphmlKey } from './graphml-keys.ts';
import type { LossTally } from './losses.ts';
import type { PropertyValue } from '../model/graph.ts';

/** The smallest normal double; igraph refuses a whole file for a smaller one. */
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** The text of one value under its key; undefined when the format has no way to write it. */
export function graphmlValue(value: PropertyValue, key: GraphmlKey, losses: LossTally): string | undefined {
  const { name, type } = key.column;
  switch (type) {
    case 'float':
      return double(value as number, name, losses);
    case 'integer':
    case 'boolean':
      return String(value);
    case 'string[]':
    case 'integer[]':
      if (key.list === undefined) losses.add('list-as-text', name);
      return xmlText(JSON.stringify(listOf(type, value)), name, losses);
    case 'date':
      losses.add('date-as-text', name);
      return xmlText(asText(value), name, losses);
    case 'string':
      return xmlText(asText(value), name, losses);
  }
}

function listOf(type: 'string[]' | 'integer[]', value: PropertyValue): readonly unknown[] {
  const items = value as readonly unknown[];
  return type === 'string[]' ? items.map(String) : items;
}

/** NaN and the infinities are read in three different ways or not at all, so they are left out. */
function double(value: number, name: string, losses: LossTally): string | undefined {
  if (!Number.isFinite(value)) {
    losses.add('value-dropped', name);
    return undefined;
  }
  if (Object.is(value, -0)) return '-0.0';
  if (value !== 0 && Math.abs(value) < SMALLEST_NORMAL) {
    losses.add('value-rounded', name);
    return '0';
  }
  return String(value);
}
