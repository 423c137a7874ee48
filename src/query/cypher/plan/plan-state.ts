import type { Bindings } from '../evaluate/slot.ts';
import type { Operator } from '../run/operator.ts';

/** A plan as it grows: the operator that gives the rows so far, and what the names in scope are bound to. */
export interface PlanState {
  readonly operator: Operator;
  readonly bindings: Bindings;
}
