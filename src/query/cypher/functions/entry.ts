import type { EvaluationContext, FunctionEntry, TypeName } from '../function-table.ts';
import type { Value } from '../value.ts';

type Types = TypeName | readonly TypeName[];
type Extra = Partial<Pick<FunctionEntry, 'optional' | 'variadic' | 'nulls' | 'deterministic'>>;

/** One function of the table: null for a null argument unless `nulls` says otherwise. */
export function entry(
  name: string,
  parameters: readonly Types[],
  returns: TypeName,
  evaluate: (args: readonly Value[], context: EvaluationContext) => Value,
  extra: Extra = {},
): FunctionEntry {
  const types = parameters.map((type) => (typeof type === 'string' ? [type] : type));
  return { name, parameters: types, returns, nulls: 'propagate', ...extra, evaluate };
}
