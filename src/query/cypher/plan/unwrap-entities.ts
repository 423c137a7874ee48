/** Nodes and relationships that a pattern takes out of values. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Slot } from '../evaluate/slot.ts';
import { Assign } from '../run/assign.ts';
import type { PathPattern } from '../syntax/ast.ts';
import { Node, Relationship, isList } from '../value.ts';
import type { Value } from '../value.ts';
import type { PlanState } from './plan-state.ts';

/** Names of the pattern that hold values (a node out of a list) get slots of their kind. */
export function unwrapEntities(input: PlanState, patterns: readonly PathPattern[], context: CompileContext): PlanState {
  const bindings = new Map(input.bindings);
  const assignments = [];
  for (const element of patterns.flatMap(({ elements }) => elements)) {
    if (element.kind === 'quantified' || element.variable === undefined) continue;
    const slot = bindings.get(element.variable);
    if (slot?.kind !== 'value') continue;
    const kind = element.kind === 'node' ? 'node' : element.range === undefined ? 'relationship' : 'relationships';
    const own = context.slot(kind);
    bindings.set(element.variable, own);
    assignments.push({
      slot: own.index,
      evaluate: (frame: readonly Value[]) => idOf(frame[slot.index]!, kind, element.at, context),
    });
  }
  if (assignments.length === 0) return input;
  return { operator: new Assign(input.operator, context.frame, assignments, 'Unwrap', ''), bindings };
}

function idOf(value: Value, kind: Slot['kind'], at: number, context: CompileContext): Value {
  if (value === null) return null;
  if (kind === 'node' && value instanceof Node) return value.id;
  if (kind === 'relationship' && value instanceof Relationship) return value.id;
  if (kind === 'relationships' && isList(value)) return value.map((item) => idOf(item, 'relationship', at, context));
  return context.fail(
    'TypeError',
    'InvalidArgumentType',
    `A pattern needs a ${kind} here, but the variable holds another value.`,
    at,
  );
}
