/** Results of a graph that may change go out with what their nodes and relationships were when the query ended. */
import type { Graph } from './graph/graph.ts';
import { Node, Path, Relationship, isList, isMap } from './value.ts';
import type { EntitySource, Value, ValueMap } from './value.ts';

const NONE: ValueMap = new Map();

export class Snapshot implements EntitySource {
  private readonly graph: Graph;
  private readonly labels = new Map<number, readonly string[]>();
  private readonly nodes = new Map<number, ValueMap>();
  private readonly relationships = new Map<number, ValueMap>();

  constructor(graph: Graph) {
    this.graph = graph;
  }

  of(value: Value): Value {
    if (value instanceof Node) return this.node(value);
    if (value instanceof Relationship) return this.relationship(value);
    if (value instanceof Path) {
      return new Path(
        value.nodes.map((node) => this.node(node)),
        value.relationships.map((relationship) => this.relationship(relationship)),
      );
    }
    if (isList(value)) return value.map((item) => this.of(item));
    return isMap(value) ? new Map([...value].map(([key, item]) => [key, this.of(item)])) : value;
  }

  private node(node: Node): Node {
    if (node.source !== this.graph) return node;
    const { graph } = this;
    const { id } = node;
    if (!this.nodes.has(id)) {
      const isLive = graph.nodeSet[id]! >= 0;
      this.labels.set(id, isLive ? graph.nodeLabels(id) : []);
      this.nodes.set(id, isLive ? new Map(graph.nodeProperties(id)) : NONE);
    }
    return new Node(this, id);
  }

  private relationship(relationship: Relationship): Relationship {
    if (relationship.source !== this.graph) return relationship;
    const { graph } = this;
    const { id } = relationship;
    if (!this.relationships.has(id)) {
      const isLive = graph.relationshipTypeOf[id]! >= 0;
      this.relationships.set(id, isLive ? new Map(graph.relationshipProperties(id)) : NONE);
      this.node(new Node(graph, graph.starts[id]!));
      this.node(new Node(graph, graph.ends[id]!));
    }
    return new Relationship(this, id);
  }

  nodeElementId(id: number): string {
    return this.graph.nodeElementId(id);
  }

  nodeLabels(id: number): readonly string[] {
    return this.labels.get(id) ?? [];
  }

  nodeProperties(id: number): ValueMap {
    return this.nodes.get(id) ?? NONE;
  }

  nodeProperty(id: number, key: string): Value {
    return this.nodeProperties(id).get(key) ?? null;
  }

  relationshipElementId(id: number): string {
    return this.graph.relationshipElementId(id);
  }

  relationshipType(id: number): string {
    return this.graph.relationshipType(id);
  }

  relationshipStart(id: number): number {
    return this.graph.relationshipStart(id);
  }

  relationshipEnd(id: number): number {
    return this.graph.relationshipEnd(id);
  }

  relationshipProperties(id: number): ValueMap {
    return this.relationships.get(id) ?? NONE;
  }

  relationshipProperty(id: number, key: string): Value {
    return this.relationshipProperties(id).get(key) ?? null;
  }
}
