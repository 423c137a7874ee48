/** RETURN and WITH with what orders and cuts their rows. */
import type { Expression, Projection, ReturnItem, SortItem } from './ast.ts';
import type { TokenStream } from './token-stream.ts';

export function parseProjection(s: TokenStream, kind: 'with' | 'return', at: number): Projection {
  const distinct = s.word('DISTINCT');
  if (!distinct && s.isWord('ALL') && s.isName(1)) s.advance();
  const star = s.symbol('*');
  const items: ReturnItem[] = [];
  if (!star || s.symbol(',')) {
    do items.push(parseItem(s));
    while (s.symbol(','));
  }
  const order = parseOrder(s);
  const where = kind === 'with' && s.word('WHERE') ? s.grammar.expression(s) : undefined;
  return { kind, at, distinct, star, items, ...order, where };
}

/** `ORDER BY`, `SKIP`, `LIMIT` as a clause of their own: all columns go on. */
export function parseSorted(s: TokenStream, at: number): Projection {
  const order = parseOrder(s);
  const where = s.word('WHERE') ? s.grammar.expression(s) : undefined;
  return { kind: 'with', at, distinct: false, star: true, items: [], ...order, where };
}

function parseItem(s: TokenStream): ReturnItem {
  const { at } = s.token;
  const expression = s.grammar.expression(s);
  const text = s.query.slice(at, s.previousEnd);
  if (s.word('AS')) return { at, expression, name: s.expectName('an alias'), aliased: true };
  // `n` and `n {.name}` are both called n
  const named = expression.kind === 'mapProjection' ? expression.subject : expression;
  if (named.kind === 'variable') return { at, expression, name: named.name, aliased: true };
  return { at, expression, name: text, aliased: false };
}

interface Order {
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
}

function parseOrder(s: TokenStream): Order {
  const orderBy: SortItem[] = [];
  if (s.word('ORDER')) {
    s.expectWord('BY');
    do {
      const expression = s.grammar.expression(s);
      const descending = s.word('DESC') || s.word('DESCENDING');
      if (!descending && !s.word('ASC')) s.word('ASCENDING');
      orderBy.push({ expression, descending });
    } while (s.symbol(','));
  }
  const skip = s.word('SKIP') || s.word('OFFSET') ? s.grammar.expression(s) : undefined;
  const limit = s.word('LIMIT') ? s.grammar.expression(s) : undefined;
  return { orderBy, skip, limit };
}
