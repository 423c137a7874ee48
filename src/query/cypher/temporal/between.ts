import type { Temporal } from '../value.ts';
import { LocalDate } from './date.ts';
import type { Duration } from './duration.ts';
import { durationOf } from './duration.ts';
import { invalidType } from './failure.ts';
import {
  LocalDateTime,
  nanosBetween,
  shiftDays,
  shiftMonths,
  wholeDaysBetween,
  wholeMonthsBetween,
} from './local-date-time.ts';
import { MIDNIGHT } from './local-time.ts';
import { datePartOf, timePartOf, zonePartOf } from './parts.ts';
import { ZonedDateTime, atInstant, atLocal, utcOf } from './zoned-date-time.ts';

const EPOCH = new LocalDate(0);

/**
 * Two ends on one footing: an end without a date takes the date of the other, an end without a time begins its day, an end
 * without a zone takes the zone of the other; both are put on the clocks of the first.
 */
interface Ends {
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
  /** The same on a clock without jumps (UTC where there is a zone). */
  readonly elapsed: bigint;
  readonly dated: boolean;
  readonly zoned: ZonedDateTime | undefined;
}

function endsOf(a: Temporal, b: Temporal): Ends {
  const dateA = datePartOf(a);
  const dateB = datePartOf(b);
  const from = new LocalDateTime(dateA ?? dateB ?? EPOCH, timePartOf(a) ?? MIDNIGHT);
  const to = new LocalDateTime(dateB ?? dateA ?? EPOCH, timePartOf(b) ?? MIDNIGHT);
  const dated = dateA !== undefined && dateB !== undefined;
  const zoneA = zonePartOf(a) ?? zonePartOf(b);
  if (zoneA === undefined) return { from, to, elapsed: nanosBetween(from, to), dated, zoned: undefined };
  const start = a instanceof ZonedDateTime ? a : atLocal(from, zoneA);
  const end = b instanceof ZonedDateTime ? b : atLocal(to, zonePartOf(b) ?? zoneA);
  const elapsed = nanosBetween(utcOf(start), utcOf(end));
  return { from: start.local, to: atInstant(utcOf(end), zoneA).local, elapsed, dated, zoned: start };
}

/** `duration.between(a, b)`: whole months, then whole days, then the rest. */
export function between(a: Temporal, b: Temporal): Duration {
  const ends = endsOf(a, b);
  if (!ends.dated) return durationOf(0n, 0n, 0n, ends.elapsed);
  const months = wholeMonthsBetween(ends.from, ends.to);
  const afterMonths = shiftMonths(ends.from, months);
  const days = wholeDaysBetween(afterMonths, ends.to);
  const afterDays = shiftDays(afterMonths, days);
  return durationOf(BigInt(months), BigInt(days), 0n, restOf(ends, afterDays));
}

/** What is left after the days: on clocks with jumps, what really elapses. */
function restOf({ to, zoned, elapsed }: Ends, afterDays: LocalDateTime): bigint {
  if (zoned === undefined) return nanosBetween(afterDays, to);
  const reached = atLocal(afterDays, zoned.zone, zoned.offset);
  return elapsed - nanosBetween(utcOf(zoned), utcOf(reached));
}

/** Without any date there are no months: refused as on Neo4j. @throws EvaluationFailure */
export function inMonths(a: Temporal, b: Temporal): Duration {
  demandSomeDate(a, b, 'months');
  const { from, to, dated } = endsOf(a, b);
  return durationOf(dated ? BigInt(wholeMonthsBetween(from, to)) : 0n, 0n, 0n, 0n);
}

/** @throws EvaluationFailure for two times of day. */
export function inDays(a: Temporal, b: Temporal): Duration {
  demandSomeDate(a, b, 'days');
  const { from, to, dated } = endsOf(a, b);
  return durationOf(0n, dated ? BigInt(wholeDaysBetween(from, to)) : 0n, 0n, 0n);
}

function demandSomeDate(a: Temporal, b: Temporal, unit: string): void {
  if (datePartOf(a) === undefined && datePartOf(b) === undefined) {
    throw invalidType(`Two times of day are not ${unit} apart: use duration.inSeconds()`);
  }
}

export function inSeconds(a: Temporal, b: Temporal): Duration {
  return durationOf(0n, 0n, 0n, endsOf(a, b).elapsed);
}
