import type { Temporal } from '../value.ts';
import { LocalDate } from './date.ts';
import { invalidType } from './failure.ts';
import { LocalDateTime } from './local-date-time.ts';
import { LocalTime } from './local-time.ts';
import { fixedZone } from './zone.ts';
import type { Zone } from './zone.ts';
import { ZonedDateTime } from './zoned-date-time.ts';
import { ZonedTime } from './zoned-time.ts';

export function datePartOf(value: Temporal): LocalDate | undefined {
  if (value instanceof LocalDate) return value;
  if (value instanceof LocalDateTime) return value.date;
  return value instanceof ZonedDateTime ? value.local.date : undefined;
}

export function timePartOf(value: Temporal): LocalTime | undefined {
  if (value instanceof LocalTime) return value;
  if (value instanceof ZonedTime || value instanceof LocalDateTime) return value.time;
  return value instanceof ZonedDateTime ? value.local.time : undefined;
}

export function zonePartOf(value: Temporal): Zone | undefined {
  if (value instanceof ZonedTime) return fixedZone(value.offset);
  return value instanceof ZonedDateTime ? value.zone : undefined;
}

/** @throws EvaluationFailure for a value without a date. */
export function demandDate(value: Temporal): LocalDate {
  const date = datePartOf(value);
  if (date === undefined) throw invalidType(`Cannot get the date of: ${value.toString()}`);
  return date;
}

/** @throws EvaluationFailure for a value without a time of day. */
export function demandTime(value: Temporal): LocalTime {
  const time = timePartOf(value);
  if (time === undefined) throw invalidType(`Cannot get the time of: ${value.toString()}`);
  return time;
}
