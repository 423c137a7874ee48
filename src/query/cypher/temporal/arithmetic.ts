import { Float, isInteger, isNumber, toNumber } from '../value.ts';
import type { Value } from '../value.ts';
import { EvaluationFailure } from '../query-error.ts';
import { LocalDate, plusMonths } from './date.ts';
import { Duration, approximateDuration, durationOf } from './duration.ts';
import { LocalDateTime, shiftDays, shiftMonths, shiftNanos } from './local-date-time.ts';
import { LocalTime, plusNanos } from './local-time.ts';
import { ZonedDateTime, atInstant, atLocal, utcOf } from './zoned-date-time.ts';
import { ZonedTime } from './zoned-time.ts';

const NANOS = 1_000_000_000n;

/**
 * `+ - * /` where a date, a time or a duration takes part: duration ± duration, date or time ± duration, duration × or ÷
 * number; undefined when the operands do not fit.
 * @throws EvaluationFailure on overflow and on division by zero.
 */
export function temporalOperator(operator: '+' | '-' | '*' | '/', a: Value, b: Value): Value | undefined {
  if (operator === '*') {
    if (a instanceof Duration && isNumber(b)) return multiply(a, b);
    return b instanceof Duration && isNumber(a) ? multiply(b, a) : undefined;
  }
  if (operator === '/') return a instanceof Duration && isNumber(b) ? divide(a, toNumber(b), isInteger(b)) : undefined;
  if (b instanceof Duration) {
    if (a instanceof Duration) return add(a, operator === '+' ? b : negate(b));
    return shift(a, operator === '+' ? b : negate(b));
  }
  return operator === '+' && a instanceof Duration ? shift(b, a) : undefined;
}

function add(a: Duration, b: Duration): Duration {
  return durationOf(a.months + b.months, a.days + b.days, a.seconds + b.seconds, BigInt(a.nanos) + BigInt(b.nanos));
}

function negate({ months, days, seconds, nanos }: Duration): Duration {
  return durationOf(-months, -days, -seconds, BigInt(-nanos));
}

function multiply(duration: Duration, factor: number | bigint | Float): Duration {
  const { months, days, seconds, nanos } = duration;
  if (!(factor instanceof Float)) {
    const by = BigInt(factor);
    return durationOf(months * by, days * by, seconds * by, BigInt(nanos) * by);
  }
  const by = factor.value;
  return approximateDuration(Number(months) * by, Number(days) * by, Number(seconds) * by, nanos * by);
}

function divide({ months, days, seconds, nanos }: Duration, by: number, integral: boolean): Duration {
  if (by === 0 && integral) throw new EvaluationFailure('ArithmeticError', 'DivisionByZero', '/ by zero');
  return approximateDuration(Number(months) / by, Number(days) / by, Number(seconds) / by, nanos / by);
}

/** A date or time moved by a duration: months first, then days, then the rest; on a date whole days only, on a time the clock. */
function shift(value: Value, duration: Duration): Value | undefined {
  const { months, days, seconds, nanos } = duration;
  if (value instanceof LocalDate) {
    const moved = plusMonths(value, Number(months));
    return new LocalDate(moved.epochDay + Number(days + seconds / 86_400n));
  }
  if (value instanceof LocalTime) return plusNanos(value, clockNanos(duration));
  if (value instanceof ZonedTime) return new ZonedTime(plusNanos(value.time, clockNanos(duration)), value.offset);
  const total = seconds * NANOS + BigInt(nanos);
  if (value instanceof LocalDateTime) return shiftNanos(moveDate(value, months, days), total);
  if (!(value instanceof ZonedDateTime)) return undefined;
  const { local, offset, zone } = value;
  const moved = months === 0n && days === 0n ? value : atLocal(moveDate(local, months, days), zone, offset);
  return total === 0n ? moved : atInstant(shiftNanos(utcOf(moved), total), zone);
}

function moveDate(local: LocalDateTime, months: bigint, days: bigint): LocalDateTime {
  return shiftDays(shiftMonths(local, Number(months)), Number(days));
}

function clockNanos({ seconds, nanos }: Duration): number {
  return Number(seconds % 86_400n) * 1_000_000_000 + nanos;
}
