import neo4j from 'neo4j-driver';
import { dateOf } from '../cypher/temporal/date.ts';
import { Duration } from '../cypher/temporal/duration.ts';
import { LocalDateTime } from '../cypher/temporal/local-date-time.ts';
import { timeOf } from '../cypher/temporal/local-time.ts';
import { fixedZone, zoneOf } from '../cypher/temporal/zone.ts';
import { atLocal } from '../cypher/temporal/zoned-date-time.ts';
import { ZonedTime } from '../cypher/temporal/zoned-time.ts';
import { Float, integer, Path, Point } from '../cypher/value.ts';
import type { Node as DriverNode, Path as DriverPath, Relationship as DriverRelationship } from 'neo4j-driver';
import type { AnswerGraph } from './answer-graph.ts';
import type { LocalDate } from '../cypher/temporal/date.ts';
import type { LocalTime } from '../cypher/temporal/local-time.ts';
import type { Value, ValueMap } from '../cypher/value.ts';

/** What `claimgraph push` keeps on everything it writes; the graph itself does not have it, so answers do not show it. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['_graph', '_hash', '_labels']);

/** A value that the driver read with `useBigInt`, as a value of ours. */
export function fromDriver(value: unknown, graph: AnswerGraph): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return integer(value) ?? null;
  if (typeof value === 'number') return new Float(value);
  if (Array.isArray(value)) return withoutBookkeepingKeys(value.map((item) => fromDriver(item, graph)));
  return fromNode(value, graph) ?? fromTemporal(value) ?? fromMap(value as Record<string, unknown>, graph);
}

function fromNode(value: object, graph: AnswerGraph): Value | undefined {
  if (neo4j.isNode(value)) return nodeOf(value, graph);
  if (neo4j.isRelationship(value)) return relationshipOf(value, graph);
  if (neo4j.isPath(value)) return pathOf(value, graph);
  if (!neo4j.isPoint(value)) return undefined;
  return new Point(Number(value.srid), value.x, value.y, value.z);
}

function nodeOf({ elementId, labels, properties }: DriverNode, graph: AnswerGraph): Value & object {
  return graph.node(elementId, labels, fromMap(properties, graph));
}

function relationshipOf(relationship: DriverRelationship, graph: AnswerGraph): Value & object {
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = relationship;
  const values = fromMap(properties, graph);
  return graph.relationship(elementId, type, startNodeElementId, endNodeElementId, values);
}

function pathOf({ start, segments }: DriverPath, graph: AnswerGraph): Path {
  const nodes = [start, ...segments.map(({ end }) => end)];
  return new Path(
    nodes.map(({ elementId, labels, properties }) =>
      graph.node(elementId, labels, fromMap(properties as Record<string, unknown>, graph)),
    ),
    segments.map(({ relationship: { elementId, type, startNodeElementId, endNodeElementId, properties } }) =>
      graph.relationship(
        elementId,
        type,
        startNodeElementId,
        endNodeElementId,
        fromMap(properties as Record<string, unknown>, graph),
      ),
    ),
  );
}

function fromMap(map: Readonly<Record<string, unknown>>, graph: AnswerGraph): ValueMap {
  const values = new Map<string, Value>();
  const pushed = '_graph' in map && '_hash' in map;
  for (const [key, value] of Object.entries(map)) {
    if (!pushed || !BOOKKEEPING.has(key)) values.set(key, fromDriver(value, graph));
  }
  return values;
}

/** `keys(n)` of something pushed. */
function withoutBookkeepingKeys(values: readonly Value[]): readonly Value[] {
  if (!values.includes('_graph') || !values.includes('_hash')) return values;
  return values.filter((value) => typeof value !== 'string' || !BOOKKEEPING.has(value));
}

interface DayFields {
  readonly year: unknown;
  readonly month: unknown;
  readonly day: unknown;
}

interface TimeFields {
  readonly hour: unknown;
  readonly minute: unknown;
  readonly second: unknown;
  readonly nanosecond: unknown;
}

function fromTemporal(value: object): Value | undefined {
  if (neo4j.isDate(value)) return dayOf(value);
  if (neo4j.isLocalTime(value)) return clockOf(value);
  if (neo4j.isTime(value)) return new ZonedTime(clockOf(value), Number(value.timeZoneOffsetSeconds));
  if (neo4j.isLocalDateTime(value)) return new LocalDateTime(dayOf(value), clockOf(value));
  if (neo4j.isDateTime(value)) {
    const { timeZoneId, timeZoneOffsetSeconds: offset } = value;
    const local = new LocalDateTime(dayOf(value), clockOf(value));
    if (timeZoneId === undefined || timeZoneId === null) return atLocal(local, fixedZone(Number(offset)));
    return atLocal(local, zoneOf(timeZoneId), offset === undefined || offset === null ? undefined : Number(offset));
  }
  if (!neo4j.isDuration(value)) return undefined;
  const [months, days, seconds] = [value.months, value.days, value.seconds].map((part) => BigInt(String(part)));
  return new Duration(months!, days!, seconds!, Number(value.nanoseconds));
}

function dayOf({ year, month, day }: DayFields): LocalDate {
  return dateOf(Number(year), Number(month), Number(day));
}

function clockOf({ hour, minute, second, nanosecond }: TimeFields): LocalTime {
  return timeOf(Number(hour), Number(minute), Number(second), Number(nanosecond));
}
