import type { FunctionEntry } from '../function-table.ts';
import { CONVERSION_FUNCTIONS } from './conversion.ts';
import { ENTITY_FUNCTIONS } from './entities.ts';
import { LIST_FUNCTIONS } from './lists.ts';
import { MATHEMATICAL_FUNCTIONS } from './mathematics.ts';
import { SCALAR_FUNCTIONS } from './scalar.ts';
import { SPATIAL_FUNCTIONS } from './spatial.ts';
import { STRING_FUNCTIONS } from './strings.ts';

/**
 * Every function by its lower-case name; names of functions do not depend on letter case. Those that make dates, times
 * and durations are in `temporal-table.ts`, which is loaded when a query speaks of them.
 */
export const FUNCTIONS: ReadonlyMap<string, FunctionEntry> = new Map(
  [
    ...SCALAR_FUNCTIONS,
    ...ENTITY_FUNCTIONS,
    ...LIST_FUNCTIONS,
    ...STRING_FUNCTIONS,
    ...MATHEMATICAL_FUNCTIONS,
    ...CONVERSION_FUNCTIONS,
    ...SPATIAL_FUNCTIONS,
  ].map((entry) => [entry.name.toLowerCase(), entry]),
);
