import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-threads-'));
const missing = join(folder, 'missing.txt');

/** Blank lines cost nothing to read, and so much text of several articles is worth a second thread. */
const BLANK = '\n'.repeat(150_000);
const ARTICLES = ['France', 'Chad', 'Niger', 'Togo', 'Kenya', 'Ghana'].map((country, i) => {
  const file = join(folder, `${country}.txt`);
  writeFileSync(file, `${country} sent ${(i + 2) * 100} soldiers to Mali on Monday.${BLANK}\n`);
  return file;
});
const TOO_LONG = join(folder, 'long.txt');

/** The program from its sources, as a process of its own: threads of a test run would not read TypeScript. */
async function extract(threads: number, files: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--import', './tests/typescript/register.js', 'src/cli.ts', 'extract', '--threads', String(threads), ...files],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, code };
}

beforeAll(() => writeFileSync(TOO_LONG, `Senegal left Mali.${BLANK}${BLANK}`));
afterAll(() => rmSync(folder, { recursive: true }));

test('two threads print what one prints, in the order of the files; what cannot be read is named and the others come', async () => {
  const files = [...ARTICLES.slice(0, 3), missing, TOO_LONG, ...ARTICLES.slice(3)];
  const [one, two] = [await extract(1, files), await extract(2, files)];
  expect(two).toEqual(one);
  const docs = one.stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { doc: string }).doc);
  expect([...new Set(docs)]).toEqual(['France', 'Chad', 'Niger', 'long', 'Togo', 'Kenya', 'Ghana']);
  expect(one.stderr).toContain(`"${missing}"`);
  expect(one.stderr).toContain('"long"');
  expect(one.code).toBe(1);
});
