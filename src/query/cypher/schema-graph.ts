/** `db.schema.visualization()`: a node for each label, a relationship for each type between two labels. */
import type { Graph } from './graph/graph.ts';
import { Node, Relationship } from './value.ts';
import type { EntitySource, Value, ValueMap } from './value.ts';

interface SchemaEdge {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export function schemaGraph(graph: Graph): readonly Value[] {
  const labels = graph.labels.filter((label) => graph.nodesWithLabel(label).length > 0);
  const edges = new Map<string, SchemaEdge>();
  for (let id = 0; id < graph.relationshipLimit; id += 1) {
    if (graph.relationshipTypeOf[id]! < 0) continue;
    const type = graph.relationshipType(id);
    for (const from of graph.labelSets[graph.nodeSet[graph.starts[id]!]!] ?? []) {
      for (const to of graph.labelSets[graph.nodeSet[graph.ends[id]!]!] ?? []) {
        const start = labels.indexOf(graph.labels[from]!);
        const end = labels.indexOf(graph.labels[to]!);
        edges.set(`${type} ${start} ${end}`, { type, start, end });
      }
    }
  }
  const source = new SchemaSource(labels, [...edges.values()]);
  return [labels.map((_, id) => new Node(source, id)), [...edges.keys()].map((_, id) => new Relationship(source, id))];
}

class SchemaSource implements EntitySource {
  private readonly labels: readonly string[];
  private readonly edges: readonly SchemaEdge[];

  constructor(labels: readonly string[], edges: readonly SchemaEdge[]) {
    this.labels = labels;
    this.edges = edges;
  }

  nodeElementId(id: number): string {
    return `-${id + 1}`;
  }

  nodeLabels(id: number): readonly string[] {
    return [this.labels[id]!];
  }

  nodeProperties(id: number): ValueMap {
    return new Map<string, Value>([
      ['name', this.labels[id]!],
      ['indexes', []],
      ['constraints', []],
    ]);
  }

  nodeProperty(id: number, key: string): Value {
    return this.nodeProperties(id).get(key) ?? null;
  }

  relationshipElementId(id: number): string {
    return `-${id + 1}`;
  }

  relationshipType(id: number): string {
    return this.edges[id]!.type;
  }

  relationshipStart(id: number): number {
    return this.edges[id]!.start;
  }

  relationshipEnd(id: number): number {
    return this.edges[id]!.end;
  }

  relationshipProperties(id: number): ValueMap {
    return new Map([['name', this.edges[id]!.type]]);
  }

  relationshipProperty(id: number, key: string): Value {
    return this.relationshipProperties(id).get(key) ?? null;
  }
}
