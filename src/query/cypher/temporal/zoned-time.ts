import { Temporal } from '../value.ts';
import type { Span, Value } from '../value.ts';
import { componentName } from './component-name.ts';
import type { LocalTime } from './local-time.ts';
import { NANOS_PER_SECOND, plusNanos } from './local-time.ts';
import { offsetText } from './zone.ts';

/** A time of day at an offset from UTC. */
export class ZonedTime extends Temporal {
  readonly kind = 'ZONED TIME';
  readonly time: LocalTime;
  /** Seconds east of UTC. */
  readonly offset: number;

  constructor(time: LocalTime, offset: number) {
    super();
    this.time = time;
    this.offset = offset;
  }

  component(name: string): Value | undefined {
    return this.time.component(name) ?? offsetComponent(name, this.offset);
  }

  compareTo(other: Temporal): number | undefined {
    if (!(other instanceof ZonedTime)) return undefined;
    return utcNanosOf(this) - utcNanosOf(other) || this.offset - other.offset;
  }

  plus(span: Span): ZonedTime {
    return new ZonedTime(this.time.plus(span), this.offset);
  }

  toString(): string {
    return `${this.time.toString()}${offsetText(this.offset)}`;
  }
}

/** Components of the zone where it is an offset only. */
export function offsetComponent(name: string, offset: number): Value | undefined {
  switch (componentName(name)) {
    case 'timezone':
    case 'offset':
      return offsetText(offset);
    case 'offsetMinutes':
      return Math.trunc(offset / 60) + 0;
    case 'offsetSeconds':
      return offset;
    default:
      return undefined;
  }
}

/** The same instant of the day at another offset. */
export function atOffset({ time, offset }: ZonedTime, newOffset: number): ZonedTime {
  return new ZonedTime(plusNanos(time, (newOffset - offset) * NANOS_PER_SECOND), newOffset);
}

/** Nanoseconds from midnight UTC, below zero or beyond a day where the offset makes it so. */
function utcNanosOf({ time, offset }: ZonedTime): number {
  return time.nanoOfDay - offset * NANOS_PER_SECOND;
}
