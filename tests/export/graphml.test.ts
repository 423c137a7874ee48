import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphmlSink } from '../../src/export/graphml.ts';
import { expectGolden } from '../support/golden.ts';
import { exported } from '../support/exported.ts';
import { nasty, NASTY } from '../support/nasty.ts';
import { readGraphml } from '../support/read-graphml.ts';
import { entity, fact, graphOf, smallGraph } from '../support/small-graph.ts';
import type { KnowledgeGraph, PropertyValue } from '../../src/model/graph.ts';

const asGraphml = (graph: KnowledgeGraph) => exported(graph, (losses) => graphmlSink(losses));

/** What XML can carry of a string. */
const legal = (text: string): string => text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r\x7F-\x9F])\p{Cc}/gu, '\uFFFD');

async function written(name: string, value: PropertyValue): Promise<string | undefined> {
  const { text } = await asGraphml(graphOf([entity('a', [], { [name]: value })], []));
  return readGraphml(text).nodes[0]!.data.get(`n_${name}`);
}

describe('the portable profile', () => {
  test('writes the small graph as the golden file has it', async () => {
    expectGolden('export/small.graphml', (await asGraphml(smallGraph())).text);
  });

  test('gives every string back as XML can carry it, on nodes and on edges', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty(), { minLength: 1, maxLength: 5 }), async (texts) => {
        const nodes = texts.map((text, i) => entity(`n${i}`, ['Place'], { name: text, aliases: [text, text] }));
        const edges = texts.map((text, i) => fact(`e${i}`, 'HOSTS', 'n0', `n${i}`, { title: text }));
        const read = readGraphml((await asGraphml(graphOf(nodes, edges))).text);
        expect(read.nodes.map(({ data }) => data.get('n_label'))).toEqual(texts.map(legal));
        expect(read.edges.map(({ data }) => data.get('e_title'))).toEqual(texts.map(legal));
        const lists = read.nodes.map(({ data }) => JSON.parse(data.get('n_aliases')!) as string[]);
        expect(lists.flat().map(legal)).toEqual(texts.flatMap((text) => [legal(text), legal(text)]));
      }),
    );
  });

  test('gives ids, labels and types back, however they are spelt', async () => {
    const ids = NASTY.map((text, i) => `${i} ${text}`);
    const nodes = ids.map((id) => ({ id, labels: ['Entity'], properties: {} }));
    const edges = ids.map((id) => ({ id, type: `T ${id}`, source: id, target: ids[0]!, properties: {} }));
    const read = readGraphml((await asGraphml(graphOf(nodes, edges))).text);
    expect(read.nodes.map(({ data }) => data.get('n_key'))).toEqual(ids.map(legal));
    expect(read.edges.map(({ data }) => data.get('label'))).toEqual(
      ids.map((id) => legal(`T ${id}`.replaceAll(':', '_'))),
    );
  });

  test('keeps parallel edges and loops, each with an id of its own', async () => {
    const edges = ['e1', 'e2', 'e3'].map((id) => fact(id, 'FIGHTS', 'a', 'a'));
    const read = readGraphml((await asGraphml(graphOf([entity('a', [])], edges))).text);
    expect(read.edges.map(({ id, source, target }) => [id, source, target])).toEqual([
      ['e0', 'n0', 'n0'],
      ['e1', 'n0', 'n0'],
      ['e2', 'n0', 'n0'],
    ]);
  });

  test('puts the relationship type first on every edge, because APOC loses edges otherwise', async () => {
    const { text } = await asGraphml(smallGraph());
    const lines = text.split('\n').filter((line) => line.startsWith('<edge'));
    expect(lines).toHaveLength(7);
    for (const line of lines)
      expect(line).toMatch(/^<edge id="e\d" source="n\d" target="n\d"><data key="label">[A-Z_]+<\/data>/);
  });

  test.each<[string, string, PropertyValue, string | undefined]>([
    ['the largest 32-bit integer', 'count', 2 ** 31 - 1, '2147483647'],
    ['a fraction', 'confidence', 0.1, '0.1'],
    ['minus zero', 'confidence', -0, '-0.0'],
    ['a subnormal number, which igraph refuses', 'confidence', 1e-320, '0'],
    ['no number', 'confidence', NaN, undefined],
    ['infinity', 'confidence', Infinity, undefined],
    ['true', 'verified', true, 'true'],
    ['an empty list', 'aliases', [], '[]'],
    ['an empty text', 'note', '', ''],
    ['a date', 'sinceDate', '2022-02-17', '2022-02-17'],
  ])('writes %s', async (_what, name, value, text) => {
    expect(await written(name, value)).toBe(text);
  });

  test('types a column by its widest value and counts what the declared type could not hold', async () => {
    const nodes = [entity('a', [], { count: 2 ** 31, start: 1.5, verified: 'yes' as unknown as boolean })];
    const { text, losses } = await asGraphml(graphOf(nodes, []));
    const { keys } = readGraphml(text);
    expect(keys.get('n_count')?.type).toBe('long');
    expect(keys.get('n_start')?.type).toBe('double');
    expect(keys.get('n_verified')?.type).toBe('string');
    expect(losses.filter(({ code }) => code === 'column-widened').map(({ what }) => what)).toEqual([
      'start',
      'verified',
    ]);
  });

  test('renames what readers keep for themselves and records the names for a way back', async () => {
    const nodes = [entity('a', [], { size: 'small', x: 'y' })];
    const { text, losses } = await asGraphml({
      ...graphOf(nodes, []),
      nodeColumns: [
        { name: 'name', type: 'string' },
        { name: 'size', type: 'string' },
        { name: 'x', type: 'string' },
      ],
    });
    const { graphData, nodes: read } = readGraphml(text);
    expect(JSON.parse(graphData.get('g_attrNames')!)).toEqual({
      nodes: { key: 'id', label: 'name', attr_size: 'size', attr_x: 'x' },
      edges: { key: 'id' },
    });
    expect(read[0]!.data.get('n_attr_size')).toBe('small');
    expect(losses.filter(({ code }) => code === 'attribute-renamed').map(({ what }) => what)).toContain(
      'size to attr_size',
    );
  });

  test('counts each character that XML cannot hold', async () => {
    const { losses } = await asGraphml(graphOf([entity('a', [], { note: 'a\u0001b\u0000c\uD800' })], []));
    expect(losses).toContainEqual({ code: 'characters-replaced', what: 'note', count: 3 });
  });

  test('leaves out an edge whose end is missing, and counts it', async () => {
    const { text, losses } = await asGraphml(graphOf([entity('a', [])], [fact('e1', 'HOSTS', 'a', 'nobody')]));
    expect(readGraphml(text).edges).toEqual([]);
    expect(losses).toContainEqual({ code: 'edge-without-end', what: 'HOSTS', count: 1 });
  });
});

test('the neo4j profile names labels, type and lists where APOC looks for them', async () => {
  const { text } = await exported(smallGraph(), (losses) => graphmlSink(losses, 'neo4j'));
  expectGolden('export/small-neo4j.graphml', text);
  expect(text).toContain('<node id="n3" labels=":Entity:Country:Place:Actor">');
  expect(text).toContain('attr.name="aliases" attr.type="string" attr.list="string"/>');
});
