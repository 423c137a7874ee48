import { expect, test } from '@jest/globals';
import { createEngine } from '../../../src/query/cypher/engine.ts';
import { QueryError } from '../../../src/query/cypher/query-error.ts';
import { smallGraph } from './small-graph.ts';

async function failure(query: string): Promise<QueryError> {
  try {
    await createEngine(smallGraph()).run(query);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error(`This query ran: ${query}`);
}

test('an error names line and column and draws a caret under the place', async () => {
  const error = await failure('MATCH (n)\nRETURN m.name');
  expect(error.message).toBe('"m" is not defined. (line 2, column 8)\nRETURN m.name\n       ^');
  expect([error.kind, error.phase, error.detail]).toEqual(['SyntaxError', 'compile time', 'UndefinedVariable']);
});

test.each([
  ['MATCH (n RETURN n', 'UnexpectedSyntax', 10],
  ['RETURN 1 +', 'UnexpectedSyntax', 11],
  ['MATCH (n) RETURN n != 1', 'UnexpectedSyntax', 20],
  ["RETURN 'open", 'UnexpectedSyntax', 8],
  ['RETURN 1 /* open', 'UnexpectedSyntax', 10],
  ['RETURN 9223372036854775808', 'IntegerOverflow', 8],
  ['RETURN 017', 'InvalidNumberLiteral', 8],
  ['MATCH (n) RETURN nope(n)', 'UnknownFunction', 18],
  ['MATCH (n) WITH n.name RETURN 1', 'NoExpressionAlias', 16],
  ['MATCH (n:A:B|C) RETURN n', 'UnexpectedSyntax', 11],
  ['RETURN any(x IN [true])', 'UnexpectedSyntax', 23],
  ['MATCH (n) RETURN (n)-->()', 'UnexpectedSyntax', 18],
  ['CALL nope()', 'ProcedureNotFound', 1],
])('%s is refused as %s at column %d', async (query, detail, column) => {
  const error = await failure(query);
  expect([error.detail, error.line, error.column]).toEqual([detail, 1, column]);
});

test.each([
  ["LOAD CSV FROM '/etc/passwd' AS line RETURN line", 'cannot read files'],
  ["load/**/csv FROM 'http://a.example/' AS line RETURN line", 'cannot read files'],
  ['CREATE (n) RETURN n', 'built from claims'],
  ['MATCH (n) SET n.name = 1', 'built from claims'],
  ['MATCH (n) DETACH DELETE n', 'built from claims'],
  ['MERGE (n {id: 1}) RETURN n', 'built from claims'],
  ['USE other MATCH (n) RETURN n', 'the one graph'],
])('%s is refused on a built graph with a reason', async (query, reason) => {
  expect((await failure(query)).sentence).toContain(reason);
});

test('a query nested too deep is refused and does not exhaust the stack', async () => {
  expect((await failure(`RETURN ${'('.repeat(5000)}1${')'.repeat(5000)}`)).sentence).toContain('nested');
  expect((await failure(`RETURN ${'[x IN '.repeat(150)}`)).phase).toBe('compile time');
});
