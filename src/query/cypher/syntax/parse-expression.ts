/** The operators of expressions, weakest first: OR, XOR, AND, NOT, comparison, predicates, + -, * / %, ^, unary sign. */
import type { BinaryOperator, ComparisonOperator, Expression } from './ast.ts';
import { parseIsLabels, parseSecondLabels } from './parse-labels.ts';
import { parseNumber } from './parse-number.ts';
import { parsePostfix } from './parse-postfix.ts';
import { parseValueType } from './parse-value-type.ts';
import type { TokenStream } from './token-stream.ts';

export function parseExpression(s: TokenStream): Expression {
  return s.nested(() => parseOr(s));
}

function binary(at: number, operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', at, operator, left, right };
}

function parseOr(s: TokenStream): Expression {
  let left = parseXor(s);
  while (s.word('OR')) left = binary(left.at, 'OR', left, parseXor(s));
  return left;
}

function parseXor(s: TokenStream): Expression {
  let left = parseAnd(s);
  while (s.word('XOR')) left = binary(left.at, 'XOR', left, parseAnd(s));
  return left;
}

function parseAnd(s: TokenStream): Expression {
  let left = parseNot(s);
  while (s.word('AND')) left = binary(left.at, 'AND', left, parseNot(s));
  return left;
}

function parseNot(s: TokenStream): Expression {
  const { at } = s.token;
  const isCall = s.isSymbol('.', 1);
  if (!s.isWord('NOT') || isCall) return parseComparison(s);
  s.advance();
  return { kind: 'unary', at, operator: 'NOT', operand: s.nested(() => parseNot(s)) };
}

const COMPARISONS: readonly string[] = ['=', '<>', '<', '<=', '>', '>='];

function comparisonOperator(s: TokenStream): ComparisonOperator | undefined {
  const { kind, text, at } = s.token;
  if (kind === 'symbol' && text === '!=') s.fail('UnexpectedSyntax', 'Unexpected "!="; unequal is written <>.', at);
  return kind === 'symbol' && COMPARISONS.includes(text) ? (text as ComparisonOperator) : undefined;
}

function parseComparison(s: TokenStream): Expression {
  const first = parsePredicate(s);
  const operands = [first];
  const operators: ComparisonOperator[] = [];
  for (let operator = comparisonOperator(s); operator !== undefined; operator = comparisonOperator(s)) {
    s.advance();
    operators.push(operator);
    operands.push(parsePredicate(s));
  }
  return operators.length === 0 ? first : { kind: 'comparison', at: first.at, operands, operators };
}

function parsePredicate(s: TokenStream): Expression {
  const left = parseAdditive(s);
  return parsePredicateOn(s, left) ?? left;
}

/** The predicate that stands here, applied to what stands before it; undefined when none does. */
function parsePredicateOn(s: TokenStream, left: Expression): Expression | undefined {
  const { at } = left;
  if (s.symbol('=~')) return binary(at, '=~', left, parseAdditive(s));
  if (s.words('STARTS', 'WITH')) return binary(at, 'STARTS WITH', left, parseAdditive(s));
  if (s.words('ENDS', 'WITH')) return binary(at, 'ENDS WITH', left, parseAdditive(s));
  if (s.word('CONTAINS')) return binary(at, 'CONTAINS', left, parseAdditive(s));
  if (s.word('IN')) return binary(at, 'IN', left, parseAdditive(s));
  if (s.symbol('::')) return { kind: 'isType', at, operand: left, type: parseValueType(s), negated: false };
  return s.word('IS') ? parseIs(s, left) : undefined;
}

function parseIs(s: TokenStream, operand: Expression): Expression {
  const { at } = operand;
  const negated = s.word('NOT');
  if (s.word('NULL')) return { kind: 'isNull', at, operand, negated };
  if (s.symbol('::') || s.word('TYPED')) return { kind: 'isType', at, operand, type: parseValueType(s), negated };
  const form = s.token.upper;
  if (['NFC', 'NFD', 'NFKC', 'NFKD'].includes(form) && s.isWord('NORMALIZED', 1)) {
    s.advance();
    s.advance();
    return { kind: 'isNormalized', at, operand, form, negated };
  }
  if (s.word('NORMALIZED')) return { kind: 'isNormalized', at, operand, form: 'NFC', negated };
  if (negated || !s.isName()) s.unexpected('NULL, NOT NULL, :: and a type, NORMALIZED, or a label');
  return { kind: 'hasLabels', at, operand, labels: parseIsLabels(s) };
}

function parseAdditive(s: TokenStream): Expression {
  let left = parseMultiplicative(s);
  for (;;) {
    if (s.symbol('+')) left = binary(left.at, '+', left, parseMultiplicative(s));
    else if (s.symbol('-')) left = binary(left.at, '-', left, parseMultiplicative(s));
    else if (s.symbol('||')) left = binary(left.at, '||', left, parseMultiplicative(s));
    else return left;
  }
}

function parseMultiplicative(s: TokenStream): Expression {
  let left = parsePower(s);
  for (;;) {
    if (s.symbol('*')) left = binary(left.at, '*', left, parsePower(s));
    else if (s.symbol('/')) left = binary(left.at, '/', left, parsePower(s));
    else if (s.symbol('%')) left = binary(left.at, '%', left, parsePower(s));
    else return left;
  }
}

/** Left to right: `2 ^ 3 ^ 2` is 64. */
function parsePower(s: TokenStream): Expression {
  let left = parseSign(s);
  while (s.symbol('^')) left = binary(left.at, '^', left, parseSign(s));
  return left;
}

function parseSign(s: TokenStream): Expression {
  const { at } = s.token;
  if (s.isSymbol('-')) {
    const next = s.peek(1).kind;
    if (next === 'integer' || next === 'float') {
      s.advance();
      return parsePostfix(s, { kind: 'literal', at, value: parseNumber(s, true) });
    }
    s.advance();
    return { kind: 'unary', at, operator: '-', operand: parseSigned(s) };
  }
  if (s.symbol('+')) return { kind: 'unary', at, operator: '+', operand: parseSigned(s) };
  const operand = parsePostfix(s);
  return parseSecondLabels(s, operand);
}

/** After a sign no other sign stands, but for a number that is written with its minus: `- -1`. */
function parseSigned(s: TokenStream): Expression {
  const next = s.peek(1).kind;
  if (s.isSymbol('-') && (next === 'integer' || next === 'float')) return parseSign(s);
  return parsePostfix(s);
}
