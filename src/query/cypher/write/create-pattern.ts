/** CREATE, and what MERGE makes when it finds nothing: the nodes and relationships of a pattern that are not bound. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings, Slot } from '../evaluate/slot.ts';
import type { ScratchGraph } from '../graph/scratch-graph.ts';
import type { Evaluate, Frame } from '../run/operator.ts';
import type { Expression, LabelExpression, NodePattern, PathPattern, RelationshipPattern } from '../syntax/ast.ts';
import { Node, Path, Relationship, isMap } from '../value.ts';
import type { Value, ValueMap } from '../value.ts';
import { propertyValue } from './property-value.ts';
import type { Change } from './set-items.ts';

export interface Creation {
  readonly create: Change;
  readonly bindings: Bindings;
}

/** `refusesNull`: a property that is null, which MERGE could neither find nor make. */
export function compileCreation(
  patterns: readonly PathPattern[],
  graph: ScratchGraph,
  context: CompileContext,
  before: Bindings,
  refusesNull: boolean,
): Creation {
  const bindings = new Map(before);
  const changes: Change[] = [];
  for (const pattern of patterns) {
    const slots: Slot[] = [];
    const nodes = pattern.elements.filter((element): element is NodePattern => element.kind === 'node');
    for (const node of nodes) {
      const bound = node.variable === undefined ? undefined : bindings.get(node.variable);
      const slot = bound?.kind === 'node' ? bound : context.slot('node');
      slots.push(slot);
      if (bound === undefined) changes.push(createNode(node, slot, graph, context, bindings, refusesNull));
      else if (bound.kind !== 'node') changes.push(unwrap(bound, slot, context, node.at));
      if (node.variable !== undefined) bindings.set(node.variable, slot);
    }
    const relationships = pattern.elements.filter(
      (element): element is RelationshipPattern => element.kind === 'relationship',
    );
    const made = relationships.map((relationship, index) => {
      const slot = context.slot('relationship');
      const ends =
        relationship.direction === 'in' ? [slots[index + 1]!, slots[index]!] : [slots[index]!, slots[index + 1]!];
      changes.push(createRelationship(relationship, slot, ends, graph, context, bindings, refusesNull));
      if (relationship.variable !== undefined) bindings.set(relationship.variable, slot);
      return slot;
    });
    if (pattern.variable !== undefined) {
      const path = context.slot('value');
      changes.push((frame) => {
        const ids = slots.map(({ index }) => new Node(graph, frame[index] as number));
        frame[path.index] = new Path(
          ids,
          made.map(({ index }) => new Relationship(graph, frame[index] as number)),
        );
      });
      bindings.set(pattern.variable, path);
    }
  }
  const create: Change = (frame) => {
    for (const change of changes) change(frame);
  };
  return { create, bindings };
}

function unwrap(from: Slot, to: Slot, context: CompileContext, at: number): Change {
  return (frame) => {
    const value = frame[from.index]!;
    if (value !== null && !(value instanceof Node))
      context.fail('TypeError', 'InvalidArgumentType', 'A pattern needs a node here.', at);
    frame[to.index] = value === null ? null : value.id;
  };
}

export function plainLabels(e: LabelExpression | undefined): readonly string[] {
  if (e === undefined) return [];
  if (e.kind === 'name') return [e.name];
  return e.kind === 'and' ? [...plainLabels(e.left), ...plainLabels(e.right)] : [];
}

/** The properties a pattern gives; those that are null are left out. */
export function compileProperties(
  properties: Expression | undefined,
  context: CompileContext,
  bindings: Bindings,
  refusesNull: boolean,
): (frame: Frame) => ValueMap {
  if (properties === undefined) return () => new Map();
  const evaluate: Evaluate = context.rules.expression(properties, context, bindings);
  return (frame) => {
    const value = evaluate(frame);
    if (!isMap(value))
      return context.fail('TypeError', 'InvalidArgumentType', 'The properties of a pattern are a map.', properties.at);
    const found = new Map<string, Value>();
    for (const [key, property] of value) {
      if (property !== null)
        found.set(
          key,
          context.located(properties.at, () => propertyValue(property)),
        );
      else if (refusesNull) {
        const sentence = `MERGE cannot find or create an entity whose "${key}" is null; use CREATE, or leave it out.`;
        context.fail('SemanticError', 'MergeReadOwnWrites', sentence, properties.at);
      }
    }
    return found;
  };
}

function createNode(
  node: NodePattern,
  slot: Slot,
  graph: ScratchGraph,
  context: CompileContext,
  bindings: Bindings,
  refusesNull: boolean,
): Change {
  const labels = plainLabels(node.labels);
  const properties = compileProperties(node.properties, context, bindings, refusesNull);
  return (frame) => {
    frame[slot.index] = graph.createNode(labels, properties(frame));
    context.runtime.hold(200);
  };
}

function createRelationship(
  relationship: RelationshipPattern,
  slot: Slot,
  [start, end]: readonly Slot[],
  graph: ScratchGraph,
  context: CompileContext,
  bindings: Bindings,
  refusesNull: boolean,
): Change {
  const [type] = plainLabels(relationship.types);
  const properties = compileProperties(relationship.properties, context, bindings, refusesNull);
  return (frame) => {
    const from = frame[start!.index]!;
    const to = frame[end!.index]!;
    if (from === null || to === null) {
      return context.fail(
        'TypeError',
        'InvalidArgumentType',
        'A relationship needs two nodes, but one of its ends is null.',
        relationship.at,
      );
    }
    frame[slot.index] = context.located(relationship.at, () =>
      graph.createRelationship(type!, from as number, to as number, properties(frame)),
    );
    context.runtime.hold(200);
  };
}
