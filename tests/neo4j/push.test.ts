import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connect } from '../../src/neo4j/connection.ts';
import { push } from '../../src/neo4j/push.ts';
import { generateGraph } from '../bench/generate-graph.ts';
import { NASTY } from '../support/nasty.ts';
import { entity, fact, graphOf, smallGraph } from '../support/small-graph.ts';
import { ask, expected, held } from './database.ts';
import { clearData, emptyDatabase, testServer } from './server.ts';
import type { Connection } from '../../src/neo4j/connection.ts';
import type { KnowledgeGraph } from '../../src/model/graph.ts';
import type { PushOptions, PushResult } from '../../src/neo4j/push.ts';
import type { Neo4jServer } from './server.ts';

let server: Neo4jServer;
let connection: Connection | undefined;

beforeAll(async () => {
  server = await testServer();
  connection = await connect(server.uri, server);
});
beforeEach(() => clearData(server));
afterAll(async () => {
  await connection?.close();
  await emptyDatabase(server);
  await server.stop();
});

const DEFAULTS: PushOptions = {
  graph: 'claimgraph',
  batch: 10_000,
  dryRun: false,
  prune: false,
  force: false,
  overwrite: false,
};

function pushed(graph: KnowledgeGraph, options: Partial<PushOptions> = {}): Promise<PushResult> {
  return push(connection!, graph, { ...DEFAULTS, ...options });
}

const without = (graph: KnowledgeGraph, ...ids: string[]): KnowledgeGraph => ({
  ...graph,
  nodes: graph.nodes.filter(({ id }) => !ids.includes(id)),
  edges: graph.edges.filter(({ id }) => !ids.includes(id)),
});

describe('a push', () => {
  test('brings every node and relationship, with the values of their columns', async () => {
    await pushed(smallGraph());
    expect(await held(server)).toEqual(await expected(smallGraph()));
    const [row] = await ask(
      server,
      "MATCH (m:Country {id: 'mali'})-[r:HOSTS {id: 'f1'}]->(f:Force) RETURN r.sinceDate.year AS year, r.count / 1000 AS whole, " +
        'r.confidence AS confidence, m.aliases AS aliases',
    );
    expect(row).toEqual({
      year: 2013n,
      whole: 2n,
      confidence: 1,
      aliases: ['Malí', 'مالي'],
    });
  });

  test('of the same graph again changes nothing', async () => {
    await pushed(smallGraph());
    const { counters, nodes, edges } = await pushed(smallGraph());
    expect([...counters]).toEqual([]);
    expect([nodes.unchanged, edges.unchanged]).toEqual([5, 7]);
  });

  test('writes only what differs, takes old labels away and moves a relationship to its new end', async () => {
    await pushed(smallGraph());
    const graph = smallGraph();
    const changed = {
      ...graph,
      nodes: graph.nodes.map((node) => {
        if (node.id === 'force') return entity('force', ['ArmedGroup', 'Actor'], { name: 'New' });
        return node.id === 'niger' ? entity('niger', ['Country']) : node;
      }),
      edges: graph.edges.map((edge) => (edge.id === 'f4' ? { ...edge, target: 'mali' } : edge)),
    };
    const { nodes, edges } = await pushed(changed);
    expect([nodes.updated, nodes.unchanged, edges.updated, edges.unchanged]).toEqual([2, 3, 1, 6]);
    expect(await held(server)).toEqual(await expected(changed));
  });

  test('with a dry run says what would change and changes nothing', async () => {
    const { nodes, edges } = await pushed(smallGraph(), { dryRun: true });
    expect([nodes.created, edges.created]).toEqual([5, 7]);
    expect(await held(server)).toEqual([]);
    await pushed(smallGraph());
    const again = await pushed(without(smallGraph(), 'f1'), { dryRun: true, prune: true });
    expect(again.stale).toEqual({ nodes: 0, edges: 1 });
    expect(await held(server)).toEqual(await expected(smallGraph()));
  });

  test('in small batches gives the same as in large ones', async () => {
    const graph = generateGraph({ nodes: 300, edges: 900, seed: 2 });
    await pushed(graph, { batch: 7 });
    expect(await held(server)).toEqual(await expected(graph));
  });

  test('brings hostile names, labels, types and ids as themselves', async () => {
    const nodes = NASTY.map((text, i) =>
      entity(`${i} ${text}`, text === '' ? [] : [text], { name: text, aliases: [text] }),
    );
    const edges = NASTY.map((text, i) => fact(`e${i}`, `T${text}`, nodes[i]!.id, nodes[0]!.id, { title: text }));
    await pushed(graphOf(nodes, edges));
    const rows = await ask(
      server,
      'MATCH (a:Entity)-[r]->() RETURN a.name AS name, a.aliases[0] AS alias, a.id AS id, labels(a)[1] AS label, type(r) AS type, ' +
        'r.title AS title ORDER BY toInteger(substring(r.id, 1))',
    );
    // Bolt is UTF-8, which has no lone surrogates; Neo4j takes no NUL in a label or type.
    const sent = NASTY.map((text) => text.replace(/\p{Cs}/gu, '\uFFFD'));
    const token = (text: string): string => text.replaceAll('\0', '\uFFFD');
    expect(rows).toEqual(
      sent.map((text, i) => ({
        name: text,
        alias: text,
        id: `${i} ${text}`,
        label: text === '' ? null : token(text),
        type: `T${token(text)}`,
        title: text,
      })),
    );
  });

  test('with a type of no character, or a name that the server changes, is complete the next time too', async () => {
    const names = ['', '\0', '\uD83D', 'x'];
    const nodes = names.map((name) => entity(`id ${name}`, [name]));
    const edges = names.map((name, i) => fact(`e ${name}`, name, nodes[i]!.id, nodes[0]!.id));
    await pushed(graphOf(nodes, edges));
    const { counters, stale, removed } = await pushed(graphOf(nodes, edges), { prune: true });
    expect([[...counters], stale, removed]).toEqual([[], { nodes: 0, edges: 0 }, undefined]);
    const types = await ask(server, 'MATCH ()-[r]->() RETURN type(r) AS type ORDER BY r.id');
    expect(types).toEqual(['Unknown', '\uFFFD', 'x', '\uFFFD'].map((type) => ({ type })));
    const fewer = await pushed(graphOf(nodes, edges.slice(1)), { prune: true, force: true });
    expect(fewer.removed).toEqual({ nodes: 0, edges: 1, kept: 0 });
  });

  test('refuses a graph whose edge has no end, and says so', async () => {
    const graph = graphOf([entity('a', [])], [fact('e', 'HOSTS', 'a', 'nobody')]);
    await expect(pushed(graph)).rejects.toThrow(
      'the database took 0 of 1 rows: a node at the end of an edge is missing',
    );
  });
});

describe('what vanished from the graph', () => {
  test('stays without --prune and is told', async () => {
    await pushed(smallGraph());
    const { stale, removed } = await pushed(without(smallGraph(), 'f1'));
    expect(stale).toEqual({ nodes: 0, edges: 1 });
    expect(removed).toBeUndefined();
    expect(await held(server)).toEqual(await expected(smallGraph()));
  });

  test('goes with --prune, and nothing else', async () => {
    const graph = generateGraph({ nodes: 60, edges: 200, seed: 3 });
    await pushed(graph);
    const smaller = without(graph, 'e000000000', 'e000000117', 'e000000199');
    const { removed } = await pushed(smaller, { prune: true });
    expect(removed).toEqual({ nodes: 0, edges: 3, kept: 0 });
    expect(await held(server)).toEqual(await expected(smaller));
  });

  test('takes nodes and their relationships, but not a node that others have tied something to', async () => {
    const graph = graphOf(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((id) => entity(id, [])),
      [],
    );
    await pushed(graph);
    await ask(server, "MATCH (a:Entity {id: 'b'}) CREATE (:Note {text: 'mine'})-[:ABOUT]->(a)");
    const { removed } = await pushed(without(graph, 'a', 'b'), { prune: true });
    expect(removed).toEqual({ nodes: 1, edges: 0, kept: 1 });
    expect(await ask(server, 'MATCH (n:Note)-->(m) RETURN m.id AS id')).toEqual([{ id: 'b' }]);
  });

  test('is not removed when it is more than a fifth, unless forced', async () => {
    await pushed(smallGraph());
    const small = without(smallGraph(), 'f1', 'f2', 'f3');
    const refused = await pushed(small, { prune: true });
    expect(refused).toMatchObject({ pruneRefused: true, removed: undefined, stale: { nodes: 0, edges: 3 } });
    expect(await held(server)).toEqual(await expected(smallGraph()));
    await pushed(small, { prune: true, force: true });
    expect(await held(server)).toEqual(await expected(small));
  });
});

describe('what others keep in the database', () => {
  test('is left alone, the same label and id too', async () => {
    await ask(server, "CREATE (:Entity {id: 'mali', mine: true})-[:HOSTS {id: 'f1'}]->(:Entity {id: 'mali'})");
    await pushed(smallGraph());
    await pushed(graphOf([], []), { prune: true, force: true });
    expect(await ask(server, 'MATCH (a)-[r]->(b) RETURN properties(a) AS a, type(r) AS r, properties(b) AS b')).toEqual(
      [{ a: { id: 'mali', mine: true }, r: 'HOSTS', b: { id: 'mali' } }],
    );
    expect(await ask(server, 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 2n }]);
  });

  test('is not counted as ours, however much it is', async () => {
    await ask(server, "UNWIND range(1, 20001) AS i CREATE (:Other)-[:HOSTS {id: 'f1'}]->(:Other)");
    await pushed(smallGraph());
    expect((await pushed(smallGraph(), { prune: true })).stale).toEqual({ nodes: 0, edges: 0 });
    expect((await pushed(without(smallGraph(), 'f1'))).stale).toEqual({ nodes: 0, edges: 1 });
  });

  test('may be another data set of claimgraph', async () => {
    await pushed(smallGraph(), { graph: 'one' });
    await pushed(without(smallGraph(), 'f1'), { graph: 'two', prune: true });
    expect(await held(server, 'one')).toEqual(await expected(smallGraph()));
    expect(await held(server, 'two')).toEqual(await expected(without(smallGraph(), 'f1')));
  });
});

describe('what was changed in the database since', () => {
  test('is not put back where it was deleted, unless asked, while what is new comes in', async () => {
    await pushed(smallGraph());
    await ask(server, "MATCH ()-[r:HOSTS {id: 'f1'}]->() DELETE r");
    await ask(server, 'MATCH (:Claim)-[r:OBJECT]->() DELETE r');
    const graph = smallGraph();
    const claim = { ...graph.nodes[0]!, id: 'c2', properties: { ...graph.nodes[0]!.properties, id: 'c2' } };
    const more = graphOf(
      [...graph.nodes, claim],
      [...graph.edges, fact('e4', 'SUBJECT', 'c2', 'niger'), fact('f5', 'HOSTS', 'niger', 'force', { claims: ['c2'] })],
    );
    const { edges, deleted } = await pushed(more);
    expect([edges.created, edges.deleted]).toEqual([2, 2]);
    expect(deleted).toEqual([
      { source: 'c0000000000000001', type: 'OBJECT', target: 'force' },
      { source: 'mali', type: 'HOSTS', target: 'force' },
    ]);
    expect(await ask(server, 'MATCH ()-[r]->() RETURN count(r) AS n')).toEqual([{ n: 7n }]);
    await pushed(more, { overwrite: true });
    expect(await held(server)).toEqual(await expected(more));
  });

  test('may be a push that was cut off, whose rest is no deletion', async () => {
    await pushed(smallGraph());
    await ask(server, "MATCH ()-[r:HOSTS {id: 'f1'}]->() DELETE r CREATE (:ClaimgraphPush {graph: 'claimgraph'})");
    await pushed(smallGraph());
    expect(await held(server)).toEqual(await expected(smallGraph()));
  });

  test('is left alone and counted, and written over only when asked', async () => {
    await pushed(smallGraph());
    await ask(server, "MATCH (n:Entity {id: 'mali'}) SET n.note = 'by hand'");
    await ask(server, "MATCH ()-[r:HOSTS {id: 'f2'}]->() SET r.count = 1");
    const kept = await pushed(smallGraph());
    expect([kept.nodes.edited, kept.edges.edited, [...kept.counters]]).toEqual([1, 1, []]);
    expect(await ask(server, "MATCH (n {id: 'mali'}) RETURN n.note AS note")).toEqual([{ note: 'by hand' }]);
    const { nodes, edges } = await pushed(smallGraph(), { overwrite: true });
    expect([nodes.updated, edges.updated]).toEqual([1, 1]);
    expect(await ask(server, "MATCH (n {id: 'mali'}) RETURN n.note AS note")).toEqual([{ note: null }]);
  });
});
