import { Float, Temporal, isInteger } from '../value.ts';
import type { Value, ValueMap } from '../value.ts';
import { invalidType, invalidValue } from './failure.ts';
import { zoneOf } from './zone.ts';
import type { Zone } from './zone.ts';

/** What the map of `date({…})`, `datetime({…})` and their kin may name. */
const DATE_FIELDS = ['year', 'quarter', 'month', 'week', 'ordinalDay', 'dayOfQuarter', 'dayOfWeek', 'day'] as const;
const CLOCK_FIELDS = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'] as const;
const EPOCH_FIELDS = ['epochSeconds', 'epochMillis'] as const;
const SELECTORS = ['date', 'time', 'datetime'] as const;

export type DateField = (typeof DATE_FIELDS)[number];
export type ClockField = (typeof CLOCK_FIELDS)[number];
type NumberField = DateField | ClockField | (typeof EPOCH_FIELDS)[number];
type Selector = (typeof SELECTORS)[number];

/** The fields of one map, read and checked for their types. */
export interface Fields {
  readonly numbers: ReadonlyMap<NumberField, number>;
  readonly selected: ReadonlyMap<Selector, Temporal>;
  readonly zone: Zone | undefined;
}

/** Names are read without regard to letter case. */
const NAMES: ReadonlyMap<string, NumberField | Selector | 'timezone'> = new Map(
  [...DATE_FIELDS, ...CLOCK_FIELDS, ...EPOCH_FIELDS, ...SELECTORS, 'timezone' as const].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/**
 * A null field counts as the least it can be (year 0, month 1, hour 0), as on Neo4j.
 * @throws EvaluationFailure for an unknown field or a value of another type.
 */
export function readFields(map: ValueMap): Fields {
  const numbers = new Map<NumberField, number>();
  const selected = new Map<Selector, Temporal>();
  let zone: Zone | undefined;
  for (const [key, value] of map) {
    const name = NAMES.get(key.toLowerCase());
    if (name === undefined) throw invalidValue(`No such field: "${key}"`);
    if (name === 'timezone') zone = zoneField(value);
    else if (name === 'date' || name === 'time' || name === 'datetime') selected.set(name, temporalField(name, value));
    else numbers.set(name, integerField(name, value));
  }
  if (numbers.size === 0 && selected.size === 0 && zone === undefined) {
    throw invalidValue('At least one temporal unit must be specified');
  }
  return { numbers, selected, zone };
}

function zoneField(value: Value): Zone {
  if (typeof value !== 'string') throw invalidType('timezone must be a string such as "+01:00" or "Europe/Berlin"');
  return zoneOf(value);
}

function temporalField(name: string, value: Value): Temporal {
  if (!(value instanceof Temporal) || value.kind === 'DURATION') {
    throw invalidValue(`"${name}" must be a temporal value`);
  }
  return value;
}

function integerField(name: string, value: Value): number {
  if (value === null) return (DATE_FIELDS as readonly string[]).includes(name) && name !== 'year' ? 1 : 0;
  if (isInteger(value)) return Number(value);
  throw invalidType(`${name} must be an integer value${value instanceof Float ? ', but was a float' : ''}`);
}

/** @throws EvaluationFailure when the map has a field that the kind does not. */
export function refuse(fields: Fields, kind: string, names: readonly (NumberField | Selector)[]): void {
  for (const name of names) {
    if (fields.numbers.has(name as NumberField) || fields.selected.has(name as Selector)) {
      throw invalidType(`Not supported: a ${kind} has no "${name}"`);
    }
  }
}

/** Only an instant can be moved into a zone: with other fields a zone says nothing to a kind that has none. */
export function refuseZone({ zone }: Fields): void {
  if (zone !== undefined) throw invalidType('Cannot assign time zone if also assigning other fields');
}

/** Whether the map names a zone and nothing else: the current moment there. */
export function isZoneOnly({ numbers, selected }: Fields): boolean {
  return numbers.size === 0 && selected.size === 0;
}

export { CLOCK_FIELDS, DATE_FIELDS, EPOCH_FIELDS };
