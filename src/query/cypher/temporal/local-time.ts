import { Temporal } from '../value.ts';
import type { Span, Value } from '../value.ts';
import { floorMod } from './calendar.ts';
import { componentName } from './component-name.ts';
import { checkRange, twoDigits } from './date.ts';

export const NANOS_PER_SECOND = 1_000_000_000;
export const NANOS_PER_HOUR = 3600 * NANOS_PER_SECOND;
export const NANOS_PER_MINUTE = 60 * NANOS_PER_SECOND;
/** A safe integer, as is every nanosecond of a day. */
export const NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

/** A time of day without a zone. */
export class LocalTime extends Temporal {
  readonly kind = 'LOCAL TIME';
  /** Nanoseconds since midnight. */
  readonly nanoOfDay: number;

  constructor(nanoOfDay: number) {
    super();
    this.nanoOfDay = nanoOfDay;
  }

  get hour(): number {
    return Math.floor(this.nanoOfDay / NANOS_PER_HOUR);
  }
  get minute(): number {
    return Math.floor(this.nanoOfDay / NANOS_PER_MINUTE) % 60;
  }
  get second(): number {
    return Math.floor(this.nanoOfDay / NANOS_PER_SECOND) % 60;
  }
  get nanosecond(): number {
    return this.nanoOfDay % NANOS_PER_SECOND;
  }

  component(name: string): Value | undefined {
    switch (componentName(name)) {
      case 'hour':
        return this.hour;
      case 'minute':
        return this.minute;
      case 'second':
        return this.second;
      case 'millisecond':
        return Math.floor(this.nanosecond / 1_000_000);
      case 'microsecond':
        return Math.floor(this.nanosecond / 1000);
      case 'nanosecond':
        return this.nanosecond;
      default:
        return undefined;
    }
  }

  compareTo(other: Temporal): number | undefined {
    return other instanceof LocalTime ? this.nanoOfDay - other.nanoOfDay : undefined;
  }

  /** By the clock only. */
  plus({ seconds, nanos }: Span): LocalTime {
    return plusNanos(this, Number(seconds % 86_400n) * NANOS_PER_SECOND + nanos);
  }

  /** ISO 8601 with seconds always, and as many digits of the fraction as it needs: `12:31:14.645`. */
  toString(): string {
    const clock = `${twoDigits(this.hour)}:${twoDigits(this.minute)}:${twoDigits(this.second)}`;
    const fraction = String(this.nanosecond).padStart(9, '0').replace(/0+$/, '');
    return fraction === '' ? clock : `${clock}.${fraction}`;
  }
}

/** @throws EvaluationFailure for a time that no clock shows. */
export function timeOf(hour: number, minute: number, second: number, nanosecond: number): LocalTime {
  checkRange('HourOfDay', hour, 0, 23);
  checkRange('MinuteOfHour', minute, 0, 59);
  checkRange('SecondOfMinute', second, 0, 59);
  checkRange('NanoOfSecond', nanosecond, 0, 999_999_999);
  return new LocalTime(hour * NANOS_PER_HOUR + minute * NANOS_PER_MINUTE + second * NANOS_PER_SECOND + nanosecond);
}

/** Moves around the clock. */
export function plusNanos(time: LocalTime, nanos: number): LocalTime {
  return new LocalTime(floorMod(time.nanoOfDay + nanos, NANOS_PER_DAY));
}

export const MIDNIGHT = new LocalTime(0);
