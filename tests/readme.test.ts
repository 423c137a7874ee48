import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Command } from 'commander';
import { registerCommands } from '../src/commands/register.ts';
import { ISSUE_CODES } from '../src/model/issue.ts';

const README = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

test('the README lists every issue code, with the words the code has', () => {
  const rows = [...README.matchAll(/^\| `([a-z0-9-]+)` +\| (.+?) +\|$/gm)].map(([, code, words]) => [code, words]);
  expect(rows).toEqual(Object.entries(ISSUE_CODES));
});

test('the README lists every command that there is, and none that is not', () => {
  const program = new Command();
  registerCommands(program);
  const section = README.split('## Commands')[1]?.split('```')[1] ?? '';
  const listed = [...section.matchAll(/^claimgraph ([a-z]+)/gm)].map(([, name]) => name);
  expect([...new Set(listed)].sort()).toEqual(program.commands.map((command) => command.name()).sort());
});

test('no link to a file of the repository is dead', () => {
  const files = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file = '']) => file);
  for (const file of files)
    expect(readFileSync(join(import.meta.dirname, '..', file), 'utf8').length).toBeGreaterThan(0);
});
