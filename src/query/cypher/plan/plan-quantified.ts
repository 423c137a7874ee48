/** Plans a quantified path: the inner pattern by itself, from one of its ends, and the repetition around it. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { ExpandParts } from '../run/expand.ts';
import type { Operator } from '../run/operator.ts';
import { Quantified } from '../run/quantified.ts';
import type { NodePattern, PathPattern } from '../syntax/ast.ts';
import type { Connection } from './pattern-graph.ts';

/** `names` are the variables of the inner pattern, which the result binds to lists. Their slots must be in `bindings`. */
export function planQuantified(
  connection: Connection,
  common: Omit<ExpandParts, 'accept'>,
  reversed: boolean,
  bindings: Bindings,
  context: CompileContext,
): { readonly operator: Operator; readonly names: readonly string[] } {
  const { elements, where, at } = connection.quantified!;
  // every part needs a name for its slot to be found
  const named = elements.map((element, index) =>
    element.kind === 'quantified' ? element : { ...element, variable: element.variable ?? `\u0000q${at}.${index}` },
  );
  const first = named[0] as NodePattern;
  const last = named.at(-1) as NodePattern;
  const names = new Set(
    elements.flatMap((element) =>
      element.kind === 'quantified' || element.variable === undefined ? [] : [element.variable],
    ),
  );
  const start = context.slot('node');
  const own = new Map([...bindings].filter(([name]) => !names.has(name)));
  own.set((reversed ? last : first).variable!, start);
  const pattern: PathPattern = { at, variable: undefined, selector: undefined, where: undefined, elements: named };
  const inner = context.rules.pattern(pattern, where, context, own, true);
  const slotOf = (name: string): number => inner.bindings.get(name)!.index;
  const steps = named.flatMap((element) =>
    element.kind === 'relationship' ? [{ slot: slotOf(element.variable), list: element.range !== undefined }] : [],
  );
  const operator = new Quantified({
    ...common,
    accept: undefined,
    min: connection.min,
    max: connection.max,
    inner: inner.operator,
    first: start.index,
    last: slotOf((reversed ? first : last).variable!),
    steps,
    groups: [...names].map((name) => ({ inner: slotOf(name), gathered: bindings.get(name)!.index })),
    relationships: common.relationship,
    reversed,
  });
  return { operator, names: [...names] };
}
