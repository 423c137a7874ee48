import { asList } from '../as-list.ts';
import type { Frame } from '../run/operator.ts';
import type { Expression } from '../syntax/ast.ts';
import { isList } from '../value.ts';
import type { ValueList } from '../value.ts';
import type { CompileContext } from './compile-context.ts';
import type { Bindings } from './slot.ts';

/** A list to go through; a parameter must be one, as Neo4j knows its type before the query runs. */
export function compileList(
  e: Expression,
  context: CompileContext,
  bindings: Bindings,
): (frame: Frame) => ValueList | null {
  const evaluate = context.rules.expression(e, context, bindings);
  return (frame) => {
    const value = evaluate(frame);
    if (e.kind === 'parameter' && value !== null && !isList(value))
      context.fail('TypeError', 'InvalidArgumentType', `Expected a LIST in "$${e.name}".`, e.at);
    return asList(value);
  };
}
