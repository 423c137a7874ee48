import type { Temporal } from '../value.ts';
import { LocalDate } from './date.ts';
import { Duration, averageNanosOf } from './duration.ts';
import { LocalDateTime, compareDateTimes } from './local-date-time.ts';
import { LocalTime } from './local-time.ts';
import { ZonedDateTime, compareInstants } from './zoned-date-time.ts';
import { ZonedTime, utcNanosOf } from './zoned-time.ts';

/**
 * The order of two values of one kind; undefined for two kinds. Where two moments are one instant, the zone decides. Durations
 * are in the order of their average lengths, then of their months, then of their days: an order for ORDER BY only, since
 * whether a month is longer than 30 days cannot be said.
 */
export function compareTemporals(a: Temporal, b: Temporal): number | undefined {
  if (a instanceof LocalDate) return b instanceof LocalDate ? a.epochDay - b.epochDay : undefined;
  if (a instanceof LocalTime) return b instanceof LocalTime ? a.nanoOfDay - b.nanoOfDay : undefined;
  if (a instanceof LocalDateTime) return b instanceof LocalDateTime ? compareDateTimes(a, b) : undefined;
  if (a instanceof ZonedTime) {
    return b instanceof ZonedTime ? utcNanosOf(a) - utcNanosOf(b) || a.offset - b.offset : undefined;
  }
  if (a instanceof ZonedDateTime) {
    return b instanceof ZonedDateTime ? compareInstants(a, b) || a.offset - b.offset || compareZones(a, b) : undefined;
  }
  return a instanceof Duration && b instanceof Duration ? compareDurations(a, b) : undefined;
}

function compareZones(a: ZonedDateTime, b: ZonedDateTime): number {
  const [x, y] = [a.zone.name ?? '', b.zone.name ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

function compareDurations(a: Duration, b: Duration): number {
  return sign(averageNanosOf(a) - averageNanosOf(b)) || sign(a.months - b.months) || sign(a.days - b.days);
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
