import { isWhen } from '../model/time.ts';
import { cypherFloat, cypherName, cypherString } from '../model/cypher-text.ts';
import type { LossTally } from './losses.ts';
import type { Properties, PropertyType, PropertyValue } from '../model/graph.ts';

/** The entries of a Cypher map, without braces. `types` are the declared columns. */
export function cypherEntries(
  properties: Properties,
  types: ReadonlyMap<string, PropertyType>,
  losses: LossTally,
): readonly string[] {
  const entries: string[] = [];
  for (const [name, value] of Object.entries(properties)) {
    const literal = name === 'id' ? undefined : cypherLiteral(value, types.get(name), name, losses);
    if (literal !== undefined) entries.push(`${cypherName(name === '' ? 'Unknown' : name)}:${literal}`);
  }
  return entries;
}

function cypherLiteral(
  value: PropertyValue,
  type: PropertyType | undefined,
  name: string,
  losses: LossTally,
): string | undefined {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberLiteral(value, type === 'float', name, losses);
  if (typeof value !== 'string') return listLiteral(value, name, losses);
  if (type === 'date' && value.length === 10 && isWhen(value)) return `date(${cypherString(value)})`;
  return stringLiteral(value, name, losses);
}

function listLiteral(items: readonly string[] | readonly number[], name: string, losses: LossTally): string {
  const float = items.some((item) => typeof item === 'number' && !Number.isSafeInteger(item));
  const literals = items.map((item) =>
    typeof item === 'number' ? numberLiteral(item, float, name, losses) : stringLiteral(item, name, losses),
  );
  return `[${literals.filter((literal) => literal !== undefined).join(',')}]`;
}

/** Cypher has no literal for NaN and the infinities. */
function numberLiteral(value: number, float: boolean, name: string, losses: LossTally): string | undefined {
  if (!Number.isFinite(value)) {
    losses.add('value-dropped', name);
    return undefined;
  }
  return !float && Number.isSafeInteger(value) ? String(value) : cypherFloat(value);
}

/** A lone surrogate cannot be written in UTF-8. */
function stringLiteral(text: string, name: string, losses: LossTally): string {
  const legal = text.replace(/\p{Cs}/gu, () => {
    losses.add('characters-replaced', name);
    return '\uFFFD';
  });
  return cypherString(legal);
}
