import type { FunctionEntry } from '../function-table.ts';
import { SPAN_FUNCTIONS } from './spans.ts';
import { FUNCTIONS } from './table.ts';
import { TEMPORAL_FUNCTIONS } from './temporal.ts';

/** Every function of `table.ts`, and those that make dates, times and durations. */
export const ALL_FUNCTIONS: ReadonlyMap<string, FunctionEntry> = new Map([
  ...FUNCTIONS,
  ...[...TEMPORAL_FUNCTIONS, ...SPAN_FUNCTIONS].map((entry) => [entry.name.toLowerCase(), entry] as const),
]);
