import { isList } from './value.ts';
import type { Value, ValueList } from './value.ts';

/** Where a list is asked for, a value that is none stands for the list of it, as on Neo4j; null stays null. */
export function asList(value: Value): ValueList | null {
  return value === null || isList(value) ? value : [value];
}
