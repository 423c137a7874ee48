import type { FunctionEntry } from '../function-table.ts';
import { between, inDays, inMonths, inSeconds } from '../temporal/between.ts';
import { buildDuration } from '../temporal/build-duration.ts';
import { Duration } from '../temporal/duration.ts';
import { fromText, invalidValue } from '../temporal/failure.ts';
import { dateTimeOfNanos } from '../temporal/local-date-time.ts';
import { parseDuration } from '../temporal/parse-duration.ts';
import { UTC } from '../temporal/zone.ts';
import { atInstant } from '../temporal/zoned-date-time.ts';
import { Temporal, isInteger, isMap, isNumber, toNumber } from '../value.ts';
import type { Value } from '../value.ts';
import { wrongType } from './arguments.ts';
import { entry } from './entry.ts';

function duration([input]: readonly Value[]): Value {
  if (typeof input === 'string') return fromText(() => parseDuration(input));
  if (isMap(input!)) return buildDuration(input);
  throw wrongType('duration', 'a STRING or a MAP', input!);
}

function span(name: string, measure: (from: Temporal, to: Temporal) => Duration): FunctionEntry {
  const evaluate = ([from, to]: readonly Value[]): Value => {
    for (const end of [from!, to!]) {
      if (!(end instanceof Temporal) || end instanceof Duration) throw wrongType(name, 'two dates or times', end);
    }
    return measure(from as Temporal, to as Temporal);
  };
  return entry(name, ['ANY', 'ANY'], 'DURATION', evaluate);
}

/** Seconds, and nanoseconds of the second. */
function fromEpoch([seconds, nanos]: readonly Value[]): Value {
  if (!isInteger(seconds!)) throw wrongType('datetime.fromEpoch', 'an INTEGER of seconds', seconds!);
  if (!isNumber(nanos!)) throw wrongType('datetime.fromEpoch', 'an INTEGER of nanoseconds', nanos!);
  const fraction = Math.trunc(toNumber(nanos));
  if (fraction < 0 || fraction > 999_999_999) throw invalidValue(`Invalid nanosecond: ${fraction}`);
  return atInstant(dateTimeOfNanos(0, BigInt(seconds) * 1_000_000_000n + BigInt(fraction)), UTC);
}

function fromEpochMillis([millis]: readonly Value[]): Value {
  if (!isInteger(millis!)) throw wrongType('datetime.fromEpochMillis', 'an INTEGER of milliseconds', millis!);
  return atInstant(dateTimeOfNanos(0, BigInt(millis) * 1_000_000n), UTC);
}

const NUMERIC = ['INTEGER', 'FLOAT'] as const;

export const SPAN_FUNCTIONS: readonly FunctionEntry[] = [
  entry('duration', ['ANY'], 'DURATION', duration),
  span('duration.between', between),
  span('duration.inMonths', inMonths),
  span('duration.inDays', inDays),
  span('duration.inSeconds', inSeconds),
  entry('datetime.fromEpoch', [NUMERIC, NUMERIC], 'ZONED DATETIME', fromEpoch),
  entry('datetime.fromEpochMillis', [NUMERIC], 'ZONED DATETIME', fromEpochMillis),
];
