import type { Temporal, Value, ValueMap } from '../value.ts';
import { dayOfWeekOf, epochDayOf, firstWeekOf, quarterOf, weekDateOf } from './calendar.ts';
import { LocalDate } from './date.ts';
import { invalidType, invalidValue } from './failure.ts';
import {
  buildDate,
  buildLocalDateTime,
  buildLocalTime,
  buildZonedDateTime,
  buildZonedTime,
  offsetPartOf,
} from './build.ts';
import type { Clock } from './build.ts';
import { LocalDateTime } from './local-date-time.ts';
import { LocalTime, MIDNIGHT, NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './local-time.ts';
import { demandDate, demandTime, timePartOf, zonePartOf } from './parts.ts';
import { offsetAt, zoneOf } from './zone.ts';
import { atLocal } from './zoned-date-time.ts';
import { ZonedTime } from './zoned-time.ts';

const DATE_UNITS: ReadonlyMap<string, (date: LocalDate) => number> = new Map([
  ['millennium', (date: LocalDate) => startOfYears(date, 1000)],
  ['century', (date: LocalDate) => startOfYears(date, 100)],
  ['decade', (date: LocalDate) => startOfYears(date, 10)],
  ['year', (date: LocalDate) => startOfYears(date, 1)],
  ['weekYear', ({ epochDay }: LocalDate) => firstWeekOf(weekDateOf(epochDay).weekYear)],
  ['quarter', (date: LocalDate) => epochDayOf(date.year, quarterOf(date.month) * 3 - 2, 1)],
  ['month', (date: LocalDate) => epochDayOf(date.year, date.month, 1)],
  ['week', ({ epochDay }: LocalDate) => epochDay - dayOfWeekOf(epochDay) + 1],
  ['day', ({ epochDay }: LocalDate) => epochDay],
]);

const CLOCK_UNITS: ReadonlyMap<string, number> = new Map([
  ['hour', NANOS_PER_HOUR],
  ['minute', NANOS_PER_MINUTE],
  ['second', NANOS_PER_SECOND],
  ['millisecond', 1_000_000],
  ['microsecond', 1000],
]);

/** Towards year 0, as Neo4j does: the century of 45 BC begins in year 0. */
function startOfYears({ year }: LocalDate, years: number): number {
  return epochDayOf(year - (year % years), 1, 1);
}

function truncatedDate(unit: string, date: LocalDate): LocalDate {
  const start = DATE_UNITS.get(unit);
  if (start !== undefined) return new LocalDate(start(date));
  if (CLOCK_UNITS.has(unit)) throw invalidType(`Unit too small for truncation: "${unit}"`);
  throw unknownUnit(unit);
}

function unknownUnit(unit: string): Error {
  return invalidValue(
    `Unsupported unit: "${unit}"; use one of ${[...DATE_UNITS.keys(), ...CLOCK_UNITS.keys()].join(', ')}`,
  );
}

function truncatedTime(unit: string, time: LocalTime): LocalTime {
  if (unit === 'day') return MIDNIGHT;
  const nanos = CLOCK_UNITS.get(unit);
  if (nanos !== undefined) return new LocalTime(time.nanoOfDay - (time.nanoOfDay % nanos));
  throw DATE_UNITS.has(unit)
    ? invalidType(`Unit is too large to be used for truncation: "${unit}"`)
    : unknownUnit(unit);
}

function truncatedDateTime(unit: string, value: Temporal): LocalDateTime {
  const date = demandDate(value);
  if (!CLOCK_UNITS.has(unit)) return new LocalDateTime(truncatedDate(unit, date), MIDNIGHT);
  const time = timePartOf(value);
  if (time === undefined) throw invalidType(`Cannot truncate ${value.toString()} to a time-based unit`);
  return new LocalDateTime(date, truncatedTime(unit, time));
}

/** `date.truncate(unit, value, fields)`. @throws EvaluationFailure */
export function truncateDate(unit: string, value: Temporal, fields: ValueMap, clock: Clock): Temporal {
  const date = truncatedDate(unit, demandDate(value));
  return fields.size === 0 ? date : buildDate(withBase(fields, 'date', date), clock);
}

/** `localtime.truncate(unit, value, fields)`. @throws EvaluationFailure */
export function truncateLocalTime(unit: string, value: Temporal, fields: ValueMap, clock: Clock): Temporal {
  const time = truncatedTime(unit, demandTime(value));
  return fields.size === 0 ? time : buildLocalTime(withBase(finer(fields, unit, time), 'time', time), clock);
}

/** `time.truncate(unit, value, fields)`; a zone among the fields says which clock, the time stays. @throws EvaluationFailure */
export function truncateZonedTime(unit: string, value: Temporal, fields: ValueMap, clock: Clock): Temporal {
  const time = truncatedTime(unit, demandTime(value));
  const second = clock.now / 1000;
  const zone = zoneNamed(fields);
  const offset = zone === undefined ? (offsetPartOf(value) ?? offsetAt(clock.zone, second)) : offsetAt(zone, second);
  const base = new ZonedTime(time, offset);
  const rest = withoutZone(finer(fields, unit, time));
  return rest.size === 0 ? base : buildZonedTime(withBase(rest, 'time', base), clock);
}

/** `localdatetime.truncate(unit, value, fields)`. @throws EvaluationFailure */
export function truncateLocalDateTime(unit: string, value: Temporal, fields: ValueMap, clock: Clock): Temporal {
  const local = truncatedDateTime(unit, value);
  return fields.size === 0
    ? local
    : buildLocalDateTime(withBase(finer(fields, unit, local.time), 'datetime', local), clock);
}

/** `datetime.truncate(unit, value, fields)`; a zone among the fields says which clocks, the local time stays. @throws EvaluationFailure */
export function truncateZonedDateTime(unit: string, value: Temporal, fields: ValueMap, clock: Clock): Temporal {
  const local = truncatedDateTime(unit, value);
  const base = atLocal(local, zoneNamed(fields) ?? zonePartOf(value) ?? clock.zone);
  const rest = withoutZone(finer(fields, unit, local.time));
  return rest.size === 0 ? base : buildZonedDateTime(withBase(rest, 'datetime', base), clock);
}

function zoneNamed(fields: ValueMap) {
  const zone = [...fields].find(([key]) => key.toLowerCase() === 'timezone')?.[1];
  return typeof zone === 'string' ? zoneOf(zone) : undefined;
}

function withoutZone(fields: ValueMap): ValueMap {
  return new Map([...fields].filter(([key]) => key.toLowerCase() !== 'timezone'));
}

function withBase(fields: ValueMap, name: string, base: Temporal): ValueMap {
  return new Map<string, Value>([...fields, [name, base]]);
}

/**
 * Fields that are finer than a unit below the second add to what the truncation kept of it: `.645876` at `millisecond`
 * with `{nanosecond: 2}` is `.645000002`.
 */
function finer(fields: ValueMap, unit: string, time: LocalTime): ValueMap {
  const names = new Set([...fields.keys()].map((key) => key.toLowerCase()));
  const kept = new Map<string, Value>(fields);
  if (unit === 'millisecond' && (names.has('microsecond') || names.has('nanosecond')) && !names.has('millisecond')) {
    kept.set('millisecond', Math.floor(time.nanosecond / 1_000_000));
    if (!names.has('microsecond')) kept.set('microsecond', 0);
  } else if (
    unit === 'microsecond' &&
    names.has('nanosecond') &&
    !names.has('microsecond') &&
    !names.has('millisecond')
  ) {
    kept.set('microsecond', Math.floor(time.nanosecond / 1000));
  }
  return kept;
}
