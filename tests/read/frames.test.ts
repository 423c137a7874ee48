import { expect, test } from '@jest/globals';
import type { Issue } from '../../src/model/issue.ts';
import { checkFrames, readFrames } from '../../src/read/frames.ts';
import { readYaml } from '../../src/read/yaml.ts';

function read(text: string): { frames: ReturnType<typeof readFrames>; issues: Issue[] } {
  const issues: Issue[] = [];
  const yaml = readYaml({ file: 'frames/a.yaml', text });
  if (!('value' in yaml)) throw new Error('the test’s YAML does not parse');
  return { frames: readFrames(yaml, issues), issues };
}

const FRAME = `relation: hosts
frames:
  - name: host
    verb: [host]
    subject: subject
    object: [object]
    examples:
      - text: Mali hosts French forces.
        finds: [Mali -> French forces]
`;

test('one slot and a list of one are the same, and what is left out is empty', () => {
  const { frames, issues } = read(FRAME);
  expect(issues).toEqual([]);
  expect(frames).toHaveLength(1);
  expect(frames[0]).toMatchObject({
    id: 'hosts/host',
    class: 'verb',
    words: ['host'],
    subject: ['subject'],
    object: ['object'],
    with: [],
    light: [],
  });
  expect(frames[0]?.examples).toEqual([
    { text: 'Mali hosts French forces.', pairs: [{ subject: 'Mali', object: 'French forces' }] },
  ]);
});

test.each([
  [
    'a slot that would never be filled',
    FRAME.replace('subject: subject', 'subject: subjekt'),
    'bad-value',
    '"subjekt"',
  ],
  [
    'a frame of two classes',
    FRAME.replace('verb: [host]', 'verb: [host]\n    noun: [host]'),
    'bad-value',
    'exactly one of',
  ],
  ['a trigger that is no lemma', FRAME.replace('[host]', '[Host]'), 'bad-value', 'lower case'],
  ['an example without an arrow', FRAME.replace('Mali -> French', 'Mali and French'), 'bad-value', 'SUBJECT -> OBJECT'],
  ['an unknown key', FRAME.replace('    verb', '    verbs: [x]\n    verb'), 'unknown-key', '"verbs"'],
])('%s is an issue at its line', (_name, text, code, culprit) => {
  const { issues } = read(text);
  expect(issues).toEqual([expect.objectContaining({ code, message: expect.stringContaining(culprit) as unknown })]);
  expect(issues[0]?.place.line).toBeGreaterThan(2);
});

test('a relation or kind that the ontology lacks, and an id declared twice, are issues', () => {
  const { frames } = read(FRAME.replace('    examples', '    object_kinds: [Army]\n    examples'));
  const issues: Issue[] = [];
  const kept = checkFrames([...frames, ...frames], { kinds: new Map(), relations: new Map() }, issues);
  expect(kept).toHaveLength(1);
  expect(issues.map(({ code }) => code)).toEqual(['unknown-relation', 'unknown-kind', 'duplicate-id']);
});
