/** Which node or relationship an expression means, when it is to be changed. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { Frame } from '../run/operator.ts';
import type { Expression } from '../syntax/ast.ts';
import { Node, Relationship, isMap } from '../value.ts';
import type { Value, ValueMap } from '../value.ts';

export type Entity = Node | Relationship;

/** Null for null, which is changed by doing nothing. */
export function entityTarget(
  e: Expression,
  context: CompileContext,
  bindings: Bindings,
): (frame: Frame) => Entity | null {
  const evaluate = context.rules.expression(e, context, bindings);
  return (frame) => {
    const value = evaluate(frame);
    if (value === null || value instanceof Node || value instanceof Relationship) return value;
    return context.fail('TypeError', 'InvalidArgumentType', 'Only nodes and relationships can be changed.', e.at);
  };
}

/** The properties to copy from a map, a node or a relationship. */
export function propertiesFrom(value: Value, context: CompileContext, at: number): ValueMap {
  if (isMap(value)) return value;
  if (value instanceof Node || value instanceof Relationship) return context.located(at, () => value.properties);
  return context.fail('TypeError', 'InvalidArgumentType', 'Properties come from a map, a node or a relationship.', at);
}
