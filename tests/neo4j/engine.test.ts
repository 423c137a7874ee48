import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect } from '../../src/neo4j/connection.ts';
import { push } from '../../src/neo4j/push.ts';
import { createEngine } from '../../src/query/cypher/engine.ts';
import { Node, Path, Relationship, Temporal } from '../../src/query/cypher/value.ts';
import { neo4jEngine } from '../../src/query/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';
import { emptyDatabase, testServer } from './server.ts';
import type { Connection } from '../../src/neo4j/connection.ts';
import type { QueryEngine } from '../../src/query/engine.ts';
import type { Value } from '../../src/query/cypher/value.ts';
import type { Neo4jServer } from './server.ts';

/** One contract for both engines: the same query on the same graph gives the same columns, rows and types. */

let server: Neo4jServer;
let connection: Connection | undefined;
let ours: QueryEngine;
let theirs: QueryEngine;

beforeAll(async () => {
  server = await testServer();
  await emptyDatabase(server);
  connection = await connect(server.uri, server);
  const options = { graph: 'claimgraph', batch: 1000, dryRun: false, prune: false, force: false, overwrite: false };
  await push(connection, smallGraph(), options);
  ours = createEngine(smallGraph());
  theirs = neo4jEngine(connection.driver, connection.database);
});
afterAll(async () => {
  await connection?.close();
  await emptyDatabase(server);
  await server.stop();
});

/** A value as text in which types show and nothing depends on the engine: elements by id, labels and keys sorted. */
function shown(value: Value): string {
  if (value instanceof Node) return `(${[...value.labels].sort().join(':')} ${shown(value.properties)})`;
  if (value instanceof Relationship) return `[${value.type} ${shown(value.properties)}]`;
  if (value instanceof Path) return `<${value.nodes.map(shown).join('')}${value.relationships.map(shown).join('')}>`;
  if (value instanceof Temporal) return `${value.kind} ${value.toString()}`;
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<string, Value>)].sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${key}: ${shown(item)}`).join(', ')}}`;
  }
  if (typeof value === 'string') return JSON.stringify(value);
  return value !== null && typeof value === 'object'
    ? `${value.constructor.name} ${JSON.stringify(value)}`
    : String(value);
}

async function rows(
  engine: QueryEngine,
  query: string,
  parameters: Readonly<Record<string, Value>> = {},
): Promise<readonly string[]> {
  const result = await engine.run(query, parameters);
  return [result.columns.join(' | '), ...result.rows.map((row) => row.map(shown).join(' | ')).sort()];
}

const CONTRACT = [
  'MATCH (n) RETURN n',
  'MATCH (a)-[r]->(b) RETURN a, r, b',
  'MATCH p = (:Country)-[*1..2]-(:Force) RETURN p',
  'MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n',
  'MATCH (a)-[r:HOSTS]->(b) RETURN a.name, r.count, r.confidence, r.sinceDate, r.disputed',
  'MATCH (n:Country) RETURN n.aliases, size(n.aliases), n.missing',
  'MATCH (n:Country) RETURN properties(n) AS p',
  'MATCH (c:Claim)-[:STATED_IN]->(d:Document) RETURN c.quote, d.publisher',
  'RETURN 1 AS one, 1.0 AS float, 9007199254740993 AS big, true AS yes, null AS nothing, [1, "a", [2.5]] AS list, {b: 1, a: "x"} AS map',
  "RETURN date('2022-02-17') AS d, localtime('12:30:01.000000002') AS lt, time('12:00+01:00') AS t, localdatetime('2022-02-17T01:02:03') AS ldt, " +
    "datetime('2022-02-17T01:02:03+02:00') AS dt, datetime('2022-07-01T12:00[Europe/Paris]') AS zdt, duration('P1Y2M3DT4H5.5S') AS du",
  'RETURN point({x: 1, y: 2}) AS p, point({longitude: 1.5, latitude: 2}) AS g',
  'UNWIND [3, 1, 2] AS x WITH x ORDER BY x RETURN collect(x) AS xs, avg(x) AS mean, sum(x) AS total',
];

test.each(CONTRACT)('both engines answer %s alike', async (query) => {
  expect(await rows(theirs, query)).toEqual(await rows(ours, query));
});

test('parameters of every type come back as they went', async () => {
  const [made] = (
    await theirs.run(
      "RETURN {a: 1, b: [1.5, 'x', null], c: date('2022-02-17'), d: duration('P1M2DT3.5S'), e: datetime('2022-07-01T12:00[Europe/Paris]'), f: point({x: 1, y: 2}), g: 9007199254740993} AS m",
    )
  ).rows;
  const value = made![0]!;
  const [back] = (await theirs.run('RETURN $m AS m', { m: value })).rows;
  expect(shown(back![0]!)).toBe(shown(value));
});

const QUERIES = join(import.meta.dirname, '../../graph-data/queries');
const queries = readdirSync(QUERIES).filter((file) => file.endsWith('.cypher'));

/** Days, and two different ends; every other parameter is an entity. */
const PARAMETERS: Readonly<Record<string, string>> = {
  object: 'force',
  to: 'force',
  day: '2022-02-17',
  known: '2022-02-20',
};

test.each(queries)('both engines answer graph-data/queries/%s alike', async (file) => {
  const query = readFileSync(join(QUERIES, file), 'utf8');
  const names = new Set([...query.matchAll(/\$(\w+)/g)].map(([, name = '']) => name));
  const parameters = Object.fromEntries([...names].map((name) => [name, PARAMETERS[name] ?? 'mali']));
  expect(await rows(theirs, query, parameters)).toEqual(await rows(ours, query, parameters));
});

test('a wrong query is a QueryError at its place on both', async () => {
  for (const engine of [ours, theirs]) {
    await expect(engine.run('MATCH (n) RETURN m')).rejects.toMatchObject({
      name: 'QueryError',
      kind: 'SyntaxError',
      offset: 17,
    });
  }
});

test('nothing can be written, and more rows than allowed are an error', async () => {
  await expect(theirs.run('CREATE (n) RETURN n')).rejects.toThrow(/[Ww]rit/);
  await expect(theirs.run('UNWIND range(1, 10) AS x RETURN x', {}, { maxRows: 3 })).rejects.toMatchObject({
    detail: 'Rows',
  });
});
