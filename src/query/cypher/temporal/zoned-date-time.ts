import { Temporal, integer } from '../value.ts';
import type { Span, Value } from '../value.ts';
import { componentName } from './component-name.ts';
import { NANOS_PER_SECOND } from './local-time.ts';
import type { LocalDateTime } from './local-date-time.ts';
import { clockNanosOf, compareDateTimes, localSecondsOf, plusMonthsAndDays, shiftNanos } from './local-date-time.ts';
import { offsetAt, offsetOfLocal, offsetText } from './zone.ts';
import type { Zone } from './zone.ts';
import { offsetComponent } from './zoned-time.ts';

/** A date and time in a time zone. */
export class ZonedDateTime extends Temporal {
  readonly kind = 'ZONED DATETIME';
  readonly local: LocalDateTime;
  /** Seconds east of UTC that hold at this moment. */
  readonly offset: number;
  readonly zone: Zone;

  constructor(local: LocalDateTime, offset: number, zone: Zone) {
    super();
    this.local = local;
    this.offset = offset;
    this.zone = zone;
  }

  component(name: string): Value | undefined {
    const canonical = componentName(name);
    if (canonical === 'timezone') return this.zone.name ?? offsetText(this.offset);
    // Neo4j rounds these two differently before 1970.
    if (canonical === 'epochSeconds') return integer(epochNanosOf(this) / BigInt(NANOS_PER_SECOND)) ?? null;
    if (canonical === 'epochMillis') return integer(floorDivide(epochNanosOf(this), 1_000_000n)) ?? null;
    return this.local.component(name) ?? offsetComponent(name, this.offset);
  }

  /** Where two moments are one instant, the zone decides. */
  compareTo(other: Temporal): number | undefined {
    if (!(other instanceof ZonedDateTime)) return undefined;
    const [x, y] = [this.zone.name ?? '', other.zone.name ?? ''];
    return compareDateTimes(utcOf(this), utcOf(other)) || this.offset - other.offset || (x < y ? -1 : x > y ? 1 : 0);
  }

  plus(span: Span): ZonedDateTime {
    const { local, offset, zone } = this;
    const byCalendar = span.months !== 0n || span.days !== 0n;
    const moved = byCalendar ? atLocal(plusMonthsAndDays(local, span), zone, offset) : this;
    const nanos = clockNanosOf(span);
    return nanos === 0n ? moved : atInstant(shiftNanos(utcOf(moved), nanos), zone);
  }

  toString(): string {
    const text = `${this.local.toString()}${offsetText(this.offset)}`;
    return this.zone.name === undefined ? text : `${text}[${this.zone.name}]`;
  }
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && dividend % divisor !== 0n ? quotient - 1n : quotient;
}

/** The time that the zone's clocks show; see {@link offsetOfLocal} for hours that occur twice or not at all. */
export function atLocal(local: LocalDateTime, zone: Zone, preferred?: number): ZonedDateTime {
  if (zone.name === undefined) return new ZonedDateTime(local, zone.offset, zone);
  const offset = offsetOfLocal(zone, localSecondsOf(local), preferred);
  return atInstant(shiftSeconds(local, -offset), zone);
}

/** The moment given as UTC date and time, on the zone's clocks. */
export function atInstant(utc: LocalDateTime, zone: Zone): ZonedDateTime {
  const offset = offsetAt(zone, localSecondsOf(utc));
  return new ZonedDateTime(shiftSeconds(utc, offset), offset, zone);
}

/** The same moment as UTC date and time. */
export function utcOf({ local, offset }: ZonedDateTime): LocalDateTime {
  return shiftSeconds(local, -offset);
}

export function epochNanosOf(value: ZonedDateTime): bigint {
  const { date, time } = utcOf(value);
  return BigInt(date.epochDay) * 86_400n * BigInt(NANOS_PER_SECOND) + BigInt(time.nanoOfDay);
}

function shiftSeconds(local: LocalDateTime, seconds: number): LocalDateTime {
  return seconds === 0 ? local : shiftNanos(local, BigInt(seconds) * BigInt(NANOS_PER_SECOND));
}
