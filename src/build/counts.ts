/** The numbers of one fact, brought together without choosing between them. */
import type { CheckedClaim, Count } from '../model/claim.ts';
import { overlaps } from '../model/time.ts';

export interface FactCount {
  /** Only when all claims that count say one number. */
  readonly count?: number | undefined;
  readonly countMin: number;
  readonly countMax: number;
  readonly unit?: string | undefined;
}

/** The count of the unit that most claims speak of (of several, the first by code units); undefined when none counts. */
export function countOf(claims: readonly CheckedClaim[]): FactCount | undefined {
  const units = new Map<string, Count[]>();
  for (const { count } of claims) {
    if (!count) continue;
    const unit = count.unit ?? '';
    units.set(unit, [...(units.get(unit) ?? []), count]);
  }
  const [most] = [...units].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  if (!most) return undefined;
  const [unit, counts] = most;
  const numbers = counts.flatMap(({ value, min, max }) => [value, min, max]).filter((number) => number !== undefined);
  const countMin = Math.min(...numbers);
  const countMax = Math.max(...numbers);
  const exact = new Set(counts.map(({ value }) => value));
  const [count] = exact;
  return { count: exact.size === 1 ? count : undefined, countMin, countMax, unit: unit === '' ? undefined : unit };
}

/** What a count allows: without a `max` no number is too large, without a `min` none too small. */
function boundsOf({ value, min, max }: Count): readonly [number, number] {
  return [min ?? value ?? 0, max ?? value ?? Infinity];
}

/**
 * Sentences for numbers of one unit and time that cannot both hold, such as `count: 4300 troops (a), 5000 troops (b)`.
 * A hedge does not make them agree: "about 4,300" and "almost 5,000" are shown side by side.
 */
export function countDisputes(claims: readonly CheckedClaim[]): readonly string[] {
  const counted = claims.filter(({ count }) => count !== undefined);
  const disagree = counted.some((a, at) => counted.slice(at + 1).some((b) => contradict(a, b)));
  if (!disagree) return [];
  const said = counted.map(({ count, evidence }) => `${formatCount(count ?? {})} (${evidence?.document ?? ''})`);
  return [`count: ${[...new Set(said)].sort().join(', ')}`];
}

function contradict(a: CheckedClaim, b: CheckedClaim): boolean {
  if (!a.count || !b.count || (a.count.unit ?? '') !== (b.count.unit ?? '')) return false;
  const [x, y] = [a.when ?? a.since, b.when ?? b.since];
  if (x !== undefined && y !== undefined && !overlaps(x, y)) return false;
  const [low, high] = boundsOf(a.count);
  const [otherLow, otherHigh] = boundsOf(b.count);
  return high < otherLow || otherHigh < low;
}

/** A hedge that says the number itself. */
const SAYS_NUMBER = /\b(?:dozens?|hundreds?|thousands?|millions?)\b/;

/** `about 4300 troops`, `100 to 200 soldiers`, `several hundred soldiers`. */
export function formatCount({ value, min, max, unit, approx }: Count): string {
  const range = min !== undefined && max !== undefined ? `${min} to ${max}` : String(min ?? max ?? '');
  const number = value === undefined ? range : String(value);
  return [approx, approx !== undefined && SAYS_NUMBER.test(approx) ? '' : number, unit]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}
