import type { Operator } from './operator.ts';

/** An operator each of whose rows stands for many that differ in nothing that is read. */
export interface WeightedOperator extends Operator {
  /** How many rows the row that is in the frame stands for. */
  readonly weight: number;
}

/** The operator as one with weights; undefined when each of its rows is just one. */
export function weighted(operator: Operator): WeightedOperator | undefined {
  return 'weight' in operator ? (operator as WeightedOperator) : undefined;
}
