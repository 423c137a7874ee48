import type { EvaluationContext, FunctionEntry, TypeName } from '../function-table.ts';
import { Temporal, isMap } from '../value.ts';
import type { Value, ValueMap } from '../value.ts';
import {
  buildDate,
  buildLocalDateTime,
  buildLocalTime,
  buildZonedDateTime,
  buildZonedTime,
  currentDateTime,
  offsetPartOf,
  zonedTimeOf,
} from '../temporal/build.ts';
import type { Clock } from '../temporal/build.ts';
import { fromText } from '../temporal/failure.ts';
import { LocalDateTime } from '../temporal/local-date-time.ts';
import { parseDate } from '../temporal/parse-date.ts';
import { parseLocalDateTime, parseLocalTime, parseZonedDateTime, parseZonedTime } from '../temporal/parse-time.ts';
import { demandDate, demandTime, zonePartOf } from '../temporal/parts.ts';
import {
  truncateDate,
  truncateLocalDateTime,
  truncateLocalTime,
  truncateZonedDateTime,
  truncateZonedTime,
} from '../temporal/truncate.ts';
import { UTC, offsetAt, zoneOf } from '../temporal/zone.ts';
import type { ZonedDateTime } from '../temporal/zoned-date-time.ts';
import { atLocal } from '../temporal/zoned-date-time.ts';
import { ZonedTime } from '../temporal/zoned-time.ts';
import { textOf, wrongType } from './arguments.ts';
import { entry } from './entry.ts';

/** One of the five instants: how it is made and truncated. */
interface Instant {
  readonly name: string;
  readonly type: TypeName;
  readonly of: (moment: ZonedDateTime) => Temporal;
  readonly parse: (text: string, clock: Clock) => Temporal;
  readonly build: (map: ValueMap, clock: Clock) => Temporal;
  readonly select: (value: Temporal, clock: Clock) => Temporal;
  readonly truncate: (unit: string, value: Temporal, fields: ValueMap, clock: Clock) => Temporal;
}

function localOf(value: Temporal): LocalDateTime {
  return new LocalDateTime(demandDate(value), demandTime(value));
}

const INSTANTS: readonly Instant[] = [
  {
    name: 'date',
    type: 'DATE',
    of: ({ local }) => local.date,
    parse: parseDate,
    build: buildDate,
    select: demandDate,
    truncate: truncateDate,
  },
  {
    name: 'localtime',
    type: 'LOCAL TIME',
    of: ({ local }) => local.time,
    parse: parseLocalTime,
    build: buildLocalTime,
    select: demandTime,
    truncate: truncateLocalTime,
  },
  {
    name: 'time',
    type: 'ZONED TIME',
    of: zonedTimeOf,
    parse: (text, { now, zone }) => parseZonedTime(text, zone, now / 1000),
    build: buildZonedTime,
    select: (value, { now, zone }) =>
      new ZonedTime(demandTime(value), offsetPartOf(value) ?? offsetAt(zone, now / 1000)),
    truncate: truncateZonedTime,
  },
  {
    name: 'localdatetime',
    type: 'LOCAL DATETIME',
    of: ({ local }) => local,
    parse: parseLocalDateTime,
    build: buildLocalDateTime,
    select: localOf,
    truncate: truncateLocalDateTime,
  },
  {
    name: 'datetime',
    type: 'ZONED DATETIME',
    of: (moment) => moment,
    parse: (text, { zone }) => parseZonedDateTime(text, zone),
    build: buildZonedDateTime,
    select: (value, { zone }) => atLocal(localOf(value), zonePartOf(value) ?? zone, offsetPartOf(value)),
    truncate: truncateZonedDateTime,
  },
];

function clockOf({ now, timeZone }: EvaluationContext): Clock {
  return { now, zone: timeZone === 'UTC' ? UTC : zoneOf(timeZone) };
}

function make({ name, of, parse, build, select }: Instant) {
  return ([input]: readonly Value[], context: EvaluationContext): Value => {
    const clock = clockOf(context);
    if (input === undefined) return of(currentDateTime(clock, clock.zone));
    if (typeof input === 'string') return fromText(() => parse(input, clock));
    if (isMap(input)) return build(input, clock);
    if (input instanceof Temporal && input.kind !== 'DURATION') return select(input, clock);
    throw wrongType(name, 'a STRING, a MAP or a temporal value', input);
  };
}

function current({ name, of }: Instant) {
  return ([zone]: readonly Value[], context: EvaluationContext): Value => {
    const clock = clockOf(context);
    return of(currentDateTime(clock, zone === undefined ? clock.zone : zoneOf(textOf(name, zone))));
  };
}

function truncated({ name, of, truncate }: Instant) {
  return ([unit, value, fields]: readonly Value[], context: EvaluationContext): Value => {
    const clock = clockOf(context);
    const input = value !== undefined ? value : of(currentDateTime(clock, clock.zone));
    const map = fields ?? new Map<string, Value>();
    if (!(input instanceof Temporal) || input.kind === 'DURATION')
      throw wrongType(`${name}.truncate`, 'a temporal value', input);
    if (!isMap(map)) throw wrongType(`${name}.truncate`, 'a MAP of fields', map);
    return truncate(textOf(`${name}.truncate`, unit!), input, map, clock);
  };
}

export const TEMPORAL_FUNCTIONS: readonly FunctionEntry[] = INSTANTS.flatMap((instant) => [
  entry(instant.name, ['ANY'], instant.type, make(instant), { optional: 1 }),
  ...['transaction', 'statement', 'realtime'].map((clock) =>
    entry(`${instant.name}.${clock}`, ['ANY'], instant.type, current(instant), { optional: 1 }),
  ),
  entry(`${instant.name}.truncate`, ['STRING', 'ANY', 'MAP'], instant.type, truncated(instant), {
    optional: 2,
    nulls: 'handle',
  }),
]);
