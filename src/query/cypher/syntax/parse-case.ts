import type { ComparisonOperator, Expression } from './ast.ts';
import type { TokenStream } from './token-stream.ts';

type Branch = { readonly when: readonly Expression[]; readonly then: Expression };

/** Both forms. Of the simple one each `when` becomes a predicate on a variable that holds the subject. */
export function parseCase(s: TokenStream): Expression {
  const { at } = s.advance();
  const value = s.isWord('WHEN') ? undefined : s.grammar.expression(s);
  const subject = value === undefined ? undefined : { name: `\u0000case${at}`, value };
  const branches: Branch[] = [];
  while (s.word('WHEN')) {
    const when: Expression[] = [];
    do when.push(subject === undefined ? s.grammar.expression(s) : parseWhen(s, subject.name));
    while (s.symbol(','));
    s.expectWord('THEN');
    branches.push({ when, then: s.grammar.expression(s) });
  }
  if (branches.length === 0) s.unexpected('WHEN');
  const otherwise = s.word('ELSE') ? s.grammar.expression(s) : undefined;
  s.expectWord('END');
  return { kind: 'case', at, subject, branches, otherwise };
}

const OPERATORS: readonly string[] = ['=', '<>', '<', '<=', '>', '>='];

function parseWhen(s: TokenStream, name: string): Expression {
  const { at, kind, text } = s.token;
  const subject: Expression = { kind: 'variable', at, name };
  if (kind === 'symbol' && OPERATORS.includes(text)) {
    s.advance();
    return compared(subject, text as ComparisonOperator, s.grammar.expression(s));
  }
  if (s.words('STARTS', 'WITH')) {
    return { kind: 'binary', at, operator: 'STARTS WITH', left: subject, right: s.grammar.expression(s) };
  }
  if (s.words('ENDS', 'WITH')) {
    return { kind: 'binary', at, operator: 'ENDS WITH', left: subject, right: s.grammar.expression(s) };
  }
  if (s.symbol('=~')) return { kind: 'binary', at, operator: '=~', left: subject, right: s.grammar.expression(s) };
  if (s.words('IS', 'NULL')) return { kind: 'isNull', at, operand: subject, negated: false };
  if (s.words('IS', 'NOT', 'NULL')) return { kind: 'isNull', at, operand: subject, negated: true };
  return compared(subject, '=', s.grammar.expression(s));
}

function compared(subject: Expression, operator: ComparisonOperator, other: Expression): Expression {
  return { kind: 'comparison', at: other.at, operands: [subject, other], operators: [operator] };
}
