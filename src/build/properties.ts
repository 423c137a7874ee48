import type { Properties, PropertyValue } from '../model/graph.ts';
import { firstDay, lastDay } from '../model/time.ts';
import type { When } from '../model/time.ts';

/** The properties that are there; an absent value is no property, and an empty list none either. */
export function present(values: Readonly<Record<string, PropertyValue | undefined>>): Properties {
  const kept: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    kept[name] = value;
  }
  return kept;
}

/** `since` as the source says it, and `sinceDate`, the first day it means. */
export function dated(
  name: 'since' | 'when' | 'reported' | 'published',
  when: When | undefined,
): Record<string, string | undefined> {
  return { [name]: when, [`${name}Date`]: when === undefined ? undefined : firstDay(when) };
}

/** `until` as the source says it, and `untilDate`, the last day it means. */
export function ended(until: When | undefined): Record<string, string | undefined> {
  return { until, untilDate: until === undefined ? undefined : lastDay(until) };
}
