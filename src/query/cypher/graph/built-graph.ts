/** The graph that `build` made, laid out for queries: labels as sets, ends and types in typed arrays, columns on demand. */
import type { KnowledgeGraph } from '../../../model/graph.ts';
import type { Value, ValueMap } from '../value.ts';
import { adjacencyOf } from './adjacency.ts';
import type { Adjacency } from './adjacency.ts';
import type { Graph } from './graph.ts';
import type { PropertyReader } from './property-reader.ts';
import type { NumberList } from './number-list.ts';
import { LabelSets } from './label-sets.ts';
import { LazyColumn } from './lazy-column.ts';
import { NameTable } from './name-table.ts';
import { NodeIndex } from './node-index.ts';

/** Properties that nodes are looked up by. */
const INDEXED = ['id', 'name'];

export class BuiltGraph implements Graph {
  readonly writable = false;
  readonly nodeCount: number;
  readonly relationshipCount: number;
  readonly nodeLimit: number;
  readonly relationshipLimit: number;
  readonly labelSets: readonly (readonly number[])[];
  readonly nodeSet: Int32Array;
  readonly relationshipTypeOf: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  private readonly source: KnowledgeGraph;
  private readonly sets = new LabelSets();
  private readonly typeTable = new NameTable();
  private readonly byLabel = new Map<string, Int32Array>();
  private readonly byType = new Map<string, Int32Array>();
  private readonly nodeColumns = new Map<string, LazyColumn>();
  private readonly relationshipColumns = new Map<string, LazyColumn>();
  private readonly indexes = new Map<string, NodeIndex>();
  private readonly setCounts: Int32Array;
  private readonly typeCounts: Int32Array;
  private lastLabels = '\u0000';
  private lastSet = 0;
  private out: Adjacency | undefined;
  private in: Adjacency | undefined;

  /** @throws Error when an edge names a node that is not there. */
  constructor(source: KnowledgeGraph) {
    const { nodes, edges } = source;
    this.source = source;
    this.nodeCount = this.nodeLimit = nodes.length;
    this.relationshipCount = this.relationshipLimit = edges.length;
    const numbers = new Map<string, number>();
    this.nodeSet = new Int32Array(nodes.length);
    nodes.forEach(({ id, labels }, index) => {
      numbers.set(id, index);
      this.nodeSet[index] = this.setOf(labels);
    });
    this.labelSets = this.sets.sets;
    this.setCounts = countsOf(this.nodeSet, this.labelSets.length);
    this.starts = new Int32Array(edges.length);
    this.ends = new Int32Array(edges.length);
    this.relationshipTypeOf = new Int32Array(edges.length);
    edges.forEach(({ source: start, target: end, type }, index) => {
      this.starts[index] = numbers.get(start) ?? noNode(start);
      this.ends[index] = numbers.get(end) ?? noNode(end);
      this.relationshipTypeOf[index] = this.typeTable.intern(type);
    });
    this.typeCounts = countsOf(this.relationshipTypeOf, this.types.length);
  }

  /** Nodes of one kind mostly follow each other and share one array of labels, or one with the same names. */
  private setOf(labels: readonly string[]): number {
    const key = labels.join('\n');
    if (key !== this.lastLabels) {
      this.lastLabels = key;
      this.lastSet = this.sets.intern(labels);
    }
    return this.lastSet;
  }

  get labels(): readonly string[] {
    return this.sets.labels.names;
  }

  get types(): readonly string[] {
    return this.typeTable.names;
  }

  outgoing(): Adjacency {
    this.out ??= adjacencyOf(this.nodeLimit, this.starts, this.ends, this.relationshipTypeOf, this.types.length);
    return this.out;
  }

  incoming(): Adjacency {
    this.in ??= adjacencyOf(this.nodeLimit, this.ends, this.starts, this.relationshipTypeOf, this.types.length);
    return this.in;
  }

  allNodes(): undefined {
    return undefined;
  }

  allRelationships(): undefined {
    return undefined;
  }

  nodesWithLabel(label: string): NumberList {
    let found = this.byLabel.get(label);
    if (found === undefined) {
      const number = this.sets.labels.number(label);
      const mask = this.labelSets.map((set) => number !== undefined && set.includes(number));
      found = selected(this.nodeSet, mask);
      this.byLabel.set(label, found);
    }
    return found;
  }

  relationshipsOfType(type: string): NumberList {
    let found = this.byType.get(type);
    if (found === undefined) {
      const number = this.typeTable.number(type);
      found = selected(
        this.relationshipTypeOf,
        this.types.map((_, index) => index === number),
      );
      this.byType.set(type, found);
    }
    return found;
  }

  labelCount(label: string): number {
    const number = this.sets.labels.number(label);
    if (number === undefined) return 0;
    return this.labelSets.reduce((sum, set, index) => (set.includes(number) ? sum + this.setCounts[index]! : sum), 0);
  }

  typeCount(type: string): number {
    const number = this.typeTable.number(type);
    return number === undefined ? 0 : this.typeCounts[number]!;
  }

  nodeIndex(key: string): NodeIndex | undefined {
    if (!INDEXED.includes(key)) return undefined;
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = new NodeIndex(this.nodeReader(key), this.nodeLimit);
      this.indexes.set(key, index);
    }
    return index;
  }

  nodeReader(key: string): PropertyReader {
    let column = this.nodeColumns.get(key);
    if (column === undefined) {
      column = new LazyColumn(this.source.nodes, key, this.source.nodeColumns);
      this.nodeColumns.set(key, column);
    }
    return column;
  }

  relationshipReader(key: string): PropertyReader {
    let column = this.relationshipColumns.get(key);
    if (column === undefined) {
      column = new LazyColumn(this.source.edges, key, this.source.edgeColumns);
      this.relationshipColumns.set(key, column);
    }
    return column;
  }

  nodeElementId(id: number): string {
    return this.source.nodes[id]!.id;
  }

  nodeLabels(id: number): readonly string[] {
    return this.sets.names[this.nodeSet[id]!]!;
  }

  nodeProperties(id: number): ValueMap {
    const { properties } = this.source.nodes[id]!;
    const keys = Object.hasOwn(properties, 'id') ? Object.keys(properties) : ['id', ...Object.keys(properties)];
    return new Map(keys.map((key) => [key, this.nodeReader(key).get(id)]));
  }

  nodeProperty(id: number, key: string): Value {
    return this.nodeReader(key).get(id);
  }

  relationshipElementId(id: number): string {
    return this.source.edges[id]!.id;
  }

  relationshipType(id: number): string {
    return this.types[this.relationshipTypeOf[id]!]!;
  }

  relationshipStart(id: number): number {
    return this.starts[id]!;
  }

  relationshipEnd(id: number): number {
    return this.ends[id]!;
  }

  relationshipProperties(id: number): ValueMap {
    const { properties } = this.source.edges[id]!;
    const keys = Object.hasOwn(properties, 'id') ? Object.keys(properties) : ['id', ...Object.keys(properties)];
    return new Map(keys.map((key) => [key, this.relationshipReader(key).get(id)]));
  }

  relationshipProperty(id: number, key: string): Value {
    return this.relationshipReader(key).get(id);
  }
}

function noNode(id: string): never {
  throw new Error(`The graph has an edge at "${id}", which is none of its nodes; build it again.`);
}

function countsOf(numbers: Int32Array, limit: number): Int32Array {
  const counts = new Int32Array(limit);
  for (const number of numbers) counts[number]! += 1;
  return counts;
}

function selected(numbers: Int32Array, mask: readonly boolean[]): Int32Array {
  let count = 0;
  for (const number of numbers) if (mask[number]) count += 1;
  const found = new Int32Array(count);
  let next = 0;
  numbers.forEach((number, id) => {
    if (mask[number]) found[next++] = id;
  });
  return found;
}
