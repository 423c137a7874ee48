import { twoDigits } from './date.ts';
import { fromText, invalidValue } from './failure.ts';

/** A time zone: an offset (`+01:00`, `Z`) when `name` is undefined, else a region of the IANA database. */
export interface Zone {
  /** As Neo4j names it: `Europe/Stockholm`. */
  readonly name: string | undefined;
  /** Seconds east of UTC; of a named zone 0 and unused. */
  readonly offset: number;
}

const MAX_OFFSET = 18 * 3600;
const SECONDS_IN_400_YEARS = 146_097 * 86_400;
/** Second 0 of the year 2400 and of the year 1800: outside, rules repeat every 400 years and local mean time holds. */
const LATEST = 13_569_465_600;
const EARLIEST = -5_364_662_400;

export const UTC: Zone = { name: undefined, offset: 0 };

export function fixedZone(offset: number): Zone {
  if (Math.abs(offset) > MAX_OFFSET) throw invalidValue('An offset must lie between -18:00 and +18:00');
  return { name: undefined, offset };
}

/**
 * A zone as queries name it: `Z`, `+01`, `+0100`, `+01:00`, `Europe/Stockholm` (letter case does not matter).
 * @throws EvaluationFailure for a zone that nobody knows.
 */
export function zoneOf(text: string): Zone {
  return fromText(() => readZone(text));
}

function readZone(text: string): Zone {
  if (text === 'Z' || text === 'z') return UTC;
  const match = /^([+-])(\d\d)(?::?(\d\d)(?::?(\d\d))?)?$/.exec(text);
  if (match === null) return { name: regionOf(text), offset: 0 };
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (Number(match[3] ?? 0) > 59 || Number(match[4] ?? 0) > 59)
    throw invalidValue(`Invalid value for TimeZone: "${text}"`);
  return fixedZone(match[1] === '-' ? -seconds : seconds);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A bounded set: the names that the database knows. */
function formatterOf(name: string): Intl.DateTimeFormat {
  const known = formatters.get(name);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  formatters.set(name, formatter);
  return formatter;
}

/** The name of a region, in its usual letters where it is listed under them. */
function regionOf(text: string): string {
  const failure = () =>
    invalidValue(`Invalid value for TimeZone: "${text}"; use an offset such as +01:00 or a name such as Europe/Berlin`);
  if (!/^[A-Za-z][A-Za-z0-9~._/+-]*$/.test(text)) throw failure();
  usualLetters ??= new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name]));
  const name = usualLetters.get(text.toLowerCase()) ?? text;
  try {
    formatterOf(name);
  } catch {
    throw failure();
  }
  return name;
}

let usualLetters: ReadonlyMap<string, string> | undefined;

/** Seconds east of UTC that the zone has at an instant, in seconds since 1970-01-01 UTC. */
export function offsetAt(zone: Zone, epochSecond: number): number {
  if (zone.name === undefined) return zone.offset;
  let second = Math.max(epochSecond, EARLIEST);
  if (second >= LATEST) second -= Math.ceil((second - LATEST + 1) / SECONDS_IN_400_YEARS) * SECONDS_IN_400_YEARS;
  const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatterOf(zone.name).format(second * 1000));
  if (match?.[1] === undefined) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[1] === '-' ? -seconds : seconds;
}

/**
 * Seconds east of UTC for a time on the zone's clocks (`localSecond` counts from 1970-01-01T00:00 there). In the hour that
 * occurs twice, `preferred` if it holds there, else the earlier one; in the hour that does not exist, the offset before it.
 */
export function offsetOfLocal(zone: Zone, localSecond: number, preferred?: number): number {
  if (zone.name === undefined) return zone.offset;
  if (preferred !== undefined && offsetAt(zone, localSecond - preferred) === preferred) return preferred;
  const before = offsetAt(zone, localSecond - 86_400);
  const after = offsetAt(zone, localSecond + 86_400);
  if (before === after || offsetAt(zone, localSecond - before) === before) return before;
  return offsetAt(zone, localSecond - after) === after ? after : before;
}

/** `Z`, `+01:00`, `+00:53:28`. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const seconds = Math.abs(offset);
  const text = `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${twoDigits(seconds % 60)}`;
}
