/** A whole query: single queries joined by UNION, with EXPLAIN or PROFILE before them. */
import type { Clause, Query, SingleQuery } from './ast.ts';
import { parseClause } from './parse-clause.ts';
import { parseExpression } from './parse-expression.ts';
import { parsePathPattern, parsePatternList, parseRelationshipsPattern } from './parse-pattern.ts';
import { TokenStream } from './token-stream.ts';
import type { Grammar } from './token-stream.ts';

const GRAMMAR: Grammar = {
  expression: parseExpression,
  pathPattern: parsePathPattern,
  relationshipsPattern: parseRelationshipsPattern,
  patternList: parsePatternList,
  query: parseUnion,
};

/** @throws QueryError (SyntaxError at compile time) with the place and what was expected there. */
export function parseQuery(text: string): Query {
  const s = new TokenStream(text, GRAMMAR);
  if (s.token.kind === 'end') s.unexpected('a query, such as MATCH (n) RETURN n');
  if (s.isWord('CYPHER') && s.peek(1).text === '5') {
    s.advance();
    s.advance();
  }
  const mode = s.word('EXPLAIN') ? 'explain' : s.word('PROFILE') ? 'profile' : 'run';
  const query = parseUnion(s);
  s.symbol(';');
  if (s.token.kind !== 'end') unexpectedClause(s);
  s.end();
  return { ...query, mode };
}

function parseUnion(s: TokenStream): Query {
  const { at } = s.token;
  const parts = [parseSingle(s)];
  let union: 'all' | 'distinct' | undefined;
  while (s.isWord('UNION')) {
    const place = s.advance().at;
    const next = s.word('ALL') ? 'all' : 'distinct';
    if (next === 'distinct') s.word('DISTINCT');
    if (union !== undefined && union !== next) {
      s.fail('InvalidClauseComposition', 'UNION and UNION ALL cannot be mixed in one query.', place);
    }
    union = next;
    parts.push(parseSingle(s));
  }
  return { at, mode: 'run', parts, union };
}

function parseSingle(s: TokenStream): SingleQuery {
  const { at } = s.token;
  const clauses: Clause[] = [];
  for (let clause = parseClause(s); clause !== undefined; clause = parseClause(s)) clauses.push(clause);
  if (clauses.length === 0) unexpectedClause(s);
  return { at, clauses };
}

/** What Neo4j has and this engine has not, each with the reason. */
const REFUSED: Readonly<Record<string, string>> = {
  LOAD: 'LOAD CSV is not supported: a query cannot read files or addresses.',
  USE: 'USE is not supported: a query runs on the one graph it is given.',
  SHOW: 'SHOW is not supported; CALL db.labels(), db.relationshipTypes() and db.propertyKeys() tell the schema.',
  DROP: 'DROP is not supported: there are no indexes, constraints or databases to drop.',
  ALTER: 'ALTER is not supported: there are no users or databases.',
  GRANT: 'GRANT is not supported: there are no users.',
  INSERT: 'INSERT is not supported; write CREATE.',
};

function unexpectedClause(s: TokenStream): never {
  const refusal = s.token.kind === 'name' ? REFUSED[s.token.upper] : undefined;
  if (refusal !== undefined) s.fail('UnexpectedSyntax', refusal, s.token.at);
  return s.unexpected('a clause such as MATCH, WITH or RETURN');
}
