import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { KnowledgeGraph } from '../../src/model/graph.ts';
import { valueTypeOf } from '../../src/query/cypher/functions/value-type.ts';
import type { Value } from '../../src/query/cypher/value.ts';
import type { QueryEngine, QueryLimits } from '../../src/query/engine.ts';
import { readable } from '../../src/query/format/readable.ts';
import { contractGraph } from './contract-graph.ts';

/** A query and what every engine must answer: columns, rows as text, types of the first row. */
interface Case {
  readonly says: string;
  readonly query: string;
  readonly parameters?: Readonly<Record<string, Value>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly types?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    says: 'a fact comes with its nodes, its relationship and a path',
    query: 'MATCH p = (c:Country)-[r:HIRED]->(f:Force) RETURN c, r.status, f, p, length(p) AS steps',
    columns: ['c', 'r.status', 'f', 'p', 'steps'],
    rows: [['(mali :Country)', 'actual', '(wagner :Force)', '(mali :Country)-[:HIRED]->(wagner :Force)', '1']],
    types: ['NODE NOT NULL', 'STRING NOT NULL', 'NODE NOT NULL', 'PATH NOT NULL', 'INTEGER NOT NULL'],
  },
  {
    says: 'integers, floats, lists, booleans and dates keep their types',
    query: 'MATCH (:Country)-[h:HOSTS]->(f) RETURN h.count, 0.5, f.aliases, true, h.sinceDate, null',
    columns: ['h.count', '0.5', 'f.aliases', 'true', 'h.sinceDate', 'null'],
    rows: [['2400', '0.5', '[PMC, Wagner Group]', 'true', '2013-01-01', 'null']],
    types: [
      ...['INTEGER NOT NULL', 'FLOAT NOT NULL', 'LIST<STRING NOT NULL> NOT NULL', 'BOOLEAN NOT NULL'],
      ...['DATE NOT NULL', 'NULL'],
    ],
  },
  {
    says: 'a whole float is a float and a large integer keeps every digit',
    query: 'RETURN 1.0 AS float, 9007199254740993 AS large, 1 AS small',
    columns: ['float', 'large', 'small'],
    rows: [['1.0', '9007199254740993', '1']],
    types: ['FLOAT NOT NULL', 'INTEGER NOT NULL', 'INTEGER NOT NULL'],
  },
  {
    says: 'parameters come as values and are never part of the text',
    query: 'RETURN $name AS name, $list[1] AS second, $name = "x\' OR 1=1 //" AS same',
    parameters: { name: "x' OR 1=1 //", list: [1, 2] },
    columns: ['name', 'second', 'same'],
    rows: [["x' OR 1=1 //", '2', 'true']],
  },
  {
    says: 'every status is found where it is asked for by property',
    query: "MATCH (c)-[r {relation: 'hired'}]->() RETURN r.status AS status, c.id AS country ORDER BY status",
    columns: ['status', 'country'],
    rows: [
      ['actual', 'mali'],
      ['alleged', 'chad'],
      ['denied', 'togo'],
      ['planned', 'niger'],
    ],
  },
  {
    says: 'an aggregate over no rows is one row, 0 and null',
    query: 'MATCH (n:Nothing) RETURN count(n) AS count, sum(n.x) AS sum, max(n.x) AS max, collect(n.x) AS all',
    columns: ['count', 'sum', 'max', 'all'],
    rows: [['0', '0', 'null', '[]']],
  },
  {
    says: 'durations and times with zones arrive whole',
    query:
      "RETURN duration('P1M2DT3.5S') AS d, datetime('2022-02-17T10:00[Europe/Paris]') AS t, localtime('10:00') AS l",
    columns: ['d', 't', 'l'],
    rows: [['P1M2DT3.5S', '2022-02-17T10:00:00+01:00[Europe/Paris]', '10:00:00']],
    types: ['DURATION NOT NULL', 'ZONED DATETIME NOT NULL', 'LOCAL TIME NOT NULL'],
  },
];

/** A wrong query is an error that says where. */
const WRONG: readonly (readonly [says: string, query: string, line: number, column: number])[] = [
  ['an unknown variable', 'MATCH (n)\nRETURN m', 2, 8],
  ['a slip of the pen', 'MATCH (n) RETRUN n', 1, 11],
  ['an unknown function', 'RETURN nosuch(1)', 1, 8],
];

/** What the types of relationships promise: facts only, unless a query names another status. */
const STATUSES = [
  ['planned', 'niger'],
  ['alleged', 'chad'],
  ['denied', 'togo'],
] as const;

/** The suite that our engine and Neo4j both pass: same columns, rows and types. */
export function contract(name: string, open: (graph: KnowledgeGraph) => Promise<QueryEngine>): void {
  describe(`${name} keeps the contract of a query engine:`, () => {
    let engine: QueryEngine;
    beforeAll(async () => {
      engine = await open(contractGraph());
    });
    afterAll(() => engine.close());

    test.each(CASES.map((one) => [one.says, one] as const))('%s', async (_, one) => {
      const { columns, rows } = await engine.run(one.query, one.parameters);
      expect(columns).toEqual(one.columns);
      expect(rows.map((row) => row.map(readable))).toEqual(one.rows);
      if (one.types !== undefined) expect(rows[0]!.map(valueTypeOf)).toEqual(one.types);
    });

    test.each(WRONG)('%s is an error with its place', async (_, query, line, column) => {
      await expect(engine.run(query)).rejects.toMatchObject({ name: 'QueryError', line, column });
    });

    test.each(STATUSES)('a query for facts never returns a %s relation', async (status, country) => {
      const { rows: facts } = await engine.run('MATCH (c)-[:HIRED]->() RETURN c.id');
      expect(facts).not.toContainEqual([country]);
      const { rows: named } = await engine.run(`MATCH (c)-[:${status.toUpperCase()}_HIRED]->() RETURN c.id`);
      expect(named).toEqual([[country]]);
    });

    test.each<[string, string, QueryLimits]>([
      ['more rows than allowed', 'UNWIND range(1, 11) AS x RETURN x', { maxRows: 10 }],
      [
        'a query that runs too long',
        'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y = -1 RETURN x',
        { timeoutMs: 100 },
      ],
    ])('%s is an error, not a cut', async (_, query, limits) => {
      await expect(engine.run(query, {}, limits)).rejects.toMatchObject({ name: 'QueryError' });
    });
  });
}
