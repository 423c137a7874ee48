import { invalidValue } from './failure.ts';
import { LocalDateTime, localSecondsOf } from './local-date-time.ts';
import { MIDNIGHT, timeOf } from './local-time.ts';
import type { LocalTime } from './local-time.ts';
import { parseDate } from './parse-date.ts';
import { offsetOfLocal, zoneOf } from './zone.ts';
import type { Zone } from './zone.ts';
import { ZonedTime } from './zoned-time.ts';
import type { ZonedDateTime } from './zoned-date-time.ts';
import { atLocal } from './zoned-date-time.ts';

/** `21:40:32.142`, `214032.142`, `21:40`, `2140`, `21`, then optionally `Z`, `+01:00`, `+0100`, `+01` and `[Europe/Berlin]`. */
const TIME =
  /^(?:(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?)?|(?<h>\d\d)(?<m>\d\d)(?:(?<s>\d\d)(?:[.,](?<f>\d{1,9}))?)?)(?<offset>[Zz]|[+-]\d\d(?::?\d\d)?)?(?:\[(?<name>[a-zA-Z0-9~._ /+-]+)\])?$/;

interface TimeText {
  readonly time: LocalTime;
  readonly offset: Zone | undefined;
  readonly named: Zone | undefined;
}

function readTime(text: string, whole: string, kind: string, zoned: boolean): TimeText {
  const groups = TIME.exec(text)?.groups;
  if (groups === undefined || (!zoned && (groups['offset'] ?? groups['name']) !== undefined)) {
    throw invalidValue(`Text "${whole}" cannot be parsed to a ${kind}`);
  }
  const part = (long: string, short: string) => Number(groups[long] ?? groups[short] ?? 0);
  const fraction = (groups['fraction'] ?? groups['f'] ?? '').padEnd(9, '0');
  const time = timeOf(part('hour', 'h'), part('minute', 'm'), part('second', 's'), Number(fraction));
  const { offset, name } = groups;
  return {
    time,
    offset: offset === undefined ? undefined : zoneOf(offset),
    named: name === undefined ? undefined : zoneOf(name),
  };
}

function withoutT(text: string): string {
  return text.startsWith('T') ? text.slice(1) : text;
}

/** @throws EvaluationFailure for a text that is no time of day. */
export function parseLocalTime(text: string): LocalTime {
  return readTime(withoutT(text), text, 'LocalTime', false).time;
}

/** @throws EvaluationFailure; a name of a zone is refused without the day that its offset depends on. */
export function parseZonedTime(text: string, zone: Zone, epochSecond: number): ZonedTime {
  const { time, offset, named } = readTime(withoutT(text), text, 'Time', true);
  if (named !== undefined) {
    throw invalidValue(
      `Using a named time zone such as in "${text}" is not supported for a Time: its offset depends on the day`,
    );
  }
  const used = offset ?? zone;
  return new ZonedTime(time, offsetOfLocal(used, epochSecond));
}

function splitDateTime(text: string): readonly [date: string, time: string | undefined] {
  const at = text.indexOf('T');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** @throws EvaluationFailure for a text that is no date with a time. */
export function parseLocalDateTime(text: string): LocalDateTime {
  const [date, time] = splitDateTime(text);
  return new LocalDateTime(
    parseDate(date),
    time === undefined ? MIDNIGHT : readTime(time, text, 'LocalDateTime', false).time,
  );
}

/**
 * @param zone where the text names none.
 * @throws EvaluationFailure for a text that is no date with a time, or whose offset is not one of its named zone.
 */
export function parseZonedDateTime(text: string, zone: Zone): ZonedDateTime {
  const [date, time] = splitDateTime(text);
  const day = parseDate(date);
  if (time === undefined) return atLocal(new LocalDateTime(day, MIDNIGHT), zone);
  const read = readTime(time, text, 'DateTime', true);
  const local = new LocalDateTime(day, read.time);
  if (read.named === undefined) return atLocal(local, read.offset ?? zone);
  const preferred = read.offset?.offset;
  if (preferred !== undefined && offsetOfLocal(read.named, localSecondsOf(local), preferred) !== preferred) {
    throw invalidValue(`Timezone and offset do not match: "${text}"`);
  }
  return atLocal(local, read.named, preferred);
}
