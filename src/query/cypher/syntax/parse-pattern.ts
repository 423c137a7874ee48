/** Path patterns: nodes, relationships, quantified paths, and how many paths are kept. */
import type {
  Expression,
  LabelExpression,
  NodePattern,
  PathPattern,
  PathSelector,
  PatternElement,
  Range,
  RelationshipPattern,
} from './ast.ts';
import { parseMap } from './parse-atom.ts';
import { parseIsLabels, parseLabelExpression, refuseMixedSymbols } from './parse-labels.ts';
import type { TokenStream } from './token-stream.ts';
import { someExpression } from './walk.ts';

export function parsePatternList(s: TokenStream): readonly PathPattern[] {
  const patterns: PathPattern[] = [];
  do patterns.push(parsePathPattern(s));
  while (s.symbol(','));
  return patterns;
}

export function parsePathPattern(s: TokenStream): PathPattern {
  const { at } = s.token;
  let variable: string | undefined;
  if (s.isName() && s.isSymbol('=', 1)) {
    variable = s.expectName('a variable');
    s.advance();
  }
  const shortest = s.isSymbol('(', 1) ? s.token.upper : '';
  if (shortest === 'SHORTESTPATH' || shortest === 'ALLSHORTESTPATHS') {
    s.advance();
    s.advance();
    const elements = parseElements(s);
    s.expectSymbol(')');
    const selector: PathSelector = { form: shortest === 'SHORTESTPATH' ? 'function one' : 'function all', count: 1 };
    return { at, variable, selector, where: undefined, elements };
  }
  const selector = parseSelector(s);
  const group = isGroup(s) ? parseWholeGroup(s) : undefined;
  if (group !== undefined) {
    const { elements, where } = group;
    if (group.variable !== undefined && (selector === undefined || variable !== undefined))
      s.fail('UnexpectedSyntax', `A path has one name, before its pattern; leave "${group.variable} =" out.`, at);
    if (where && someExpression(where, (e) => e.kind === 'variable' && e.name === variable))
      s.fail('UnexpectedSyntax', `The path is not known inside its parenthesis; give it its name there.`, where.at);
    return { at, variable: variable ?? group.variable, selector, where, elements };
  }
  return { at, variable, selector, where: undefined, elements: parseElements(s) };
}

/** `(a)-->(b)` as an expression. */
export function parseRelationshipsPattern(s: TokenStream): PathPattern {
  const { at } = s.token;
  const elements = parseElements(s);
  if (elements.length < 3) s.unexpected('a relationship');
  return { at, variable: undefined, selector: undefined, where: undefined, elements };
}

function parseSelector(s: TokenStream): PathSelector | undefined {
  if (s.word('SHORTEST')) {
    const count = s.token.kind === 'integer' ? Number(s.advance().text) : undefined;
    skipPathWord(s);
    if (s.word('GROUPS') || s.word('GROUP')) return { form: 'shortest groups', count: count ?? 1 };
    if (count === undefined) s.unexpected('a number of paths');
    return { form: 'shortest', count };
  }
  if (s.words('ALL', 'SHORTEST')) return ended(s, { form: 'all shortest', count: 1 });
  if (s.words('ANY', 'SHORTEST')) return ended(s, { form: 'shortest', count: 1 });
  if (s.word('ANY')) {
    const count = s.token.kind === 'integer' ? Number(s.advance().text) : 1;
    return ended(s, { form: 'any', count });
  }
  return s.word('ALL') ? ended(s, { form: 'all', count: 1 }) : undefined;
}

function ended(s: TokenStream, selector: PathSelector): PathSelector {
  skipPathWord(s);
  return selector;
}

function skipPathWord(s: TokenStream): void {
  if (!s.word('PATHS')) s.word('PATH');
}

interface Group {
  readonly variable: string | undefined;
  readonly elements: readonly PatternElement[];
  readonly where: Expression | undefined;
}

/** A parenthesis around a path, as against a node. */
function isGroup(s: TokenStream): boolean {
  return s.isSymbol('(') && (s.isSymbol('(', 1) || (s.isName(1) && s.isSymbol('=', 2) && s.isSymbol('(', 3)));
}

function parseGroup(s: TokenStream): Group {
  return s.nested(() => {
    s.expectSymbol('(');
    const variable = s.isName() && s.isSymbol('=', 1) ? s.expectName('a variable') : undefined;
    if (variable !== undefined) s.advance();
    const elements = parseElements(s);
    const where = s.word('WHERE') ? s.grammar.expression(s) : undefined;
    s.expectSymbol(')');
    return { variable, elements, where };
  });
}

/** A parenthesised path that is the whole pattern, without a quantifier; undefined when more follows. */
function parseWholeGroup(s: TokenStream): Group | undefined {
  const mark = s.mark();
  s.countAttempt();
  const group = parseGroup(s);
  const ends = !s.isSymbol('(') && !s.isSymbol('-') && !s.isSymbol('<') && !isQuantifier(s);
  if (!ends) s.reset(mark);
  return ends ? group : undefined;
}

function isQuantifier(s: TokenStream): boolean {
  return s.isSymbol('{') || s.isSymbol('+') || s.isSymbol('*');
}

function parseElements(s: TokenStream): readonly PatternElement[] {
  const elements: PatternElement[] = [];
  /** A path begins and ends with a node: between a quantified path and its neighbours one without a name stands. */
  const push = (element: PatternElement): void => {
    const last = elements.at(-1);
    const lastIsNode = last?.kind === 'node';
    if (element.kind === 'node' && lastIsNode) s.unexpected('a relationship between two nodes');
    if (element.kind !== 'node' && !lastIsNode) elements.push(anonymousNode(element.at));
    elements.push(element);
  };
  for (;;) {
    if (isGroup(s)) parseQuantifiedGroup(s, push);
    else push(parseNode(s));
    if (s.isSymbol('-') || (s.isSymbol('<') && s.isSymbol('-', 1))) {
      const relationship = parseRelationship(s);
      push(isQuantifier(s) ? quantify(relationship, parseQuantifier(s)) : relationship);
    } else if (!s.isSymbol('(')) break;
  }
  const last = elements.at(-1)!;
  if (last.kind !== 'node') elements.push(anonymousNode(last.at));
  return elements;
}

function parseQuantifiedGroup(s: TokenStream, push: (element: PatternElement) => void): void {
  const { at } = s.token;
  const { variable, elements, where } = parseGroup(s);
  if (variable !== undefined)
    s.fail('UnexpectedSyntax', `A path inside a larger pattern has no name of its own; leave "${variable} =" out.`, at);
  if (elements.length < 3)
    s.fail('UnexpectedSyntax', 'A quantified path needs a relationship, such as ((a)-->(b)){1,3}.', at);
  if (!isQuantifier(s)) s.unexpected('a quantifier such as {1,3}, + or *');
  if (elements.some(({ kind }) => kind === 'quantified')) {
    s.fail('UnexpectedSyntax', 'A quantified path cannot hold another one.', at);
  }
  push({ kind: 'quantified', at, elements, where, range: parseQuantifier(s) });
}

function anonymousNode(at: number): NodePattern {
  return { kind: 'node', at, variable: undefined, labels: undefined, properties: undefined, where: undefined };
}

function quantify(relationship: RelationshipPattern, range: Range): PatternElement {
  const { at } = relationship;
  return {
    kind: 'quantified',
    at,
    elements: [anonymousNode(at), relationship, anonymousNode(at)],
    where: undefined,
    range,
  };
}

function parseQuantifier(s: TokenStream): Range {
  const { at } = s.token;
  if (s.symbol('+')) return { min: 1, max: Infinity };
  if (s.symbol('*')) return { min: 0, max: Infinity };
  s.expectSymbol('{');
  const min = parseBound(s);
  if (!s.symbol(',')) {
    s.expectSymbol('}');
    if (min === undefined || min === 0)
      s.fail('UnexpectedSyntax', 'A quantifier needs a number above 0, such as {2} or {1,3}.', at);
    return { min, max: min };
  }
  const max = parseBound(s);
  s.expectSymbol('}');
  if (max !== undefined && (max === 0 || max < (min ?? 0))) {
    s.fail('UnexpectedSyntax', `The upper bound of a quantifier must be above 0 and not below the lower one.`, at);
  }
  return { min: min ?? 0, max: max ?? Infinity };
}

function parseBound(s: TokenStream): number | undefined {
  return s.token.kind === 'integer' ? Number(s.advance().text) : undefined;
}

function parseNode(s: TokenStream): NodePattern {
  const { at } = s.expectSymbol('(');
  const variable = s.isName() && !s.isWord('WHERE') && !isLabelWord(s) ? s.expectName('a variable') : undefined;
  const mark = s.mark();
  const labels = parseLabels(s);
  refuseMixedSymbols(s, mark + 1);
  const properties = parseProperties(s);
  const where = s.word('WHERE') ? s.grammar.expression(s) : undefined;
  if (!s.isSymbol(')')) s.unexpected('")", a label, or properties');
  s.advance();
  return { kind: 'node', at, variable, labels, properties, where };
}

function isLabelWord(s: TokenStream): boolean {
  return s.isWord('IS') && s.isName(1);
}

function parseLabels(s: TokenStream): LabelExpression | undefined {
  if (s.symbol(':')) return parseLabelExpression(s);
  return isLabelWord(s) && s.word('IS') ? parseIsLabels(s) : undefined;
}

function parseProperties(s: TokenStream): Expression | undefined {
  if (s.isSymbol('{')) return parseMap(s);
  const { kind, text, at } = s.token;
  if (kind !== 'parameter') return undefined;
  s.advance();
  return { kind: 'parameter', at, name: text };
}

function parseRelationship(s: TokenStream): RelationshipPattern {
  const { at } = s.token;
  const left = s.symbol('<');
  s.expectSymbol('-');
  let variable: string | undefined;
  let types: LabelExpression | undefined;
  let range: Range | undefined;
  let properties: Expression | undefined;
  let where: Expression | undefined;
  if (s.symbol('[')) {
    variable = s.isName() && !s.isWord('WHERE') && !isLabelWord(s) ? s.expectName('a variable') : undefined;
    const mark = s.mark();
    types = parseLabels(s);
    const words = s.between(mark + 1);
    range = parseRange(s);
    properties = parseProperties(s);
    where = s.word('WHERE') ? s.grammar.expression(s) : undefined;
    const joined = words.find(({ text }) => text === ':');
    if (joined && (variable ?? range ?? properties ?? where ?? words.find(({ text }) => '&!%'.includes(text)))) {
      s.fail('UnexpectedSyntax', 'Types are joined by "|"; "|:" can join nothing but plain types.', joined.at);
    }
    s.expectSymbol(']');
  }
  s.expectSymbol('-');
  const right = s.symbol('>');
  const direction = left === right ? 'both' : left ? 'in' : 'out';
  return { kind: 'relationship', at, variable, direction, bothHeads: left && right, types, range, properties, where };
}

function parseRange(s: TokenStream): Range | undefined {
  const { at } = s.token;
  const wrong = 'A length is written *, *2, *1..3, *..3 or *1.. with whole numbers.';
  if (s.isSymbol('..')) s.fail('InvalidRelationshipPattern', wrong, at);
  if (!s.symbol('*')) return undefined;
  if (s.isSymbol('-')) s.fail('InvalidRelationshipPattern', wrong, at);
  const min = parseBound(s);
  if (!s.symbol('..')) return min === undefined ? { min: 1, max: Infinity } : { min, max: min };
  if (s.isSymbol('-')) s.fail('InvalidRelationshipPattern', wrong, at);
  return { min: min ?? 1, max: parseBound(s) ?? Infinity };
}
