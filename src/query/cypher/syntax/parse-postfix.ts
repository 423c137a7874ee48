/** What follows an atom: `.key`, `[index]`, `[from..to]`. */
import type { Expression } from './ast.ts';
import { parseAtom } from './parse-atom.ts';
import type { TokenStream } from './token-stream.ts';

export function parsePostfix(s: TokenStream, atom: Expression = parseAtom(s)): Expression {
  let object = atom;
  for (;;) {
    if (s.symbol('.'))
      object = { kind: 'property', at: object.at, object, key: s.expectName('the name of a property') };
    else if (s.symbol('[')) object = parseSubscript(s, object);
    else return object;
  }
}

function parseSubscript(s: TokenStream, object: Expression): Expression {
  const { at } = object;
  const from = s.isSymbol('..') ? undefined : s.grammar.expression(s);
  const isSlice = s.symbol('..');
  const to = isSlice && !s.isSymbol(']') ? s.grammar.expression(s) : undefined;
  s.expectSymbol(']');
  if (isSlice) return { kind: 'slice', at, object, from, to };
  return { kind: 'subscript', at, object, index: from! };
}
