import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphmlSink } from '../../src/export/graphml.ts';
import { exported } from '../support/exported.ts';
import { generateGraph } from '../bench/generate-graph.ts';
import { NASTY } from '../support/nasty.ts';
import { entity, fact, graphOf, smallGraph } from '../support/small-graph.ts';
import { testWith } from '../support/tools.ts';
import type { GraphEdge, GraphNode, KnowledgeGraph } from '../../src/model/graph.ts';

/** Other people's readers on our files: the schema's validator, networkx and igraph (Debian: libxml2-utils, python3-networkx, python3-igraph). */

const SCHEMA = fileURLToPath(new URL('../../../shared/graphml/xsd/1.0-codaco/graphml.xsd', import.meta.url));

/** The one that Debian's packages install for. */
const PYTHON = '/usr/bin/python3';

const NETWORKX = `
import sys, networkx
g = networkx.read_graphml(sys.argv[1], force_multigraph=True)
print(g.number_of_nodes(), g.number_of_edges(),
  sum(len(d) for _, d in g.nodes(data=True)), sum(len(d) for *_, d in g.edges(data=True)))
`;

/** igraph fills a column for every node; what was missing is then nan or ''. */
const IGRAPH = `
import sys, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
print(g.vcount(), g.ecount(), len(g.vs.attributes()) - 1, len(g.es.attributes()) - 1)
`;

const graphs: Readonly<Record<string, KnowledgeGraph>> = {
  'the small graph': smallGraph(),
  'nasty strings': nastyGraph(),
  'a generated graph': generateGraph({ nodes: 500, edges: 3000, seed: 1 }),
  'an empty graph': graphOf([], []),
};
let folder: string;
const files: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-graphml-'));
  for (const [i, [name, graph]] of Object.entries(graphs).entries()) {
    files[name] = join(folder, `${i}.graphml`);
    writeFileSync(files[name], (await exported(graph, (losses) => graphmlSink(losses))).text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

const withXmllint = testWith('xmllint', ['xmllint', '--version']);
const withSchema = existsSync(SCHEMA) ? withXmllint : test.skip;
if (!existsSync(SCHEMA)) process.stderr.write(`skipped: there is no ${SCHEMA}\n`);

withSchema.each(Object.keys(graphs))('xmllint finds %s valid against the GraphML 1.0 schema', (name) => {
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', SCHEMA, files[name]!], {
    encoding: 'utf8',
  });
  expect(`${stderr.trim().split('\n').at(-1)} ${status}`).toBe(`${files[name]} validates 0`);
});

testWith('networkx', [PYTHON, '-c', 'import networkx']).each(Object.entries(graphs))(
  'networkx reads every node, edge and attribute of %s',
  (name, graph) => {
    expect(python(NETWORKX, files[name]!)).toBe(
      [graph.nodes.length, graph.edges.length, attributes(graph.nodes), attributes(graph.edges)].join(' '),
    );
  },
);

testWith('igraph', [PYTHON, '-c', 'import igraph']).each(
  Object.entries(graphs).filter(([, { edges }]) => edges.length > 0),
)('igraph reads every node, edge and attribute of %s', (name, graph) => {
  expect(python(IGRAPH, files[name]!)).toBe(
    [graph.nodes.length, graph.edges.length, columns(graph.nodes), columns(graph.edges)].join(' '),
  );
});

function python(program: string, file: string): string {
  const { stdout, stderr, status } = spawnSync(PYTHON, ['-W', 'error', '-c', program, file], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : stderr;
}

/** Every property, and the labels or the type; networkx before 3 takes an empty text for none. */
function attributes(elements: readonly (GraphNode | GraphEdge)[]): number {
  return elements.reduce(
    (sum, { properties }) => sum + Object.values(properties).filter((value) => value !== '').length + 1,
    0,
  );
}

/** Every column that occurs, and the labels or the type. */
function columns(elements: readonly (GraphNode | GraphEdge)[]): number {
  return new Set(['id', ...elements.flatMap(({ properties }) => Object.keys(properties))]).size + 1;
}

function nastyGraph(): KnowledgeGraph {
  const nodes = NASTY.map((text, i) =>
    entity(`n${i} ${text}`, [`L${text}`], { name: text, aliases: [text], note: `x${text}` }),
  );
  const edges = nodes.map(({ id }, i) => fact(`e${i}`, `T${NASTY[i]!}`, id, nodes[0]!.id, { title: `x${NASTY[i]!}` }));
  return graphOf(nodes, edges);
}
