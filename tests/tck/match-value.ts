import { Float, Node, Path, Relationship, Temporal, isInteger, isList, isMap } from '../../src/query/cypher/value.ts';
import type { Value, ValueMap } from '../../src/query/cypher/value.ts';
import type { Expected, ExpectedNode, ExpectedRelationship, ExpectedStep } from './expected.ts';
import { tckText } from './temporal-text.ts';

/** Whether a value is what a cell says. Integers and floats stay apart; temporal values are compared by their text. */
export function matches(value: Value, expected: Expected, ignoreListOrder = false): boolean {
  switch (expected.kind) {
    case 'null':
      return value === null;
    case 'boolean':
      return value === expected.value;
    case 'integer':
      return isInteger(value) && BigInt(value) === expected.value;
    case 'float':
      return value instanceof Float && sameFloat(value.value, expected.value);
    case 'string':
      return value === expected.value || (value instanceof Temporal && tckText(value) === expected.value);
    case 'list':
      return isList(value) && matchesList(value, expected.items, ignoreListOrder);
    case 'map':
      return isMap(value) && matchesProperties(value, expected.entries, ignoreListOrder);
    case 'node':
      return value instanceof Node && matchesNode(value, expected);
    case 'relationship':
      return value instanceof Relationship && matchesRelationship(value, expected);
    case 'path':
      return value instanceof Path && matchesPath(value, expected.start, expected.steps);
  }
}

/** The TCK was written on one platform: the last digits of a sum may differ. */
function sameFloat(a: number, b: number): boolean {
  return Object.is(a, b) || a === b || Math.abs(a - b) <= Math.abs(b) * 1e-14;
}

function matchesList(list: readonly Value[], items: readonly Expected[], ignoreOrder: boolean): boolean {
  if (list.length !== items.length) return false;
  if (!ignoreOrder) return items.every((item, i) => matches(list[i]!, item, false));
  return matchesBag(list, items, (value, item) => matches(value, item, true));
}

/** Whether each on the left has a partner of its own on the right. Expected values are equal or apart, so greedy will do. */
export function matchesBag<A, B>(left: readonly A[], right: readonly B[], same: (a: A, b: B) => boolean): boolean {
  if (left.length !== right.length) return false;
  const open = [...right];
  return left.every((item) => {
    const found = open.findIndex((other) => same(item, other));
    if (found >= 0) open.splice(found, 1);
    return found >= 0;
  });
}

function matchesProperties(map: ValueMap, entries: ReadonlyMap<string, Expected>, ignoreListOrder: boolean): boolean {
  if (map.size !== entries.size) return false;
  return [...entries].every(([key, item]) => {
    const value = map.get(key);
    return value !== undefined && matches(value, item, ignoreListOrder);
  });
}

function matchesNode(node: Node, { labels, properties }: ExpectedNode): boolean {
  const own = node.labels;
  return (
    own.length === labels.length &&
    labels.every((label) => own.includes(label)) &&
    matchesProperties(node.properties, properties, false)
  );
}

function matchesRelationship(relationship: Relationship, { type, properties }: ExpectedRelationship): boolean {
  return relationship.type === type && matchesProperties(relationship.properties, properties, false);
}

function matchesPath({ nodes, relationships }: Path, start: ExpectedNode, steps: readonly ExpectedStep[]): boolean {
  if (relationships.length !== steps.length || !matchesNode(nodes[0]!, start)) return false;
  return steps.every(({ relationship, node, forward }, i) => {
    const walked = relationships[i]!;
    const from = forward ? walked.start.id : walked.end.id;
    return matchesRelationship(walked, relationship) && matchesNode(nodes[i + 1]!, node) && from === nodes[i]!.id;
  });
}
