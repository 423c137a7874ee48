import neo4j from 'neo4j-driver';
import { yearMonthDayOf } from '../cypher/temporal/calendar.ts';
import { LocalDate } from '../cypher/temporal/date.ts';
import { Duration } from '../cypher/temporal/duration.ts';
import { LocalDateTime } from '../cypher/temporal/local-date-time.ts';
import { LocalTime } from '../cypher/temporal/local-time.ts';
import { ZonedDateTime } from '../cypher/temporal/zoned-date-time.ts';
import { ZonedTime } from '../cypher/temporal/zoned-time.ts';
import { Float, isList, isMap, Point, Temporal } from '../cypher/value.ts';
import type { Value } from '../cypher/value.ts';

const { types } = neo4j;

/**
 * A parameter as the driver takes it: integers as bigint, floats as number.
 * @throws TypeError for a node, a relationship or a path: a server takes none as a parameter.
 */
export function toDriver(value: Value): unknown {
  if (typeof value === 'number') return BigInt(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Float) return value.value;
  if (isList(value)) return value.map(toDriver);
  if (isMap(value)) return Object.fromEntries([...value].map(([key, item]) => [key, toDriver(item)]));
  if (value instanceof Point) return new types.Point(value.srid, value.x, value.y, value.z);
  if (value instanceof Temporal) return temporal(value);
  throw new TypeError('a parameter cannot be a node, a relationship or a path: give its id');
}

function temporal(value: Temporal): unknown {
  if (value instanceof LocalDate) return new types.Date(...day(value));
  if (value instanceof LocalTime) return new types.LocalTime(...clock(value));
  if (value instanceof ZonedTime) return new types.Time(...clock(value.time), value.offset);
  if (value instanceof LocalDateTime) return new types.LocalDateTime(...day(value.date), ...clock(value.time));
  if (value instanceof ZonedDateTime) {
    const { local, offset, zone } = value;
    return new types.DateTime(...day(local.date), ...clock(local.time), offset, zone.name ?? null);
  }
  if (value instanceof Duration)
    return new types.Duration(value.months, value.days, value.seconds, BigInt(value.nanos));
  throw new TypeError(`a parameter cannot be a ${value.kind}`);
}

function day({ epochDay }: LocalDate): [number, number, number] {
  const { year, month, day: date } = yearMonthDayOf(epochDay);
  return [year, month, date];
}

function clock({ nanoOfDay }: LocalTime): [number, number, number, number] {
  const seconds = Math.floor(nanoOfDay / 1e9);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, nanoOfDay % 1e9];
}
