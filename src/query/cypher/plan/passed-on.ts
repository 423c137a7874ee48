/** Variables that a clause hands on as they are: by slot, without making a value of them. */
import type { Bindings, Slot } from '../evaluate/slot.ts';
import type { Evaluate } from '../run/operator.ts';
import type { Expression } from '../syntax/ast.ts';

/** What the frame holds: the id of a node or relationship is as good a key as the value, and cheaper. */
export function rawSlot(slot: Slot): Evaluate {
  return (frame) => frame[slot.index]!;
}

export function passedOn(e: Expression, bindings: Bindings): Slot | undefined {
  return e.kind === 'variable' ? bindings.get(e.name) : undefined;
}
