import type { Temporal, ValueMap } from '../value.ts';
import { assignDate, assignTime } from './assign.ts';
import type { LocalDate } from './date.ts';
import { invalidValue } from './failure.ts';
import { CLOCK_FIELDS, DATE_FIELDS, EPOCH_FIELDS, isZoneOnly, readFields, refuse, refuseZone } from './fields.ts';
import type { Fields } from './fields.ts';
import { LocalDateTime, dateTimeOfNanos } from './local-date-time.ts';
import type { LocalTime } from './local-time.ts';
import { demandDate, demandTime, zonePartOf } from './parts.ts';
import { offsetAt } from './zone.ts';
import type { Zone } from './zone.ts';
import { ZonedDateTime, atInstant, atLocal, utcOf } from './zoned-date-time.ts';
import { ZonedTime, atOffset } from './zoned-time.ts';

/** The clock and the zone of a statement. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly zone: Zone;
}

export function currentDateTime({ now }: Clock, zone: Zone): ZonedDateTime {
  return atInstant(dateTimeOfNanos(0, BigInt(Math.floor(now)) * 1_000_000n), zone);
}

/** `date({…})`. @throws EvaluationFailure */
export function buildDate(map: ValueMap, clock: Clock): LocalDate {
  const fields = readFields(map);
  refuse(fields, 'date', [...CLOCK_FIELDS, ...EPOCH_FIELDS, 'time', 'datetime']);
  if (isZoneOnly(fields)) return currentDateTime(clock, fields.zone!).local.date;
  refuseZone(fields);
  const base = fields.selected.get('date');
  return assignDate(fields, base && demandDate(base));
}

/** `localtime({…})`. @throws EvaluationFailure */
export function buildLocalTime(map: ValueMap, clock: Clock): LocalTime {
  const fields = readFields(map);
  refuse(fields, 'local time', [...DATE_FIELDS, ...EPOCH_FIELDS, 'date', 'datetime']);
  if (isZoneOnly(fields)) return currentDateTime(clock, fields.zone!).local.time;
  refuseZone(fields);
  const base = fields.selected.get('time');
  return assignTime(fields, base && demandTime(base), true);
}

/** `time({…})`: a base with an offset is moved into the zone that is named. @throws EvaluationFailure */
export function buildZonedTime(map: ValueMap, clock: Clock): ZonedTime {
  const fields = readFields(map);
  refuse(fields, 'time', [...DATE_FIELDS, ...EPOCH_FIELDS, 'date', 'datetime']);
  if (isZoneOnly(fields)) return zonedTimeOf(currentDateTime(clock, fields.zone!));
  const base = fields.selected.get('time');
  const time = assignTime(fields, base && demandTime(base), true);
  const offset = fields.zone && offsetAt(fields.zone, clock.now / 1000);
  const own = base && offsetPartOf(base);
  if (own === undefined || offset === undefined)
    return new ZonedTime(time, offset ?? own ?? offsetAt(clock.zone, clock.now / 1000));
  return atOffset(new ZonedTime(time, own), offset);
}

export function zonedTimeOf({ local, offset }: ZonedDateTime): ZonedTime {
  return new ZonedTime(local.time, offset);
}

export function offsetPartOf(value: Temporal): number | undefined {
  return value instanceof ZonedTime || value instanceof ZonedDateTime ? value.offset : undefined;
}

/** `localdatetime({…})`. @throws EvaluationFailure */
export function buildLocalDateTime(map: ValueMap, clock: Clock): LocalDateTime {
  const fields = readFields(map);
  refuse(fields, 'local date time', EPOCH_FIELDS);
  if (isZoneOnly(fields)) return currentDateTime(clock, fields.zone!).local;
  refuseZone(fields);
  return assignDateTime(fields);
}

/**
 * `datetime({…})`. Where the map selects a time or an epoch that has a zone, a zone that it names moves the moment to other
 * clocks; else it says which clocks the fields mean.
 * @throws EvaluationFailure
 */
export function buildZonedDateTime(map: ValueMap, clock: Clock): ZonedDateTime {
  const fields = readFields(map);
  if (isZoneOnly(fields)) return currentDateTime(clock, fields.zone!);
  const epoch = epochOf(fields);
  const timed = fields.selected.get('datetime') ?? fields.selected.get('time');
  const own = epoch === undefined ? timed && zonePartOf(timed) : clock.zone;
  const base = epoch && atInstant(epoch, clock.zone).local;
  const local = assignDateTime(fields, base);
  if (own === undefined) return atLocal(local, fields.zone ?? clock.zone);
  const preferred = timed && offsetPartOf(timed);
  const moment = atLocal(local, own, preferred);
  return fields.zone === undefined ? moment : atInstant(utcOf(moment), fields.zone);
}

function epochOf({ numbers, selected }: Fields): LocalDateTime | undefined {
  const seconds = numbers.get('epochSeconds');
  const millis = numbers.get('epochMillis');
  if (seconds === undefined && millis === undefined) return undefined;
  if (seconds !== undefined && millis !== undefined) {
    throw invalidValue('epochMillis cannot be selected together with epochSeconds');
  }
  if (selected.size > 0) throw invalidValue('An epoch cannot be selected together with date, time or datetime');
  return dateTimeOfNanos(0, seconds === undefined ? BigInt(millis!) * 1_000_000n : BigInt(seconds) * 1_000_000_000n);
}

function assignDateTime(fields: Fields, epoch?: LocalDateTime): LocalDateTime {
  const { numbers, selected } = fields;
  const both = selected.get('datetime');
  if (both !== undefined && selected.size > 1) {
    throw invalidValue('datetime cannot be selected together with date or time');
  }
  const day = both ?? selected.get('date');
  const clock = both ?? selected.get('time');
  const complete = clock !== undefined || CLOCK_FIELDS.some((name) => numbers.has(name));
  const date = assignDate(fields, epoch?.date ?? (day && demandDate(day)), complete);
  return new LocalDateTime(date, assignTime(fields, epoch?.time ?? (clock && demandTime(clock)), false));
}
