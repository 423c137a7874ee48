/** Atoms: literals, parameters, variables, calls, CASE, lists, maps, comprehensions, subqueries, patterns as predicates. */
import { Float } from '../value.ts';
import type { Value } from '../value.ts';
import type { Expression, MapEntry, ProjectionItem, Query } from './ast.ts';
import { parseCase } from './parse-case.ts';
import {
  parseListComprehension,
  parsePatternComprehension,
  parseQuantifier,
  parseReduce,
  parseWithBody,
} from './parse-comprehension.ts';
import { parseNumber } from './parse-number.ts';
import type { TokenStream } from './token-stream.ts';

export function parseAtom(s: TokenStream): Expression {
  const { kind, text, at } = s.token;
  switch (kind) {
    case 'integer':
    case 'float':
      return { kind: 'literal', at, value: parseNumber(s, false) };
    case 'badNumber':
      return s.fail('InvalidNumberLiteral', `"${text}" is no number.`, at);
    case 'string':
      s.advance();
      return { kind: 'literal', at, value: text };
    case 'parameter':
      s.advance();
      return { kind: 'parameter', at, name: text };
    case 'symbol':
      if (text === '$' && s.peek(1).kind === 'integer') {
        s.advance();
        return { kind: 'parameter', at, name: s.advance().text };
      }
      if (text === '(') return parseParenthesis(s);
      if (text === '[') return parseBracket(s);
      if (text === '{') return parseMap(s);
      break;
    case 'name':
      return parseWord(s);
    case 'quoted':
      return parseNamed(s);
    case 'bad':
    case 'end':
      break;
  }
  return s.unexpected('an expression');
}

const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
  ['INF', new Float(Infinity)],
  ['INFINITY', new Float(Infinity)],
  ['NAN', new Float(NaN)],
]);

function parseWord(s: TokenStream): Expression {
  const { upper, at } = s.token;
  const constant = CONSTANTS.get(upper);
  const called = s.isSymbol('(', 1);
  if (constant !== undefined && !called && !(s.isSymbol('.', 1) && s.isSymbol('(', 3))) {
    s.advance();
    return { kind: 'literal', at, value: constant };
  }
  if (upper === 'CASE' && !called && !s.isSymbol('.', 1) && !s.isSymbol(',', 1)) return parseCase(s);
  if (s.isSymbol('{', 1) && (upper === 'EXISTS' || upper === 'COUNT' || upper === 'COLLECT')) return parseSubquery(s);
  if (called) {
    if (upper === 'COUNT' && s.isSymbol('*', 2)) {
      for (let i = 0; i < 3; i += 1) s.advance();
      s.expectSymbol(')');
      return { kind: 'countStar', at };
    }
    if (upper === 'REDUCE') {
      s.advance();
      return parseWithBody(s, false, () => parseReduce(s, at));
    }
    if (upper === 'SHORTESTPATH' || upper === 'ALLSHORTESTPATHS') {
      return { kind: 'shortestPath', at, pattern: s.grammar.pathPattern(s) };
    }
    if (['ALL', 'ANY', 'NONE', 'SINGLE'].includes(upper) && s.isName(2) && s.isWord('IN', 3)) return parseQuantifier(s);
    if (upper === 'TRIM') return parseTrim(s);
    if (upper === 'NORMALIZE') return parseNormalize(s);
  }
  return parseNamed(s);
}

/** A variable, a call, or a map projection. */
function parseNamed(s: TokenStream): Expression {
  const { at } = s.token;
  let ahead = 1;
  while (s.isSymbol('.', ahead) && s.isName(ahead + 1)) ahead += 2;
  if (s.isSymbol('(', ahead)) {
    const names = [s.advance().text];
    while (s.symbol('.')) names.push(s.advance().text);
    return parseCall(s, names.join('.'), at);
  }
  const variable: Expression = { kind: 'variable', at, name: s.advance().text };
  return s.isSymbol('{') ? parseMapProjection(s, variable) : variable;
}

function parseCall(s: TokenStream, name: string, at: number): Expression {
  s.expectSymbol('(');
  const distinct = s.word('DISTINCT');
  const args: Expression[] = [];
  if (!s.isSymbol(')')) {
    do args.push(s.grammar.expression(s));
    while (s.symbol(','));
  }
  s.expectSymbol(')');
  return { kind: 'call', at, name, distinct, args };
}

/** `trim(BOTH 'x' FROM s)` is btrim and its kin; `trim(s)` a plain call. */
function parseTrim(s: TokenStream): Expression {
  const { at } = s.token;
  const side = s.peek(2);
  const isSide = ['BOTH', 'LEADING', 'TRAILING'].includes(side.upper) && !s.isSymbol(')', 3) && !s.isSymbol('.', 3);
  if (!isSide) return parseNamed(s);
  for (let i = 0; i < 3; i += 1) s.advance();
  const name = side.upper === 'BOTH' ? 'btrim' : side.upper === 'LEADING' ? 'ltrim' : 'rtrim';
  const what = s.isWord('FROM') ? undefined : s.grammar.expression(s);
  s.expectWord('FROM');
  const text = s.grammar.expression(s);
  s.expectSymbol(')');
  return { kind: 'call', at, name, distinct: false, args: what === undefined ? [text] : [text, what] };
}

/** The second argument of `normalize(s, NFD)` is a word. */
function parseNormalize(s: TokenStream): Expression {
  const { at } = s.token;
  s.advance();
  s.expectSymbol('(');
  const args: Expression[] = [s.grammar.expression(s)];
  if (s.symbol(',')) {
    const form = s.token;
    if (!['NFC', 'NFD', 'NFKC', 'NFKD'].includes(form.upper)) s.unexpected('NFC, NFD, NFKC or NFKD');
    s.advance();
    args.push({ kind: 'literal', at: form.at, value: form.upper });
  }
  s.expectSymbol(')');
  return { kind: 'call', at, name: 'normalize', distinct: false, args };
}

function parseMapProjection(s: TokenStream, subject: Expression): Expression {
  s.expectSymbol('{');
  const items: ProjectionItem[] = [];
  while (!s.isSymbol('}')) {
    if (items.length > 0) s.expectSymbol(',');
    if (s.symbol('.')) {
      items.push(s.symbol('*') ? { kind: 'all' } : { kind: 'property', key: s.expectName('a property or *') });
      continue;
    }
    const { at } = s.token;
    const key = s.expectName('a property, a variable, or a key');
    const value: Expression = s.symbol(':') ? s.grammar.expression(s) : { kind: 'variable', at, name: key };
    items.push({ kind: 'entry', key, value });
  }
  s.expectSymbol('}');
  return { kind: 'mapProjection', at: subject.at, subject, items };
}

export function parseMap(s: TokenStream): Expression {
  const { at } = s.token;
  s.expectSymbol('{');
  const entries: MapEntry[] = [];
  while (!s.isSymbol('}')) {
    if (entries.length > 0) s.expectSymbol(',');
    const key = s.expectName('a key');
    s.expectSymbol(':');
    entries.push({ key, value: s.grammar.expression(s) });
  }
  s.expectSymbol('}');
  return { kind: 'map', at, entries };
}

/** `(a)-->(b)` is a pattern, `(a)` an expression. */
function parseParenthesis(s: TokenStream): Expression {
  const { at } = s.token;
  if (mayBePattern(s)) {
    const pattern = s.attempt(() => s.grammar.relationshipsPattern(s));
    if (pattern !== undefined) return { kind: 'patternPredicate', at, pattern };
  }
  s.expectSymbol('(');
  const inner = s.grammar.expression(s);
  s.expectSymbol(')');
  return inner;
}

/** Whether the parenthesis that opens here closes before `-[`, `--`, `<-`: cheap, so that nesting costs no double parsing. */
function mayBePattern(s: TokenStream): boolean {
  let depth = 0;
  for (let ahead = 0; ; ahead += 1) {
    const { kind, text } = s.peek(ahead);
    if (kind === 'end') return false;
    if (kind !== 'symbol') continue;
    if (text === '(') {
      depth += 1;
      if (depth > 1 && ahead === 1) return false;
    } else if (text === ')') {
      depth -= 1;
      if (depth > 0) continue;
      const dash = s.isSymbol('-', ahead + 1) && (s.isSymbol('-', ahead + 2) || s.isSymbol('[', ahead + 2));
      return dash || (s.isSymbol('<', ahead + 1) && s.isSymbol('-', ahead + 2));
    }
  }
}

function parseBracket(s: TokenStream): Expression {
  const { at } = s.token;
  if (s.isName(1) && s.isWord('IN', 2)) {
    const comprehension = s.attempt(() => parseWithBody(s, true, () => parseListComprehension(s)));
    if (comprehension !== undefined) return comprehension;
  }
  if (s.isSymbol('(', 1) || (s.isName(1) && s.isSymbol('=', 2) && s.isSymbol('(', 3))) {
    const comprehension = s.attempt(() => parseWithBody(s, false, () => parsePatternComprehension(s)));
    if (comprehension !== undefined) return comprehension;
  }
  s.expectSymbol('[');
  const items: Expression[] = [];
  while (!s.isSymbol(']')) {
    if (items.length > 0) s.expectSymbol(',');
    items.push(s.grammar.expression(s));
  }
  s.expectSymbol(']');
  return { kind: 'list', at, items };
}

function parseSubquery(s: TokenStream): Expression {
  const { at, upper } = s.advance();
  s.expectSymbol('{');
  const query = parseSubqueryBody(s);
  s.expectSymbol('}');
  return { kind: 'subquery', at, form: upper.toLowerCase() as 'exists', query };
}

function parseSubqueryBody(s: TokenStream): Query {
  const { at } = s.token;
  const isPattern = s.isSymbol('(') || (s.isName() && s.isSymbol('=', 1));
  if (!isPattern) return s.grammar.query(s);
  const patterns = s.grammar.patternList(s);
  const where = s.word('WHERE') ? s.grammar.expression(s) : undefined;
  const clauses = [{ kind: 'match', at, optional: false, patterns, where }] as const;
  return { at, mode: 'run', union: undefined, parts: [{ at, clauses }] };
}
