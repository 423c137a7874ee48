/** A graph that queries may change. Rows of adjacency are made anew when they are asked for after a change. */
import { EvaluationFailure } from '../query-error.ts';
import type { Value, ValueMap } from '../value.ts';
import { adjacencyOf } from './adjacency.ts';
import type { Adjacency } from './adjacency.ts';
import type { Graph } from './graph.ts';
import type { PropertyReader } from './property-reader.ts';
import type { NumberList } from './number-list.ts';
import { LabelSets } from './label-sets.ts';
import { NameTable } from './name-table.ts';

export class ScratchGraph implements Graph {
  readonly writable = true;
  readonly nodeSet: number[] = [];
  readonly relationshipTypeOf: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  nodeCount = 0;
  relationshipCount = 0;
  private readonly sets = new LabelSets();
  private readonly typeTable = new NameTable();
  private readonly nodes: Map<string, Value>[] = [];
  private readonly relationships: Map<string, Value>[] = [];
  private out: Adjacency | undefined;
  private in: Adjacency | undefined;
  /** How to take back what was changed since {@link begin}, the last change first. */
  private readonly undo: (() => void)[] = [];

  /** Begins a query: what it changes can be taken back until the next one begins. */
  begin(): void {
    this.undo.length = 0;
  }

  rollback(): void {
    for (let change = this.undo.pop(); change !== undefined; change = this.undo.pop()) change();
    this.changed();
  }

  get nodeLimit(): number {
    return this.nodeSet.length;
  }

  get relationshipLimit(): number {
    return this.relationshipTypeOf.length;
  }

  get labels(): readonly string[] {
    return this.sets.labels.names;
  }

  get types(): readonly string[] {
    return this.typeTable.names;
  }

  get labelSets(): readonly (readonly number[])[] {
    return this.sets.sets;
  }

  outgoing(): Adjacency {
    this.out ??= adjacencyOf(this.nodeLimit, this.starts, this.ends, this.relationshipTypeOf, this.types.length);
    return this.out;
  }

  incoming(): Adjacency {
    this.in ??= adjacencyOf(this.nodeLimit, this.ends, this.starts, this.relationshipTypeOf, this.types.length);
    return this.in;
  }

  allNodes(): NumberList {
    return liveIds(this.nodeSet, (set) => set >= 0);
  }

  allRelationships(): NumberList {
    return liveIds(this.relationshipTypeOf, (type) => type >= 0);
  }

  nodesWithLabel(label: string): NumberList {
    const number = this.sets.labels.number(label);
    if (number === undefined) return [];
    return liveIds(this.nodeSet, (set) => set >= 0 && this.sets.has(set, number));
  }

  relationshipsOfType(name: string): NumberList {
    const number = this.typeTable.number(name);
    return number === undefined ? [] : liveIds(this.relationshipTypeOf, (type) => type === number);
  }

  labelCount(label: string): number {
    return this.nodesWithLabel(label).length;
  }

  typeCount(type: string): number {
    return this.relationshipsOfType(type).length;
  }

  nodeIndex(): undefined {
    return undefined;
  }

  nodeReader(key: string): PropertyReader {
    return { get: (id) => this.nodeProperty(id, key) };
  }

  relationshipReader(key: string): PropertyReader {
    return { get: (id) => this.relationshipProperty(id, key) };
  }

  nodeElementId(id: number): string {
    return `n${id}`;
  }

  nodeLabels(id: number): readonly string[] {
    this.requireNode(id);
    return this.sets.names[this.nodeSet[id]!]!;
  }

  /** Of a deleted node none, as on Neo4j, where asking for one of them is an error. */
  nodeProperties(id: number): ValueMap {
    return this.hasNode(id) ? this.nodes[id]! : NONE;
  }

  nodeProperty(id: number, key: string): Value {
    this.requireNode(id);
    return this.nodes[id]!.get(key) ?? null;
  }

  relationshipElementId(id: number): string {
    return `r${id}`;
  }

  /** Known of a deleted relationship too. */
  relationshipType(id: number): string {
    const type = this.relationshipTypeOf[id]!;
    return this.types[type >= 0 ? type : -2 - type]!;
  }

  relationshipStart(id: number): number {
    return this.starts[id]!;
  }

  relationshipEnd(id: number): number {
    return this.ends[id]!;
  }

  relationshipProperties(id: number): ValueMap {
    this.requireRelationship(id);
    return this.relationships[id]!;
  }

  relationshipProperty(id: number, key: string): Value {
    this.requireRelationship(id);
    return this.relationships[id]!.get(key) ?? null;
  }

  hasNode(id: number): boolean {
    return this.nodeSet[id]! >= 0;
  }

  hasRelationship(id: number): boolean {
    return this.relationshipTypeOf[id]! >= 0;
  }

  createNode(labels: readonly string[], properties: ValueMap): number {
    this.changed();
    this.nodeCount += 1;
    this.nodes.push(new Map(properties));
    this.undo.push(() => {
      this.nodeCount -= 1;
      this.nodes.pop();
      this.nodeSet.pop();
    });
    return this.nodeSet.push(this.sets.intern(labels)) - 1;
  }

  createRelationship(type: string, start: number, end: number, properties: ValueMap): number {
    this.requireNode(start);
    this.requireNode(end);
    this.changed();
    this.relationshipCount += 1;
    this.starts.push(start);
    this.ends.push(end);
    this.relationships.push(new Map(properties));
    this.undo.push(() => {
      this.relationshipCount -= 1;
      for (const list of [this.starts, this.ends, this.relationships, this.relationshipTypeOf]) list.pop();
    });
    return this.relationshipTypeOf.push(this.typeTable.intern(type)) - 1;
  }

  setLabels(id: number, labels: readonly string[]): void {
    this.requireNode(id);
    const before = this.nodeSet[id]!;
    this.undo.push(() => (this.nodeSet[id] = before));
    this.nodeSet[id] = this.sets.intern(labels);
  }

  /** Null takes the property away. What is deleted has nothing to be set. */
  setNodeProperty(id: number, key: string, value: Value): void {
    if (this.hasNode(id)) this.put(this.nodes[id]!, key, value);
  }

  setRelationshipProperty(id: number, key: string, value: Value): void {
    if (this.hasRelationship(id)) this.put(this.relationships[id]!, key, value);
  }

  private put(properties: Map<string, Value>, key: string, value: Value): void {
    const before = properties.get(key);
    this.undo.push(() => (before === undefined ? properties.delete(key) : properties.set(key, before)));
    if (value === null) properties.delete(key);
    else properties.set(key, value);
  }

  deleteRelationship(id: number): void {
    if (!this.hasRelationship(id)) return;
    this.changed();
    this.relationshipCount -= 1;
    const before = this.relationshipTypeOf[id]!;
    this.relationshipTypeOf[id] = -2 - before;
    this.undo.push(() => {
      this.relationshipCount += 1;
      this.relationshipTypeOf[id] = before;
    });
  }

  /** The relationships of a node must be deleted first. */
  deleteNode(id: number): void {
    if (!this.hasNode(id)) return;
    this.changed();
    this.nodeCount -= 1;
    const before = this.nodeSet[id]!;
    this.nodeSet[id] = -2 - before;
    this.undo.push(() => {
      this.nodeCount += 1;
      this.nodeSet[id] = before;
    });
  }

  relationshipsOfNode(id: number): readonly number[] {
    const found: number[] = [];
    for (const { offsets, relationships } of [this.outgoing(), this.incoming()]) {
      found.push(...relationships.subarray(offsets[id], offsets[id + 1]));
    }
    return [...new Set(found)];
  }

  private changed(): void {
    this.out = undefined;
    this.in = undefined;
  }

  private requireNode(id: number): void {
    if (!this.hasNode(id)) {
      throw new EvaluationFailure(
        'EntityNotFound',
        'DeletedEntityAccess',
        'This node was deleted in the same query and has no labels and properties any more.',
      );
    }
  }

  private requireRelationship(id: number): void {
    if (!this.hasRelationship(id)) {
      throw new EvaluationFailure(
        'EntityNotFound',
        'DeletedEntityAccess',
        'This relationship was deleted in the same query and has no properties any more.',
      );
    }
  }
}

const NONE: ValueMap = new Map<string, Value>();

function liveIds(numbers: readonly number[], isLive: (number: number) => boolean): Int32Array {
  const found: number[] = [];
  numbers.forEach((number, id) => {
    if (isLive(number)) found.push(id);
  });
  return Int32Array.from(found);
}
