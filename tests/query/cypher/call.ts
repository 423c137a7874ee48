import type { EvaluationContext } from '../../../src/query/cypher/function-table.ts';
import { ALL_FUNCTIONS } from '../../../src/query/cypher/functions/temporal-table.ts';
import type { Value } from '../../../src/query/cypher/value.ts';

/** Noon of 17 February 2022 UTC, no chance, no limits. */
const CONTEXT: EvaluationContext = {
  now: Date.UTC(2022, 1, 17, 12),
  timeZone: 'UTC',
  random: () => 0.5,
  step: () => undefined,
  allocate: () => undefined,
};

/** Calls a function of the table as the engine does. */
export function call(name: string, ...args: Value[]): Value {
  const entry = ALL_FUNCTIONS.get(name.toLowerCase())!;
  return entry.nulls === 'propagate' && args.includes(null) ? null : entry.evaluate(args, CONTEXT);
}

/** The text of a temporal value, or what any other value is. */
export function shown(name: string, ...args: Value[]): string {
  return textOf(call(name, ...args));
}

export function textOf(value: Value | undefined): string {
  return call('toString', value ?? null) as string;
}

export function map(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries));
}
