/** `x.key`: of a node or relationship with a slot straight from its column; else of whatever value it is. */
import { pointComponent } from '../functions/spatial.ts';
import { EvaluationFailure } from '../query-error.ts';
import type { ErrorKind } from '../query-error.ts';
import type { PropertyAccess } from '../syntax/ast.ts';
import { Node, Point, Relationship, Temporal, isMap } from '../value.ts';
import type { Value } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';
import type { CompileContext } from './compile-context.ts';
import type { Bindings } from './slot.ts';

export function compileProperty(e: PropertyAccess, context: CompileContext, bindings: Bindings): Evaluate {
  const { key, object, at } = e;
  const slot = object.kind === 'variable' ? bindings.get(object.name) : undefined;
  if (slot !== undefined && (slot.kind === 'node' || slot.kind === 'relationship')) {
    const { graph } = context;
    const reader = slot.kind === 'node' ? graph.nodeReader(key) : graph.relationshipReader(key);
    const { index } = slot;
    if (graph.writable) {
      return (frame) => {
        const id = frame[index]!;
        return id === null ? null : context.located(at, () => reader.get(id as number));
      };
    }
    return (frame) => {
      const id = frame[index]!;
      return id === null ? null : reader.get(id as number);
    };
  }
  const evaluate = context.rules.expression(object, context, bindings);
  return (frame) => {
    const value = evaluate(frame);
    if (value === null) return null;
    if (isMap(value)) return value.get(key) ?? null;
    try {
      return propertyOf(value, key);
    } catch (error) {
      throw context.locate(error, at);
    }
  };
}

/** @throws EvaluationFailure for a value that has no properties, or not this one. */
export function propertyOf(value: Value, key: string): Value {
  if (value === null) return null;
  if (isMap(value)) return value.get(key) ?? null;
  if (value instanceof Node || value instanceof Relationship) return value.property(key);
  if (value instanceof Temporal) return value.component(key) ?? noProperty('TypeError', key);
  if (value instanceof Point) return pointComponent(value, key) ?? noProperty('ArgumentError', key);
  throw new EvaluationFailure(
    'TypeError',
    'InvalidArgumentType',
    `Only nodes, relationships, maps, dates and points have properties such as "${key}".`,
  );
}

function noProperty(kind: ErrorKind, key: string): never {
  throw new EvaluationFailure(kind, 'InvalidArgumentValue', `There is no component "${key}" of such a value.`);
}
