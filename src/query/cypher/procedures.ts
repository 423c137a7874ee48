/** The procedures that tell the schema of a graph. */
import type { Graph } from './graph/graph.ts';
import type { Procedure, ProcedureField } from './procedure.ts';
import { schemaGraph } from './schema-graph.ts';
import { typeOfValue } from './check/static-type.ts';
import type { Value } from './value.ts';

const TEXT = 'STRING';

export function schemaProcedures(graph: Graph): readonly Procedure[] {
  return [
    procedure('db.labels', [{ name: 'label', type: TEXT }], () => usedLabels(graph).map((label) => [label])),
    procedure('db.relationshipTypes', [{ name: 'relationshipType', type: TEXT }], () =>
      usedTypes(graph).map((type) => [type]),
    ),
    procedure('db.propertyKeys', [{ name: 'propertyKey', type: TEXT }], () => propertyKeys(graph).map((key) => [key])),
    procedure(
      'db.schema.visualization',
      [
        { name: 'nodes', type: 'LIST' },
        { name: 'relationships', type: 'LIST' },
      ],
      () => [schemaGraph(graph)],
    ),
    procedure(
      'db.schema.nodeTypeProperties',
      [
        { name: 'nodeType', type: TEXT },
        { name: 'nodeLabels', type: 'LIST' },
        { name: 'propertyName', type: TEXT },
        { name: 'propertyTypes', type: 'LIST' },
        { name: 'mandatory', type: 'BOOLEAN' },
      ],
      () => nodeTypeProperties(graph),
    ),
    procedure(
      'db.schema.relTypeProperties',
      [
        { name: 'relType', type: TEXT },
        { name: 'propertyName', type: TEXT },
        { name: 'propertyTypes', type: 'LIST' },
        { name: 'mandatory', type: 'BOOLEAN' },
      ],
      () => relationshipTypeProperties(graph),
    ),
  ];
}

function procedure(name: string, fields: readonly ProcedureField[], call: () => Iterable<readonly Value[]>): Procedure {
  return { name, parameters: [], fields, call };
}

export function usedLabels(graph: Graph): readonly string[] {
  return graph.labels.filter((label) => graph.labelCount(label) > 0);
}

export function usedTypes(graph: Graph): readonly string[] {
  return graph.types.filter((type) => graph.typeCount(type) > 0);
}

function ids(
  list: { readonly length: number; readonly [index: number]: number } | undefined,
  limit: number,
): readonly number[] {
  return list === undefined ? Array.from({ length: limit }, (_, id) => id) : Array.from(list);
}

function propertyKeys(graph: Graph): readonly string[] {
  const keys = new Set<string>();
  for (const id of ids(graph.allNodes(), graph.nodeLimit))
    for (const key of graph.nodeProperties(id).keys()) keys.add(key);
  for (const id of ids(graph.allRelationships(), graph.relationshipLimit)) {
    for (const key of graph.relationshipProperties(id).keys()) keys.add(key);
  }
  return [...keys];
}

interface Seen {
  readonly types: Set<string>;
  count: number;
}

function gather(properties: Iterable<readonly [string, Value]>, into: Map<string, Seen>): void {
  for (const [key, value] of properties) {
    const seen = into.get(key) ?? { types: new Set<string>(), count: 0 };
    seen.types.add(neo4jName(value));
    seen.count += 1;
    into.set(key, seen);
  }
}

const NAMES: Readonly<Record<string, string>> = { BOOLEAN: 'Boolean', INTEGER: 'Long', FLOAT: 'Double', STRING: 'String', DATE: 'Date', DURATION: 'Duration', POINT: 'Point' }; // prettier-ignore

/** The names that Neo4j gives in these two procedures. */
function neo4jName(value: Value): string {
  if (Array.isArray(value)) {
    const [first] = value as readonly Value[];
    return `${first === undefined ? 'String' : neo4jName(first)}Array`;
  }
  const { name } = typeOfValue(value);
  const known = NAMES[name];
  return (
    known ??
    name
      .split(' ')
      .map((word) => word[0] + word.slice(1).toLowerCase())
      .join('')
      .replace('Zoned', '')
      .replace('Datetime', 'DateTime')
  );
}

function* nodeTypeProperties(graph: Graph): Iterable<readonly Value[]> {
  const bySet = new Map<number, number[]>();
  for (const id of ids(graph.allNodes(), graph.nodeLimit)) {
    const set = graph.nodeSet[id]!;
    const members = bySet.get(set) ?? [];
    if (members.length < SAMPLE) members.push(id);
    bySet.set(set, members);
  }
  for (const members of bySet.values()) {
    const seen = new Map<string, Seen>();
    for (const id of members) gather(graph.nodeProperties(id), seen);
    const labels = graph.nodeLabels(members[0]!);
    const type = labels.map((label) => `:\`${label}\``).join('');
    if (seen.size === 0) yield [type, labels, null, null, false];
    for (const [key, { types, count }] of seen) yield [type, labels, key, [...types], count === members.length];
  }
}

/** Entities looked at of each kind. */
const SAMPLE = 1000;

function* relationshipTypeProperties(graph: Graph): Iterable<readonly Value[]> {
  for (const type of usedTypes(graph)) {
    const members = Array.from(graph.relationshipsOfType(type)).slice(0, SAMPLE);
    const seen = new Map<string, Seen>();
    for (const id of members) gather(graph.relationshipProperties(id), seen);
    if (seen.size === 0) yield [`:\`${type}\``, null, null, false];
    for (const [key, { types, count }] of seen) yield [`:\`${type}\``, key, [...types], count === members.length];
  }
}
