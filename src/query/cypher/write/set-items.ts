/** SET and REMOVE, as a change that is made for each row. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { ScratchGraph } from '../graph/scratch-graph.ts';
import type { Evaluate, Frame } from '../run/operator.ts';
import type { PropertyAccess, RemoveItem, SetItem, Subscript } from '../syntax/ast.ts';
import { Node } from '../value.ts';
import type { Value } from '../value.ts';
import { entityTarget, propertiesFrom } from './entity-target.ts';
import type { Entity } from './entity-target.ts';
import { propertyValue } from './property-value.ts';

export type Change = (frame: Frame) => void;

export function compileSet(item: SetItem, graph: ScratchGraph, context: CompileContext, bindings: Bindings): Change {
  switch (item.kind) {
    case 'property': {
      const value = context.rules.expression(item.value, context, bindings);
      return setProperty(item.target, value, graph, context, bindings);
    }
    case 'labels':
      return changeLabels(item, graph, context, bindings, (had) => [...had, ...item.labels]);
    case 'replace':
    case 'merge': {
      const target = entityTarget(item.target, context, bindings);
      const value = context.rules.expression(item.value, context, bindings);
      const { at } = item.value;
      return (frame) => {
        const entity = target(frame);
        if (entity === null) return;
        const properties = [...propertiesFrom(value(frame), context, at)];
        context.located(at, () => {
          if (item.kind === 'replace') for (const key of [...entity.properties.keys()]) put(graph, entity, key, null);
          for (const [key, property] of properties) put(graph, entity, key, property);
        });
      };
    }
  }
}

export function compileRemove(
  item: RemoveItem,
  graph: ScratchGraph,
  context: CompileContext,
  bindings: Bindings,
): Change {
  if (item.kind === 'property') return setProperty(item.target, () => null, graph, context, bindings);
  return changeLabels(item, graph, context, bindings, (had) => had.filter((label) => !item.labels.includes(label)));
}

function put(graph: ScratchGraph, entity: Entity, key: string, value: Value): void {
  if (entity instanceof Node) graph.setNodeProperty(entity.id, key, propertyValue(value));
  else graph.setRelationshipProperty(entity.id, key, propertyValue(value));
}

function setProperty(
  target: PropertyAccess | Subscript,
  value: Evaluate,
  graph: ScratchGraph,
  context: CompileContext,
  bindings: Bindings,
): Change {
  const owner = entityTarget(target.object, context, bindings);
  const index = target.kind === 'property' ? undefined : context.rules.expression(target.index, context, bindings);
  return (frame) => {
    const entity = owner(frame);
    if (entity === null) return;
    const key = target.kind === 'property' ? target.key : index!(frame);
    if (typeof key !== 'string')
      context.fail('TypeError', 'PropertyAccessByNonString', 'A property is named by a STRING.', target.at);
    const property = value(frame);
    context.located(target.at, () => {
      put(graph, entity, key, property);
    });
  };
}

function changeLabels(
  { target }: { target: PropertyAccess['object'] },
  graph: ScratchGraph,
  context: CompileContext,
  bindings: Bindings,
  change: (had: readonly string[]) => readonly string[],
): Change {
  const find = entityTarget(target, context, bindings);
  return (frame) => {
    const entity = find(frame);
    if (entity === null) return;
    if (!(entity instanceof Node))
      context.fail('TypeError', 'InvalidArgumentType', 'Only nodes have labels.', target.at);
    context.located(target.at, () => {
      graph.setLabels(entity.id, change(entity.labels));
    });
  };
}
