/** What has a variable and a body of its own: list and pattern comprehensions, reduce, all, any, none, single. */
import type { Expression } from './ast.ts';
import type { TokenStream } from './token-stream.ts';

/**
 * Reads what ends in `| body` inside the bracket that opens here. As on Neo4j the last bar that can be the one before the body
 * is it; those before it belong to label expressions and types: `[x IN l WHERE x:A|B | x]`.
 */
export function parseWithBody<T>(s: TokenStream, optional: boolean, parse: () => T): T {
  const outer = s.bodyBar;
  const [first = -1, ...others] = optional ? [-1, ...barsInside(s)] : barsInside(s);
  let read: T | undefined;
  while (read === undefined && others.length > 0) {
    s.bodyBar = others.pop()!;
    read = s.attempt(parse);
  }
  s.bodyBar = first;
  read ??= parse();
  s.bodyBar = outer;
  return read;
}

/** The places of the bars in the bracket that opens here, outside of further brackets. */
function barsInside(s: TokenStream): number[] {
  const bars: number[] = [];
  let depth = 0;
  for (let ahead = 0; ; ahead += 1) {
    const { kind, text } = s.peek(ahead);
    if (kind === 'end') return bars;
    if (kind !== 'symbol') continue;
    if ('([{'.includes(text)) depth += 1;
    else if (')]}'.includes(text)) depth -= 1;
    else if (text === '|' && depth === 1) bars.push(s.mark() + ahead);
    if (depth === 0) return bars;
  }
}

/** `x IN list` */
function parseElement(s: TokenStream): { readonly variable: string; readonly list: Expression } {
  const variable = s.expectName('a variable');
  s.expectWord('IN');
  return { variable, list: s.grammar.expression(s) };
}

export function parseListComprehension(s: TokenStream): Expression {
  const { at } = s.expectSymbol('[');
  const element = parseElement(s);
  const where = s.word('WHERE') ? s.grammar.expression(s) : undefined;
  const result = s.symbol('|') ? s.grammar.expression(s) : undefined;
  s.expectSymbol(']');
  return { kind: 'listComprehension', at, ...element, where, result };
}

export function parsePatternComprehension(s: TokenStream): Expression {
  const { at } = s.expectSymbol('[');
  const variable = s.isName() ? s.expectName('a variable') : undefined;
  if (variable !== undefined) s.expectSymbol('=');
  const pattern = { ...s.grammar.relationshipsPattern(s), variable };
  const where = s.word('WHERE') ? s.grammar.expression(s) : undefined;
  s.expectSymbol('|');
  const result = s.grammar.expression(s);
  s.expectSymbol(']');
  return { kind: 'patternComprehension', at, pattern, where, result };
}

export function parseQuantifier(s: TokenStream): Expression {
  const { at, upper } = s.advance();
  s.expectSymbol('(');
  const element = parseElement(s);
  s.expectWord('WHERE');
  const where = s.grammar.expression(s);
  s.expectSymbol(')');
  return { kind: 'quantifier', at, quantifier: upper.toLowerCase() as 'all', ...element, where };
}

export function parseReduce(s: TokenStream, at: number): Expression {
  s.expectSymbol('(');
  const accumulator = s.expectName('a variable');
  s.expectSymbol('=');
  const initial = s.grammar.expression(s);
  s.expectSymbol(',');
  const element = parseElement(s);
  s.expectSymbol('|');
  const step = s.grammar.expression(s);
  s.expectSymbol(')');
  return { kind: 'reduce', at, accumulator, initial, ...element, step };
}
