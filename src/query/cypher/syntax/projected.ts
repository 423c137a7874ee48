/** How expressions after a projection (ORDER BY, and items beside aggregates) find what the projection already has. */
import type { Expression, ReturnItem } from './ast.ts';
import { expressionKey, mapParts } from './walk.ts';

/**
 * The expression with each part that is written like an item's expression replaced by the item's name; the largest
 * parts first. Names that a part binds itself (a comprehension) are not looked at.
 */
export function replaceProjected(e: Expression, items: readonly ReturnItem[]): Expression {
  const names = new Map(items.map((item) => [expressionKey(item.expression), item.name]));
  const replace = (part: Expression): Expression => {
    if (part.kind === 'literal' || part.kind === 'parameter') return part;
    const name = names.get(expressionKey(part));
    return name === undefined ? mapParts(part, replace) : { kind: 'variable', at: part.at, name };
  };
  return replace(e);
}

/** What ORDER BY means: an item where it is written like one, even if a name in it now means something else. */
export function sortKey(e: Expression, items: readonly ReturnItem[], grouped: boolean): Expression {
  if (grouped) return replaceProjected(e, items);
  const key = expressionKey(e);
  const same = items.find(({ expression }) => expression.kind !== 'variable' && expressionKey(expression) === key);
  return same === undefined ? e : { kind: 'variable', at: e.at, name: same.name };
}

/** A variable, or properties of one: what may stand beside an aggregate if it is grouped by. */
export function isSimple(e: Expression): boolean {
  return e.kind === 'variable' || (e.kind === 'property' && isSimple(e.object));
}
