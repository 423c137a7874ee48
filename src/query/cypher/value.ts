/**
 * The values of Cypher.
 *
 * | Cypher          | here                                                                                     |
 * | --------------- | ---------------------------------------------------------------------------------------- |
 * | NULL            | `null`                                                                                   |
 * | BOOLEAN         | `boolean`                                                                                |
 * | INTEGER         | `number`, a safe integer and never `-0`; `bigint` only beyond ±(2^53 - 1), within 64 bits |
 * | FLOAT           | {@link Float}, so that `1` and `1.0` stay apart                                          |
 * | STRING          | `string`                                                                                 |
 * | LIST            | an array                                                                                 |
 * | MAP             | a `Map`, in the order of insertion                                                       |
 * | NODE, …         | {@link Node}, {@link Relationship}, {@link Path}                                         |
 * | DATE, …         | a subclass of {@link Temporal}                                                           |
 * | POINT           | {@link Point}                                                                            |
 *
 * An integer has one representation only: make it with {@link integer} unless it is known to be safe. So `===` compares
 * two integers, and `typeof v === 'number'` is an integer, never a float.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Float
  | ValueList
  | ValueMap
  | Node
  | Relationship
  | Path
  | Temporal
  | Point;

export type ValueList = readonly Value[];
export interface ValueMap extends ReadonlyMap<string, Value> {
  get(key: string): Value | undefined;
}

export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** Where nodes and relationships come from: a graph of ours, or the answer of a server. Ids are dense numbers of the source. */
export interface EntitySource {
  nodeElementId(id: number): string;
  nodeLabels(id: number): readonly string[];
  nodeProperties(id: number): ValueMap;
  /** Null when the node does not have it. */
  nodeProperty(id: number, key: string): Value;
  relationshipElementId(id: number): string;
  relationshipType(id: number): string;
  relationshipStart(id: number): number;
  relationshipEnd(id: number): number;
  relationshipProperties(id: number): ValueMap;
  relationshipProperty(id: number, key: string): Value;
}

/** A handle: labels and properties are read from the source when asked for. Two handles are one node if id and source agree. */
export class Node {
  readonly source: EntitySource;
  readonly id: number;
  constructor(source: EntitySource, id: number) {
    this.source = source;
    this.id = id;
  }
  get elementId(): string {
    return this.source.nodeElementId(this.id);
  }
  get labels(): readonly string[] {
    return this.source.nodeLabels(this.id);
  }
  get properties(): ValueMap {
    return this.source.nodeProperties(this.id);
  }
  property(key: string): Value {
    return this.source.nodeProperty(this.id, key);
  }
}

export class Relationship {
  readonly source: EntitySource;
  readonly id: number;
  constructor(source: EntitySource, id: number) {
    this.source = source;
    this.id = id;
  }
  get elementId(): string {
    return this.source.relationshipElementId(this.id);
  }
  get type(): string {
    return this.source.relationshipType(this.id);
  }
  get start(): Node {
    return new Node(this.source, this.source.relationshipStart(this.id));
  }
  get end(): Node {
    return new Node(this.source, this.source.relationshipEnd(this.id));
  }
  get properties(): ValueMap {
    return this.source.relationshipProperties(this.id);
  }
  property(key: string): Value {
    return this.source.relationshipProperty(this.id, key);
  }
}

/** Nodes and relationships by turns; one node more than relationships. A relationship may be walked against its direction. */
export class Path {
  readonly nodes: readonly Node[];
  readonly relationships: readonly Relationship[];
  constructor(nodes: readonly Node[], relationships: readonly Relationship[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
  get length(): number {
    return this.relationships.length;
  }
}

export type TemporalOperator = '+' | '-' | '*' | '/';
export type TemporalKind = 'DATE' | 'LOCAL TIME' | 'ZONED TIME' | 'LOCAL DATETIME' | 'ZONED DATETIME' | 'DURATION';

/** The parts of a duration. */
export interface Span {
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  readonly nanos: number;
}

/**
 * What the engine needs to know of a date, a time or a duration; the classes are in `temporal/`. They bring their own order and
 * arithmetic, so that a page loads only what is used.
 */
export abstract class Temporal {
  abstract readonly kind: TemporalKind;
  /** `d.year`, `t.nanosecond`; undefined for a component that the kind does not have. */
  abstract component(name: string): Value | undefined;
  /** The ISO 8601 text that `toString()` of Cypher gives. */
  abstract toString(): string;
  /** The order among values of this kind, below, at or above 0; undefined for one of another kind. */
  abstract compareTo(other: Temporal): number | undefined;
  /** A date or a time moved by a span: months first, then days, then the rest; a duration made longer by it. */
  abstract plus(span: Span): Temporal;
  /** Of durations: `other operator this`, or with `first` `this operator other`; undefined where they do not fit. */
  combined?(operator: TemporalOperator, other: Value, first: boolean): Value | undefined;
}

/** `srid`: 4326 and 4979 geographic (degrees; x is the longitude), 7203 and 9157 Cartesian. */
export class Point {
  readonly srid: number;
  readonly x: number;
  readonly y: number;
  readonly z: number | undefined;
  constructor(srid: number, x: number, y: number, z?: number) {
    this.srid = srid;
    this.x = x;
    this.y = y;
    this.z = z;
  }
}

export const MAX_INTEGER = 2n ** 63n - 1n;
export const MIN_INTEGER = -(2n ** 63n);

/** The one representation of a 64-bit integer; undefined beyond 64 bits. */
export function integer(value: bigint): number | bigint | undefined {
  if (value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  return value < MIN_INTEGER || value > MAX_INTEGER ? undefined : value;
}

export function isInteger(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

export function isNumber(value: Value): value is number | bigint | Float {
  return typeof value === 'number' || value instanceof Float || typeof value === 'bigint';
}

/** The nearest JS number of an integer or a float. */
export function toNumber(value: number | bigint | Float): number {
  return typeof value === 'number' ? value : value instanceof Float ? value.value : Number(value);
}

export function isList(value: Value): value is ValueList {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ValueMap {
  return value instanceof Map;
}
