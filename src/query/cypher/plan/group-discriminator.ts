/** What decides the keys of a group before they are read. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { Discriminator } from '../run/discriminator.ts';
import type { Frame } from '../run/operator.ts';
import type { Expression, ReturnItem } from '../syntax/ast.ts';
import { someExpression } from '../syntax/walk.ts';
import { mentionedNames } from './names.ts';
import { passedOn } from './passed-on.ts';

/** A number that decides what the keys are: the node they all speak of, or the type of the relationship. */
export function discriminatorOf(
  keys: readonly ReturnItem[],
  bindings: Bindings,
  { graph, functions }: CompileContext,
): Discriminator | undefined {
  const names = new Set(keys.flatMap(({ expression }) => [...mentionedNames(expression)]));
  const [name] = names;
  if (name === undefined || names.size > 1 || graph.writable) return undefined;
  const random = (e: Expression): boolean =>
    e.kind === 'call' && functions.get(e.name.toLowerCase())?.deterministic === false;
  if (keys.some(({ expression }) => someExpression(expression, random))) return undefined;
  const slot = bindings.get(name);
  if (slot?.kind === 'node') {
    const { index } = slot;
    return { slot: index, limit: () => graph.nodeLimit, number: (frame) => (frame[index] as number | null) ?? -1 };
  }
  if (slot?.kind !== 'relationship' || !keys.every(({ expression }) => typeSlot(expression, bindings) !== undefined))
    return undefined;
  const number = (frame: Frame): number => {
    const id = frame[slot.index] as number | null;
    return id === null ? -1 : graph.relationshipTypeOf[id]!;
  };
  return { slot: slot.index, limit: () => graph.types.length, number };
}

/** The slot of the relationship whose type an expression is. */
export function typeSlot(e: Expression, bindings: Bindings): number | undefined {
  if (e.kind !== 'call' || e.name.toLowerCase() !== 'type' || e.args.length !== 1) return undefined;
  const slot = passedOn(e.args[0]!, bindings);
  return slot?.kind === 'relationship' ? slot.index : undefined;
}
