import type { EvaluationContext, FunctionEntry } from '../function-table.ts';
import { equals } from '../equality.ts';
import type { Value } from '../value.ts';
import { entry } from './entry.ts';
import { valueTypeOf } from './value-type.ts';

/** A random UUID (RFC 9562, version 4) from the engine's source of chance. */
function randomUuid(_: readonly Value[], context: EvaluationContext): string {
  const digit = (count: number) => Math.floor(context.random() * count);
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    (place === 'x' ? digit(16) : 8 + digit(4)).toString(16),
  );
}

export const SCALAR_FUNCTIONS: readonly FunctionEntry[] = [
  entry('coalesce', ['ANY'], 'ANY', (args) => args.find((value) => value !== null) ?? null, {
    nulls: 'handle',
    variadic: true,
  }),
  entry('nullIf', ['ANY', 'ANY'], 'ANY', ([a, b]) => (equals(a!, b!) === true ? null : a!), { nulls: 'handle' }),
  entry('timestamp', [], 'INTEGER', (_, context) => Math.floor(context.now)),
  entry('randomUUID', [], 'STRING', randomUuid, { deterministic: false }),
  entry('valueType', ['ANY'], 'STRING', ([value]) => valueTypeOf(value!), { nulls: 'handle' }),
];
