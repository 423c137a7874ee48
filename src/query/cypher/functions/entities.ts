import type { FunctionEntry } from '../function-table.ts';
import { Node, Path, Relationship, isMap } from '../value.ts';
import type { Value, ValueMap } from '../value.ts';
import { wrongType } from './arguments.ts';
import { entry } from './entry.ts';

function nodeOf(name: string, value: Value): Node {
  if (value instanceof Node) return value;
  throw wrongType(name, 'a NODE', value);
}

function relationshipOf(name: string, value: Value): Relationship {
  if (value instanceof Relationship) return value;
  throw wrongType(name, 'a RELATIONSHIP', value);
}

function pathOf(name: string, value: Value): Path {
  if (value instanceof Path) return value;
  throw wrongType(name, 'a PATH', value);
}

function entityOf(name: string, value: Value): Node | Relationship {
  if (value instanceof Node || value instanceof Relationship) return value;
  throw wrongType(name, 'a NODE or a RELATIONSHIP', value);
}

function propertiesOf(name: string, value: Value): ValueMap {
  if (isMap(value)) return value;
  if (value instanceof Node || value instanceof Relationship) return value.properties;
  throw wrongType(name, 'a NODE, a RELATIONSHIP or a MAP', value);
}

const ENTITY = ['NODE', 'RELATIONSHIP'] as const;
const KEYED = ['NODE', 'RELATIONSHIP', 'MAP'] as const;

export const ENTITY_FUNCTIONS: readonly FunctionEntry[] = [
  entry('labels', ['NODE'], 'LIST', ([node]) => nodeOf('labels', node!).labels),
  entry('type', ['RELATIONSHIP'], 'STRING', ([relationship]) => relationshipOf('type', relationship!).type),
  entry('startNode', ['RELATIONSHIP'], 'NODE', ([relationship]) => relationshipOf('startNode', relationship!).start),
  entry('endNode', ['RELATIONSHIP'], 'NODE', ([relationship]) => relationshipOf('endNode', relationship!).end),
  entry('id', [ENTITY], 'INTEGER', ([entity]) => entityOf('id', entity!).id),
  entry('elementId', [ENTITY], 'STRING', ([entity]) => entityOf('elementId', entity!).elementId),
  entry('keys', [KEYED], 'LIST', ([value]) => [...propertiesOf('keys', value!).keys()]),
  entry('properties', [KEYED], 'MAP', ([value]) => propertiesOf('properties', value!)),
  entry('nodes', ['PATH'], 'LIST', ([path]) => pathOf('nodes', path!).nodes),
  entry('relationships', ['PATH'], 'LIST', ([path]) => pathOf('relationships', path!).relationships),
  entry('length', ['PATH'], 'INTEGER', ([path]) => pathOf('length', path!).length),
];
