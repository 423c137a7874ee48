import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ISSUE_CODES } from '../src/model/issue.ts';

const README = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

test('the README lists every issue code, with the words the code has', () => {
  const rows = [...README.matchAll(/^\| `([a-z0-9-]+)` +\| (.+?) +\|$/gm)].map(([, code, words]) => [code, words]);
  expect(rows).toEqual(Object.entries(ISSUE_CODES));
});

test('no link to a file of the repository is dead', () => {
  const files = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file = '']) => file);
  for (const file of files)
    expect(readFileSync(join(import.meta.dirname, '..', file), 'utf8').length).toBeGreaterThan(0);
});
