import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** What a page has to load, in bytes of gzip. */
const BUDGET = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-page-'));
const loaded = new Map<string, string>();

beforeAll(() => {
  const options = ['--dir', folder, '--platform', 'browser', '--format', 'esm', '--minify'];
  const cli = 'node_modules/rolldown/bin/cli.mjs';
  execFileSync(process.execPath, [cli, 'src/query/cypher/engine.ts', ...options], { stdio: 'ignore' });
  load('engine.js');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A file and all that it imports at once, not what it loads later. */
function load(name: string): void {
  if (loaded.has(name)) return;
  const code = readFileSync(join(folder, name), 'utf8');
  loaded.set(name, code);
  for (const [, other] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) load(other!);
}

test('the engine fits a page', () => {
  const sizes = [...loaded.values()].map((code) => gzipSync(code, { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(BUDGET);
});

test('days are known from the start; durations, times and zones are loaded when a query speaks of them', () => {
  const code = [...loaded.values()].join('');
  expect(code).toContain('DATE');
  expect(code).not.toContain('monthsOfYear');
  expect(code).not.toContain('DateTimeFormat');
});
