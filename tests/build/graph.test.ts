import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphLines } from '../../src/model/graph-file.ts';
import type { GraphEdge, KnowledgeGraph } from '../../src/model/graph.ts';
import { SOUND, walkFiles } from '../support/data-folder.ts';
import type { Files } from '../support/data-folder.ts';

const DOCUMENTS =
  'documents:\n' +
  '  - {id: wire, publisher: A Wire, published: 2022-02-17}\n' +
  '  - {id: paper, publisher: A Paper, published: 2022-02-18, agency: A Wire}\n' +
  '  - {id: radio, publisher: A Radio, published: 2022-03}\n';

interface Said {
  readonly [key: string]: string;
}

/** One line a claim; every claim is of the documents named. */
function claims(...said: readonly Said[]): string {
  const entry = ({ sources = 'wire', ...rest }: Said): string => {
    const keys = { subject: 'Mali', relation: 'hosts', object: 'Takuba', status: 'actual', ...rest };
    const documents = sources.split(' ').map((id) => `{document: ${id}}`);
    return `  - {${Object.entries(keys)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')}, sources: [${documents.join(', ')}]}\n`;
  };
  return `claims:\n${said.map(entry).join('')}`;
}

async function graphOf(files: Files): Promise<KnowledgeGraph> {
  const { graph, issues } = await walkFiles({ ...SOUND, 'documents.yaml': DOCUMENTS, ...files });
  if (!graph) throw new Error(issues.map(({ message }) => message).join('\n'));
  return graph;
}

const facts = ({ edges }: KnowledgeGraph): readonly GraphEdge[] =>
  edges.filter(({ properties }) => 'relation' in properties);

async function factsOf(...said: readonly Said[]): Promise<readonly GraphEdge[]> {
  return facts(await graphOf({ 'claims/mali.yaml': claims(...said) }));
}

test('two documents that say one thing make one edge with two claims', async () => {
  const [edge, ...others] = await factsOf({ sources: 'wire radio' });
  expect(others).toEqual([]);
  expect(edge).toMatchObject({ id: 'mali:hosts:takuba:actual', type: 'HOSTS', source: 'mali', target: 'takuba' });
  expect(edge?.properties['claims']).toHaveLength(2);
});

test('what is planned, alleged or denied has a relationship type of its own', async () => {
  const edges = await factsOf({}, { status: 'planned' }, { status: 'alleged' }, { status: 'denied' });
  expect(edges.map(({ type }) => type)).toEqual(['HOSTS', 'ALLEGED_HOSTS', 'DENIED_HOSTS', 'PLANNED_HOSTS']);
});

test('two documents of one agency are one origin', async () => {
  const [edge] = await factsOf({ sources: 'wire paper radio' });
  expect(edge?.properties).toMatchObject({ documents: 3, origins: 2, reported: '2022-02-17' });
});

test('numbers that disagree stand side by side, with who says which', async () => {
  const [edge] = await factsOf(
    { count: '{value: 4300, unit: troops, approx: about}' },
    { count: '{value: 5000, unit: troops, approx: almost}', sources: 'radio' },
  );
  expect(edge?.properties).toMatchObject({ countMin: 4300, countMax: 5000, disputed: true });
  expect(edge?.properties['disputes']).toEqual(['count: about 4300 troops (wire), almost 5000 troops (radio)']);
  expect(edge?.properties).not.toHaveProperty('count');
});

test('a number within the bounds of another is no dispute, nor are numbers of different years', async () => {
  const [within] = await factsOf(
    { count: '{min: 200, unit: troops}' },
    { count: '{value: 900, unit: troops}', sources: 'radio' },
  );
  expect(within?.properties['disputed']).toBe(false);
  const [apart] = await factsOf(
    { count: '{value: 1, unit: troops}', since: '2013' },
    { count: '{value: 2, unit: troops}', since: '2021' },
  );
  expect(apart?.properties['disputed']).toBe(false);
});

test('a denial disputes what others state, and is disputed by them', async () => {
  const edges = await factsOf({}, { status: 'denied', sources: 'radio' });
  expect(edges.map(({ type, properties }) => [type, properties['disputes']])).toEqual([
    ['HOSTS', ['denied: by radio']],
    ['DENIED_HOSTS', ['actual: by wire']],
  ]);
});

test('the two directions of a symmetric relation are one edge', async () => {
  const edges = await factsOf(
    { relation: 'meets', object: 'France' },
    { relation: 'meets', subject: 'France', object: 'Mali', sources: 'radio' },
  );
  expect(edges.map(({ id }) => id)).toEqual(['france:meets:mali:actual']);
});

const WITHDRAWAL = {
  subject: 'Takuba',
  relation: 'withdraws_from',
  object: 'Mali',
  when: '2022-03-01',
  sources: 'radio',
};

test('an actual withdrawal ends the deployment that it ends, and the edge says which claim ended it', async () => {
  const edges = await factsOf({ since: '2020' }, WITHDRAWAL);
  const [hosts, leaves] = edges;
  const [closing] = leaves?.properties['claims'] as string[];
  expect(hosts?.properties).toMatchObject({ since: '2020', until: '2022-03-01', closedBy: closing });
});

test.each([
  ['only planned', { ...WITHDRAWAL, status: 'planned' }],
  ['from before the state began', { ...WITHDRAWAL, when: '2019' }],
  ['without a date', { subject: 'Takuba', relation: 'withdraws_from', object: 'Mali', sources: 'radio' }],
  ['of a part of the force', { ...WITHDRAWAL, count: '{value: 100}' }],
])('a withdrawal that is %s ends nothing: the end stays unknown', async (_, withdrawal) => {
  const edges = await factsOf({ since: '2020' }, withdrawal);
  expect(edges.find(({ type }) => type === 'HOSTS')?.properties).not.toHaveProperty('until');
});

test('a state that is still reported after the withdrawal is not closed by it', async () => {
  const edges = await factsOf({ since: '2020', sources: 'radio' }, { ...WITHDRAWAL, when: '2022-01', sources: 'wire' });
  expect(edges.find(({ type }) => type === 'HOSTS')?.properties).not.toHaveProperty('until');
});

test('the evidence layer leads from a fact to its documents and speakers', async () => {
  const { nodes, edges } = await graphOf({ 'claims/mali.yaml': claims({ attribution: 'France' }) });
  const claim = nodes.find(({ labels }) => labels[0] === 'Claim');
  expect(claim?.properties).toMatchObject({
    name: 'Mali hosts Takuba Task Force',
    status: 'actual',
    verified: false,
    curated: true,
  });
  const from = edges.filter(({ source }) => source === claim?.id);
  expect(from.map(({ type, target }) => [type, target])).toEqual([
    ['ATTRIBUTED_TO', 'france'],
    ['OBJECT', 'takuba'],
    ['STATED_IN', 'document:wire'],
    ['SUBJECT', 'mali'],
  ]);
});

test('a quote of a stored text is verified where it stands, and a wrong one fails the build', async () => {
  const files = {
    'documents.yaml': 'documents:\n  - {id: wire, publisher: A Wire, text: articles/wire.txt}\n',
    'articles/wire.txt': '\uFEFFMali is host to Takuba.\r\nSo it says.',
  };
  const cite = (quote: string): string => claims({}).replace('{document: wire}', `{document: wire, quote: ${quote}}`);
  const { nodes } = await graphOf({ ...files, 'claims/mali.yaml': cite('host to Takuba') });
  const claim = nodes.find(({ properties }) => properties['curated'] === true);
  expect(claim?.properties).toMatchObject({ verified: true, start: 8, end: 22 });
  const { graph, issues } = await walkFiles({ ...SOUND, ...files, 'claims/mali.yaml': cite('hosts Takuba') });
  expect(graph).toBeUndefined();
  expect(issues.map(({ code }) => code)).toContain('quote-mismatch');
});

test('a merge judgement makes two entities one, and taking it back makes them two again', async () => {
  const files = {
    'countries/other.yaml': 'id: republic-of-mali\nkind: Country\nname: Republic of Mali\niso: ML\n',
    'claims/mali.yaml': claims({}, { subject: 'Republic of Mali', sources: 'radio' }),
  };
  const judgements = 'judgements:\n  - {same: [mali, republic-of-mali], by: An Analyst, when: 2022, why: one state}\n';
  const merged = await graphOf({ ...files, 'judgements.yaml': judgements });
  expect(facts(merged).map(({ id }) => id)).toEqual(['mali:hosts:takuba:actual']);
  expect(merged.nodes.find(({ id }) => id === 'mali')?.properties['aliases']).toEqual([
    'Republic of Mali',
    'republic-of-mali',
  ]);
  expect(facts(await graphOf(files)).map(({ id }) => id)).toEqual([
    'mali:hosts:takuba:actual',
    'republic-of-mali:hosts:takuba:actual',
  ]);
});

test('the order of claims, and the names of the files they stand in, never change a byte', async () => {
  const said: readonly Said[] = [
    { sources: 'wire radio' },
    { status: 'planned', since: '2023' },
    { relation: 'borders', object: 'France' },
    WITHDRAWAL,
    { count: '{value: 3}', sources: 'paper' },
  ];
  const bytes = async (order: readonly Said[], file: string): Promise<string> =>
    [...graphLines(await graphOf({ 'claims/mali.yaml': 'claims: []', [file]: claims(...order) }))].join('');
  const expected = await bytes(said, 'claims/a.yaml');
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...said], { minLength: said.length }),
      fc.constantFrom('a', 'zz'),
      async (order, name) => {
        expect(await bytes(order, `claims/${name}.yaml`)).toBe(expected);
      },
    ),
    { numRuns: 10 },
  );
});
