import { Temporal } from '../value.ts';
import type { TemporalOperator, Value } from '../value.ts';

/**
 * `+ - * /` where a duration takes part: duration ± duration, date or time ± duration, duration × or ÷ number; undefined when the
 * operands do not fit.
 * @throws EvaluationFailure on overflow and on division by zero.
 */
export function temporalOperator(operator: TemporalOperator, a: Value, b: Value): Value | undefined {
  const result = b instanceof Temporal ? b.combined?.(operator, a, false) : undefined;
  return result ?? (a instanceof Temporal ? a.combined?.(operator, b, true) : undefined);
}
