import { expect, test } from '@jest/globals';
import { LARGEST_FILE } from '../../src/read/source.ts';
import { faultsOf, SOUND, walkFiles } from '../support/data-folder.ts';
import type { Files } from '../support/data-folder.ts';

const CLAIM = String(SOUND['claims/mali.yaml']);
const MALI = String(SOUND['countries/mali.yaml']);

/** What is wrong, the files that change, and how each line of the report begins. */
const FAULTS: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'a misspelt relation',
    { 'claims/mali.yaml': CLAIM.replace('hosts', 'hsots') },
    ['claims/mali.yaml:3:15 error unknown-relation no relation "hsots" (did you mean "hosts"?)'],
  ],
  [
    'a subject of the wrong kind',
    { 'claims/mali.yaml': CLAIM.replace('subject: Mali', 'subject: Takuba').replace('object: Takuba', 'object: Mali') },
    ['claims/mali.yaml:2:14 error wrong-subject-kind "Takuba Task Force" is a Force, but "hosts" starts from'],
  ],
  [
    'an object of the wrong kind',
    { 'claims/mali.yaml': CLAIM.replace('relation: hosts', 'relation: borders') },
    ['claims/mali.yaml:4:13 error wrong-object-kind "Takuba Task Force" is a Force, but "borders" leads to'],
  ],
  [
    'a misspelt status',
    { 'claims/mali.yaml': CLAIM.replace('actual', 'actaul') },
    [
      'claims/mali.yaml:5:13 error bad-value "status" is "actaul"; it must be one of actual, planned, alleged, denied (did you mean "actual"?)',
    ],
  ],
  [
    'an unknown name',
    { 'claims/mali.yaml': CLAIM.replace('object: Takuba', 'object: Tabuka') },
    ['claims/mali.yaml:4:13 error unknown-entity no entity is called "Tabuka" (did you mean "Takuba"?)'],
  ],
  [
    'a name that two entities have',
    { 'forces/other.yaml': 'id: other\nkind: Force\nname: TAKUBA\naliases: [Takuba]\n' },
    ['claims/mali.yaml:4:13 error ambiguous-name "Takuba" fits "other" and "takuba"; write the id'],
  ],
  [
    'an unknown kind',
    { 'countries/mali.yaml': MALI.replace('Country', 'Contry') },
    [
      'claims/mali.yaml:2:14 error wrong-subject-kind',
      'countries/mali.yaml:2:7 error unknown-kind no kind "Contry" (did you mean "Country"?)',
    ],
  ],
  [
    'an abstract kind',
    { 'countries/mali.yaml': MALI.replace('Country', 'Actor') },
    [
      'claims/mali.yaml:2:14 error wrong-subject-kind',
      'countries/mali.yaml:2:7 error unknown-kind "Actor" is abstract',
    ],
  ],
  [
    'one id twice',
    { 'countries/mali-2.yaml': MALI },
    ['countries/mali.yaml:1:5 error duplicate-id "mali" is declared already, at countries/mali-2.yaml:1'],
  ],
  [
    'an id that is no slug',
    { 'countries/mali.yaml': MALI.replace('id: mali', 'id: Mali!') },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:1:5 error bad-value "id" is "Mali!"; it must be lower-case words',
    ],
  ],
  [
    'an unknown key',
    { 'countries/mali.yaml': `${MALI}alias: [ML]\n` },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:5:1 error unknown-key no key "alias" here (did you mean "aliases"?)',
    ],
  ],
  [
    'an unknown key deep in a claim',
    { 'claims/mali.yaml': CLAIM.replace('- document', '- documnt') },
    [
      'claims/mali.yaml:7:9 error missing-key the key "document" is missing',
      'claims/mali.yaml:7:9 error unknown-key no key "documnt" here (did you mean "document"?)',
    ],
  ],
  [
    'a missing key',
    { 'countries/mali.yaml': MALI.replace('name: Mali\n', '') },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:1:1 error missing-key the key "name" is missing',
    ],
  ],
  [
    'a value of the wrong type',
    { 'countries/mali.yaml': MALI.replace('iso: ML', 'aliases: Mali') },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:4:10 error wrong-type "aliases" is "Mali"; it must be a list',
    ],
  ],
  [
    'a list where a mapping belongs',
    { 'countries/mali.yaml': '- id: mali\n' },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:1:1 error wrong-type "the file" is a list; it must be a mapping',
    ],
  ],
  [
    'a country code that is none',
    { 'countries/mali.yaml': MALI.replace('ML', 'MLI') },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:4:6 error bad-value "iso" is "MLI"; it must be an ISO 3166-1 code',
    ],
  ],
  [
    'a Norway that YAML would take for false is still text',
    { 'countries/norway.yaml': 'id: norway\nkind: Country\nname: Norway\niso: NO\n' },
    [],
  ],
  [
    'a date that does not exist',
    { 'claims/mali.yaml': CLAIM.replace('status', 'since: 2022-02-30\n    status') },
    ['claims/mali.yaml:5:12 error bad-date "since" is "2022-02-30"; it must be a date that exists'],
  ],
  [
    'a date of another form',
    { 'claims/mali.yaml': CLAIM.replace('status', 'since: Feb 2022\n    status') },
    ['claims/mali.yaml:5:12 error bad-date "since" is "Feb 2022"'],
  ],
  [
    'an end before its beginning',
    { 'claims/mali.yaml': CLAIM.replace('status', 'since: 2022\n    until: 2021-12-31\n    status') },
    ['claims/mali.yaml:2:5 error impossible-dates "until: 2021-12-31" is before "since: 2022"'],
  ],
  [
    'a fact from after its source',
    { 'claims/mali.yaml': CLAIM.replace('status', 'since: 2023\n    status') },
    ['claims/mali.yaml:2:5 error impossible-dates "since: 2023" is after "wire" was published (2022-02-17)'],
  ],
  [
    'bounds the wrong way round',
    { 'claims/mali.yaml': CLAIM.replace('status', 'count: {min: 9, max: 3}\n    status') },
    ['claims/mali.yaml:2:5 error impossible-count "min: 9" is more than "max: 3"'],
  ],
  [
    'a count of less than nothing',
    { 'claims/mali.yaml': CLAIM.replace('status', 'count: {value: -3}\n    status') },
    ['claims/mali.yaml:5:20 error bad-value "value" is "-3"; it must not be negative'],
  ],
  [
    'a claim twice',
    { 'claims/again.yaml': CLAIM },
    [
      'claims/mali.yaml:2:5 error duplicate-claim "mali hosts takuba" is claimed already from this document, at claims/again.yaml:2',
    ],
  ],
  [
    'a claim without a source',
    { 'claims/mali.yaml': CLAIM.replace(/ {4}sources:[^]*/, '') },
    ['claims/mali.yaml:2:5 error missing-document no document says "mali hosts takuba"'],
  ],
  [
    'a source that is not listed',
    { 'claims/mali.yaml': CLAIM.replace('wire', 'wier') },
    ['claims/mali.yaml:7:9 error unknown-document no document "wier" (did you mean "wire"?)'],
  ],
  [
    'one document twice',
    { 'documents.yaml': `${String(SOUND['documents.yaml'])}  - id: wire\n    publisher: B\n` },
    ['documents.yaml:5:9 error duplicate-id "wire" is listed already, at documents.yaml:2'],
  ],
  [
    'a stored text that is not there',
    { 'documents.yaml': `${String(SOUND['documents.yaml'])}    text: articles/wire.txt\n` },
    ['documents.yaml:5:11 error unreadable-file no text at "articles/wire.txt"'],
  ],
  [
    'both ends one entity',
    { 'claims/mali.yaml': CLAIM.replace('hosts', 'hosts').replace('object: Takuba', 'object: mali') },
    ['claims/mali.yaml:4:13 error self-relation "Mali" stands at both ends of "hosts"'],
  ],
  [
    'a tab',
    { 'countries/mali.yaml': 'id: mali\nnames:\n\t- Mali\n' },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:3:1 error yaml-syntax Tabs are not allowed as indentation',
    ],
  ],
  [
    'an open quote',
    { 'countries/mali.yaml': 'id: mali\nname: "Mali\n' },
    ['claims/mali.yaml:2:14 error unknown-entity', 'countries/mali.yaml:3:1 error yaml-syntax Missing closing "quote'],
  ],
  [
    'a key twice',
    { 'countries/mali.yaml': `${MALI}name: Mali\n` },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:5:1 error yaml-syntax Map keys must be unique: "name"',
    ],
  ],
  [
    'two YAML documents',
    { 'countries/mali.yaml': `${MALI}---\n${MALI}` },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:5:1 error yaml-syntax a second document begins at "---"',
    ],
  ],
  [
    'an alias bomb',
    { 'countries/mali.yaml': bomb() },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:3:8 error yaml-limit the aliases of "a" expand too far',
    ],
  ],
  [
    'a hundred thousand brackets',
    { 'countries/mali.yaml': `id: ${'['.repeat(100_000)}` },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:1:69 error yaml-limit nested deeper than 64 levels',
    ],
  ],
  [
    'Latin-1 bytes',
    { 'countries/mali.yaml': Uint8Array.from([...new TextEncoder().encode('id: mali\nname: Mal'), 0xed]) },
    ['claims/mali.yaml:2:14 error unknown-entity', 'countries/mali.yaml:2:10 error not-utf8 byte "0xED" is no UTF-8'],
  ],
  [
    'an empty file',
    { 'countries/mali.yaml': '' },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:1:1 error empty-file "countries/mali.yaml" says nothing',
    ],
  ],
  [
    'a file of comments',
    { 'countries/mali.yaml': '# later\n' },
    ['claims/mali.yaml:2:14 error unknown-entity', 'countries/mali.yaml:1:1 error empty-file'],
  ],
  [
    'a file that is far too large',
    { 'countries/mali.yaml': `# ${'x'.repeat(LARGEST_FILE)}` },
    [
      'claims/mali.yaml:2:14 error unknown-entity',
      'countries/mali.yaml:1:1 error file-too-large "countries/mali.yaml" has 16777218 bytes',
    ],
  ],
  [
    'a file of another format',
    { 'claims/notes.docx': 'x' },
    ['claims/notes.docx:1:1 error misplaced-file "claims/notes.docx" is neither YAML'],
  ],
  [
    'a judgement with two verdicts',
    { 'judgements.yaml': judgement('same: [Mali, France]\n    different: [Mali, France]') },
    [
      'judgements.yaml:2:5 error bad-value a judgement has one of same, different, accept, reject; this one has "same" and "different"',
    ],
  ],
  [
    'a judgement without a reason',
    { 'judgements.yaml': judgement('same: [Mali, France]').replace('    why: they are\n', '') },
    ['judgements.yaml:2:5 error missing-key the key "why" is missing'],
  ],
  [
    'judgements that contradict each other',
    {
      'judgements.yaml': `${judgement('same: [Mali, France]')}${judgement('different: [Mali, France]').replace('judgements:\n', '')}`,
    },
    [
      'judgements.yaml:2:5 error contradicting-judgements "mali" and "france" cannot be the same: another judgement keeps "mali" and "france" apart',
    ],
  ],
  [
    'a judgement on nobody',
    { 'judgements.yaml': judgement('different: [Malli, France]') },
    ['judgements.yaml:2:5 error unknown-entity no entity is called "Malli" (did you mean "Mali"?)'],
  ],
];

test.each(FAULTS)('%s', async (_, files, expected) => {
  const found = faultsOf(await walkFiles({ ...SOUND, ...files }));
  expect(found.map((line, at) => line.slice(0, (expected[at] ?? line).length))).toEqual(expected);
});

test('the sound files that the faults start from have none', async () => {
  expect(faultsOf(await walkFiles(SOUND))).toEqual([]);
});

test('all faults of a run are reported at once', async () => {
  const walked = await walkFiles({
    ...SOUND,
    'countries/mali.yaml': MALI.replace('Country', 'Contry'),
    'documents.yaml': 'documents:\n  - id: wire\n    publisher: 7\n    published: 2022-13\n',
    'claims/other.yaml': 'claim: []\n',
  });
  expect(walked.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'wrong-subject-kind',
    'unknown-document',
    'missing-key',
    'unknown-key',
    'unknown-kind',
    'wrong-type',
    'bad-date',
  ]);
  expect(walked.graph).toBeUndefined();
});

function bomb(): string {
  const levels = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [at, name] of [...'bcdefghi'].entries()) {
    const before = 'abcdefgh'[at] ?? '';
    levels.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
  }
  return `id: mali\n${levels.join('\n')}\n`;
}

function judgement(verdict: string): string {
  return `judgements:\n  - ${verdict}\n    by: An Analyst\n    when: 2022-03-01\n    why: they are\n`;
}
