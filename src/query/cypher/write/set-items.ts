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
/** Takes the values; what it returns makes the change. */
type PreparedChange = (frame: Frame) => () => void;

const NOTHING = (): void => undefined;

/**
 * The changes of a SET. Neighbouring items that set properties of one variable are one change, as on Neo4j: their values are all
 * taken before any is set.
 */
export function compileSets(
  items: readonly SetItem[],
  graph: ScratchGraph,
  context: CompileContext,
  bindings: Bindings,
): readonly Change[] {
  const groups: { readonly name: string | undefined; readonly changes: PreparedChange[] }[] = [];
  for (const item of items) {
    const name =
      item.kind === 'property' && item.target.object.kind === 'variable' ? item.target.object.name : undefined;
    const change = compileSet(item, graph, context, bindings);
    const last = groups.at(-1);
    if (name !== undefined && last?.name === name) last.changes.push(change);
    else groups.push({ name, changes: [change] });
  }
  return groups.map(({ changes }) => (frame) => {
    for (const apply of changes.map((change) => change(frame))) apply();
  });
}

function compileSet(item: SetItem, graph: ScratchGraph, context: CompileContext, bindings: Bindings): PreparedChange {
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
        if (entity === null) return NOTHING;
        const properties = [...propertiesFrom(value(frame), context, at)];
        return () =>
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
  const change = removal(item, graph, context, bindings);
  return (frame) => {
    change(frame)();
  };
}

function removal(item: RemoveItem, graph: ScratchGraph, context: CompileContext, bindings: Bindings): PreparedChange {
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
): PreparedChange {
  const owner = entityTarget(target.object, context, bindings);
  const index = target.kind === 'property' ? undefined : context.rules.expression(target.index, context, bindings);
  return (frame) => {
    const entity = owner(frame);
    if (entity === null) return NOTHING;
    const key = target.kind === 'property' ? target.key : index!(frame);
    if (typeof key !== 'string')
      context.fail('TypeError', 'PropertyAccessByNonString', 'A property is named by a STRING.', target.at);
    const property = value(frame);
    return () =>
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
): PreparedChange {
  const find = entityTarget(target, context, bindings);
  return (frame) => {
    const entity = find(frame);
    if (entity === null) return NOTHING;
    if (!(entity instanceof Node))
      context.fail('TypeError', 'InvalidArgumentType', 'Only nodes have labels.', target.at);
    return () =>
      context.located(target.at, () => {
        graph.setLabels(entity.id, change(entity.labels));
      });
  };
}
