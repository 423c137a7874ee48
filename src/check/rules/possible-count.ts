import type { ClaimRule } from '../rule.ts';

/** A count says a number, and its bounds hold it. */
export const possibleCount: ClaimRule = function* ({ count, place }) {
  if (!count) return;
  const fault = (message: string) => ({ code: 'impossible-count', severity: 'error', place, message }) as const;
  const { value, min, max } = count;
  if (value === undefined && min === undefined && max === undefined) {
    yield fault(`"count" has no number; give "value", or "min" and "max"`);
  }
  if (min !== undefined && max !== undefined && min > max) {
    yield fault(`"min: ${min}" is more than "max: ${max}"; swap them`);
  }
  if (value !== undefined && ((min !== undefined && value < min) || (max !== undefined && value > max))) {
    yield fault(`"value: ${value}" lies outside its own "min" and "max"; correct one of them`);
  }
};
