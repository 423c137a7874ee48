/** The clauses that read and write, one function a clause. */
import type {
  CallSubquery,
  Clause,
  Expression,
  PropertyAccess,
  RemoveItem,
  SetItem,
  Subscript,
  Variable,
  YieldItem,
} from './ast.ts';
import { parseWithBody } from './parse-comprehension.ts';
import { parsePostfix } from './parse-postfix.ts';
import { parseProjection, parseSorted } from './parse-projection.ts';
import type { TokenStream } from './token-stream.ts';

/** The clause that begins here; undefined when none does. */
export function parseClause(s: TokenStream): Clause | undefined {
  const { at, upper, kind } = s.token;
  if (kind !== 'name') return undefined;
  switch (upper) {
    case 'MATCH':
      s.advance();
      return parseMatch(s, at, false);
    case 'OPTIONAL':
      s.advance();
      if (s.isWord('CALL')) return parseCall(s, at, true);
      s.expectWord('MATCH');
      return parseMatch(s, at, true);
    case 'UNWIND': {
      s.advance();
      const list = s.grammar.expression(s);
      s.expectWord('AS');
      return { kind: 'unwind', at, list, variable: s.expectName('a variable') };
    }
    case 'WITH':
      s.advance();
      return parseProjection(s, 'with', at);
    case 'RETURN':
      s.advance();
      return parseProjection(s, 'return', at);
    case 'FINISH':
      s.advance();
      return { kind: 'finish', at };
    case 'ORDER':
    case 'SKIP':
    case 'OFFSET':
    case 'LIMIT':
      return parseSorted(s, at);
    case 'CREATE':
      s.advance();
      return { kind: 'create', at, patterns: s.grammar.patternList(s) };
    case 'MERGE':
      s.advance();
      return parseMerge(s, at);
    case 'SET':
      s.advance();
      return { kind: 'set', at, items: parseSetItems(s) };
    case 'REMOVE':
      s.advance();
      return { kind: 'remove', at, items: parseRemoveItems(s) };
    case 'DETACH':
    case 'NODETACH':
      s.advance();
      s.expectWord('DELETE');
      return parseDelete(s, at, upper === 'DETACH');
    case 'DELETE':
      s.advance();
      return parseDelete(s, at, false);
    case 'CALL':
      return parseCall(s, at, false);
    case 'FOREACH':
      s.advance();
      return parseForeach(s, at);
    default:
      return undefined;
  }
}

function parseMatch(s: TokenStream, at: number, optional: boolean): Clause {
  if (s.words('REPEATABLE', 'ELEMENTS') || s.words('REPEATABLE', 'ELEMENT')) {
    s.fail(
      'UnexpectedSyntax',
      'REPEATABLE ELEMENTS is not supported: a relationship matches at most once in a MATCH.',
      at,
    );
  }
  if (!s.words('DIFFERENT', 'RELATIONSHIPS')) s.words('DIFFERENT', 'RELATIONSHIP');
  const patterns = s.grammar.patternList(s);
  while (s.word('USING')) skipHint(s);
  const where = s.word('WHERE') ? s.grammar.expression(s) : undefined;
  return { kind: 'match', at, optional, patterns, where };
}

/** Hints to another planner: read, and left. */
function skipHint(s: TokenStream): void {
  if (s.words('JOIN', 'ON')) {
    do s.expectName('a variable');
    while (s.symbol(','));
    return;
  }
  if (!s.word('SCAN')) {
    for (const word of ['TEXT', 'RANGE', 'POINT']) s.word(word);
    s.expectWord('INDEX');
    s.word('SEEK');
  }
  s.expectName('a variable');
  s.expectSymbol(':');
  s.expectName('a label or type');
  if (!s.symbol('(')) return;
  do s.expectName('a property');
  while (s.symbol(','));
  s.expectSymbol(')');
}

function parseMerge(s: TokenStream, at: number): Clause {
  const pattern = s.grammar.pathPattern(s);
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  while (s.word('ON')) {
    const items = s.word('CREATE') ? onCreate : s.word('MATCH') ? onMatch : s.unexpected('CREATE or MATCH');
    s.expectWord('SET');
    items.push(...parseSetItems(s));
  }
  return { kind: 'merge', at, pattern, onCreate, onMatch };
}

function parseSetItems(s: TokenStream): readonly SetItem[] {
  const items: SetItem[] = [];
  do items.push(parseSetItem(s));
  while (s.symbol(','));
  return items;
}

function parseSetItem(s: TokenStream): SetItem {
  const target = parsePostfix(s);
  if (target.kind === 'variable') {
    const labels = parseLabelList(s);
    if (labels.length > 0) return { kind: 'labels', target, labels };
    if (s.symbol('+=')) return { kind: 'merge', target, value: s.grammar.expression(s) };
    s.expectSymbol('=');
    return { kind: 'replace', target, value: s.grammar.expression(s) };
  }
  const property = propertyTarget(s, target);
  s.expectSymbol('=');
  return { kind: 'property', target: property, value: s.grammar.expression(s) };
}

function propertyTarget(s: TokenStream, target: Expression): PropertyAccess | Subscript {
  if (target.kind === 'property' || target.kind === 'subscript') return target;
  return s.fail(
    'UnexpectedSyntax',
    'Expected a property such as n.name, or a variable with a label such as n:Label.',
    target.at,
  );
}

function parseLabelList(s: TokenStream): readonly string[] {
  const labels: string[] = [];
  if (s.isWord('IS') && s.isName(1)) {
    s.advance();
    labels.push(s.expectName('a label'));
  }
  while (s.symbol(':')) labels.push(s.expectName('a label'));
  return labels;
}

function parseRemoveItems(s: TokenStream): readonly RemoveItem[] {
  const items: RemoveItem[] = [];
  do {
    const target = parsePostfix(s);
    const labels = target.kind === 'variable' ? parseLabelList(s) : [];
    if (target.kind === 'variable' && labels.length > 0) items.push({ kind: 'labels', target, labels });
    else items.push({ kind: 'property', target: propertyTarget(s, target) });
  } while (s.symbol(','));
  return items;
}

function parseDelete(s: TokenStream, at: number, detach: boolean): Clause {
  const items: Expression[] = [];
  do items.push(s.grammar.expression(s));
  while (s.symbol(','));
  return { kind: 'delete', at, detach, items };
}

const parseForeach = (s: TokenStream, at: number): Clause => parseWithBody(s, false, () => parseForeachBody(s, at));

function parseForeachBody(s: TokenStream, at: number): Clause {
  s.expectSymbol('(');
  const variable = s.expectName('a variable');
  s.expectWord('IN');
  const list = s.grammar.expression(s);
  s.expectSymbol('|');
  const clauses: Clause[] = [];
  s.nested(() => {
    for (let clause = parseClause(s); clause !== undefined; clause = parseClause(s)) clauses.push(clause);
  });
  if (clauses.length === 0) s.unexpected('CREATE, MERGE, SET, REMOVE, DELETE or FOREACH');
  s.expectSymbol(')');
  return { kind: 'foreach', at, variable, list, clauses };
}

function parseCall(s: TokenStream, at: number, optional: boolean): Clause {
  s.expectWord('CALL');
  if (s.isSymbol('{') || s.isSymbol('(')) return parseCallSubquery(s, at, optional);
  const names = [s.expectName('the name of a procedure, or {')];
  while (s.symbol('.')) names.push(s.expectName('the name of a procedure'));
  let args: Expression[] | undefined;
  if (s.symbol('(')) {
    args = [];
    while (!s.isSymbol(')')) {
      if (args.length > 0) s.expectSymbol(',');
      args.push(s.grammar.expression(s));
    }
    s.expectSymbol(')');
  }
  const yields = s.word('YIELD') ? parseYield(s) : undefined;
  const where = yields !== undefined && s.word('WHERE') ? s.grammar.expression(s) : undefined;
  return { kind: 'callProcedure', at, optional, name: names.join('.'), args, yields, where };
}

function parseYield(s: TokenStream): readonly YieldItem[] | '*' {
  if (s.symbol('*')) return '*';
  if (s.symbol('-')) return [];
  const items: YieldItem[] = [];
  do {
    const { at } = s.token;
    const field = s.expectName('a field that the procedure yields');
    items.push({ at, field, variable: s.word('AS') ? s.expectName('a variable') : field });
  } while (s.symbol(','));
  return items;
}

function parseCallSubquery(s: TokenStream, at: number, optional: boolean): CallSubquery {
  let imports: Variable[] | '*' | undefined;
  if (s.symbol('(')) {
    imports = s.symbol('*') ? '*' : [];
    while (imports !== '*' && !s.isSymbol(')')) {
      if (imports.length > 0) s.expectSymbol(',');
      imports.push({ kind: 'variable', at: s.token.at, name: s.expectName('a variable') });
    }
    s.expectSymbol(')');
  }
  s.expectSymbol('{');
  const query = s.nested(() => s.grammar.query(s));
  s.expectSymbol('}');
  if (s.isWord('IN'))
    s.fail('UnexpectedSyntax', 'IN TRANSACTIONS is not supported: a query is one unit here; leave it out.', s.token.at);
  return { kind: 'callSubquery', at, optional, imports, query };
}
