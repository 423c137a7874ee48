/** Label expressions: `:A`, `:A:B`, `:A|B`, `:A&!B`, `:%`, and types of relationships, where `|:` joins as `|` does. */
import type { Expression, LabelExpression } from './ast.ts';
import type { TokenStream } from './token-stream.ts';

/** After the colon (or IS). */
export function parseLabelExpression(s: TokenStream): LabelExpression {
  return s.nested(() => parseOr(s));
}

/** Words that are no labels after IS, where they begin something else. */
const AFTER_IS: ReadonlySet<string> = new Set(['NOT', 'NULL', 'TYPED', 'NORMALIZED', 'NFC', 'NFD', 'NFKC', 'NFKD']);

/** After IS. */
export function parseIsLabels(s: TokenStream): LabelExpression {
  const from = s.mark();
  const labels = parseLabelExpression(s);
  const word = s.between(from).find(({ kind, upper }) => kind === 'name' && AFTER_IS.has(upper));
  if (word) s.fail('UnexpectedSyntax', `"${word.text}" is no label after IS; put it in backticks.`, word.at);
  return labels;
}

/** A colon between labels does not go with the other symbols, as on Neo4j. */
export function refuseMixedSymbols(s: TokenStream, from: number): void {
  const tokens = s.between(from);
  const colon = tokens.find(({ text }) => text === ':');
  if (colon !== undefined && tokens.some(({ kind, text }) => kind === 'symbol' && '|&!%'.includes(text))) {
    s.failLater(
      'UnexpectedSyntax',
      '":" between labels cannot be mixed with "|", "&", "!" and "%"; write "&" for it.',
      colon.at,
    );
  }
}

function parseOr(s: TokenStream): LabelExpression {
  let left = parseAnd(s);
  while (s.isSymbol('|') && s.mark() !== s.bodyBar) {
    s.advance();
    s.symbol(':');
    left = { kind: 'or', left, right: parseAnd(s) };
  }
  return left;
}

function parseAnd(s: TokenStream): LabelExpression {
  let left = parseNot(s);
  while (s.isSymbol('&') || s.isSymbol(':')) {
    s.advance();
    left = { kind: 'and', left, right: parseNot(s) };
  }
  return left;
}

function parseNot(s: TokenStream): LabelExpression {
  if (s.symbol('!')) return { kind: 'not', operand: s.nested(() => parseNot(s)) };
  if (s.symbol('%')) return { kind: 'any' };
  if (s.symbol('(')) {
    const inner = parseLabelExpression(s);
    s.expectSymbol(')');
    return inner;
  }
  const { at } = s.token;
  if (s.isSymbol('$')) {
    s.fail('UnexpectedSyntax', 'Labels and types computed by the query, $(…), are not supported; write the name.', at);
  }
  return { kind: 'name', name: s.expectName('the name of a label or type'), at };
}

/** `n:A:B` after an expression. */
export function parseSecondLabels(s: TokenStream, operand: Expression): Expression {
  if (!s.symbol(':')) return operand;
  const from = s.mark();
  const labels = parseLabelExpression(s);
  refuseMixedSymbols(s, from);
  return { kind: 'hasLabels', at: operand.at, operand, labels };
}
