/** What the interpreter needs of a graph. Ids of nodes and relationships are small dense numbers. */
import type { EntitySource } from '../value.ts';
import type { Adjacency } from './adjacency.ts';
import type { NodeIndex } from './node-index.ts';
import type { NumberList } from './number-list.ts';
import type { PropertyReader } from './property-reader.ts';

export interface Graph extends EntitySource {
  /** False for a built graph, which changes through its claims only. */
  readonly writable: boolean;
  readonly nodeCount: number;
  readonly relationshipCount: number;
  /** Ids of nodes are below this. */
  readonly nodeLimit: number;
  readonly relationshipLimit: number;
  /** Names of labels; a label's number is its index. */
  readonly labels: readonly string[];
  readonly types: readonly string[];
  /** Each set of labels that nodes have, as sorted numbers of labels; {@link nodeSet} gives a node's. */
  readonly labelSets: readonly (readonly number[])[];
  /** The number of a node's label set; -1 for a node that was deleted. */
  readonly nodeSet: NumberList;
  /** The number of a relationship's type; -1 for one that was deleted. */
  readonly relationshipTypeOf: NumberList;
  readonly starts: NumberList;
  readonly ends: NumberList;
  outgoing(): Adjacency;
  incoming(): Adjacency;
  /** Ids in ascending order; undefined when all below {@link nodeLimit} are there. */
  allNodes(): NumberList | undefined;
  allRelationships(): NumberList | undefined;
  nodesWithLabel(label: string): NumberList;
  relationshipsOfType(type: string): NumberList;
  labelCount(label: string): number;
  typeCount(type: string): number;
  /** Undefined when nodes are not looked up by the property. */
  nodeIndex(key: string): NodeIndex | undefined;
  nodeReader(key: string): PropertyReader;
  relationshipReader(key: string): PropertyReader;
}
