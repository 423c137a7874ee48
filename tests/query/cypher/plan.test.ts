import { expect, test } from '@jest/globals';
import { createEngine } from '../../../src/query/cypher/engine.ts';
import type { Value } from '../../../src/query/cypher/value.ts';
import { smallGraph } from './small-graph.ts';

const engine = createEngine(smallGraph(50));

async function planOf(query: string): Promise<string> {
  return (await engine.run(`EXPLAIN ${query}`)).plan!;
}

test.each([
  ["MATCH (n)-->(m {id: 'mali'}) RETURN n", 'NodeIndexSeek m.id'],
  ["MATCH (n:Place) WHERE n.name = 'x' RETURN n", 'NodeIndexSeek n.name'],
  ['MATCH (p:Place)-->(c:Country) RETURN p', 'NodeByLabelScan c:Country'],
  ['MATCH (a)-[r:HOSTS]->(b) RETURN r', 'RelationshipTypeScan'],
  ['MATCH ()-[r]->() RETURN type(r), count(*)', 'RelationshipCountFromCountStore'],
  ['MATCH (n:Place)-[r]-() RETURN n.name, count(r)', 'GetDegree'],
  ['MATCH (n:Place)-[r]-() RETURN n.id, count(r) ORDER BY count(r) DESC LIMIT 3', 'NodeDegreeScan'],
  ["MATCH (n {id: 'mali'})-[*1..3]-(m) RETURN count(m)", 'VarLengthDegree'],
  ['MATCH (n) RETURN n.name ORDER BY n.name LIMIT 2', 'Top'],
  ['MATCH (a:Place), (b:Place) WHERE a.name = b.id RETURN a', 'NodeIndexSeek'],
  ['MATCH (a:Place), (b:Place) WHERE size(a.name) = size(b.name) RETURN a', 'HashJoin'],
])('%s uses %s', async (query, operator) => {
  expect(await planOf(query)).toContain(operator);
});

test('PROFILE tells the rows of each operator', async () => {
  const { plan, rows } = await engine.run("PROFILE MATCH (n {id: 'place-1'})-[:PART_OF]->(m) RETURN m.name");
  expect(rows).toEqual([['Mali']]);
  expect(plan).toBe(
    [
      'Projection m.name rows=1',
      '  Expand(All) (n)-[:PART_OF]->(m) rows=1',
      '    NodeIndexSeek n.id rows=1',
      '      Argument rows=1',
    ].join('\n'),
  );
});

/** The plan that is taken must not show in the rows: each pair asks one thing in two ways. */
test.each([
  [
    'MATCH (n)-[r]-() RETURN n.name AS x, count(r) AS c',
    'MATCH (n)-[r]-() WITH n.name AS x, collect(r) AS rs RETURN x, size(rs) AS c',
  ],
  [
    'MATCH ()-[r]->() RETURN type(r) AS x, count(*) AS c',
    'MATCH ()-[r]->() WITH type(r) AS x, collect(1) AS l RETURN x, size(l) AS c',
  ],
  [
    'MATCH (a:Place), (b:Place) WHERE size(a.name) = size(b.name) RETURN count(*) AS c',
    'MATCH (a:Place) MATCH (b:Place) WITH a, b WHERE size(a.name) = size(b.name) RETURN count(*) AS c',
  ],
  [
    'MATCH (n:Place)-[r]-() RETURN n.id AS x, count(r) AS c ORDER BY c DESC, x LIMIT 3',
    'MATCH (n:Place)-[r]-() WITH n.id AS x, collect(r) AS rs RETURN x, size(rs) AS c ORDER BY c DESC, x LIMIT 3',
  ],
  [
    'MATCH (n)-[:PART_OF|HOSTS*0..3]->(m) RETURN n.id AS x, count(m) AS c',
    'MATCH p = (n)-[:PART_OF|HOSTS*0..3]->() WITH n.id AS x, collect(p) AS ps RETURN x, size(ps) AS c',
  ],
  ['MATCH (n)-[*2..3]-() RETURN count(*) AS c', 'MATCH p = (n)-[*2..3]-() RETURN size(collect(p)) AS c'],
  ['MATCH (n)<-[*..2]-() RETURN count(*) AS c', 'MATCH p = (n)<-[*..2]-() RETURN size(collect(p)) AS c'],
  ['MATCH (a)-[*1..2]-(b) RETURN count(*) AS c', 'MATCH (a)-[]-{1,2}(b) RETURN count(*) AS c'],
])('%s gives the rows of another way to ask', async (fast, slow) => {
  const sorted = async (query: string): Promise<readonly string[]> =>
    (await engine.run(query)).rows.map((row: readonly Value[]) => JSON.stringify(row)).sort();
  expect(await sorted(fast)).toEqual(await sorted(slow));
});

test('a cross product of many parts ends at once when a predicate leaves one of them empty', async () => {
  const query = "MATCH (a)-->(), (b)-->(), (c)-->(), (d)-->(), (e {name: 'nobody'})-->() RETURN count(*) AS c";
  expect((await engine.run(query, {}, { timeoutMs: 5_000 })).rows).toEqual([[0]]);
});

test.each([
  ['SHORTEST 2 (a)--{1,9}(b)', [1, 1]],
  ['SHORTEST 2 GROUPS (a)--{1,9}(b)', [1, 1]],
  ['ALL SHORTEST (a)--{1,9}(b)', [1, 1]],
  ['SHORTEST 1 (a)--{1,9}(b)', [1]],
  ['ANY 5 (a)-[:HOSTS]-{1,9}(b)', [1]],
])('%s takes the shortest paths and looks no further', async (pattern, lengths) => {
  const query = `MATCH p = ${pattern} WHERE a.id = 'mali' AND b.id = 'wagner' RETURN length(p) AS l`;
  expect((await engine.run(query, {}, { timeoutMs: 5_000 })).rows).toEqual(lengths.map((length) => [length]));
});
