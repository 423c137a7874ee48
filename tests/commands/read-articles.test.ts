import { afterAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticles } from '../../src/commands/read-articles.ts';

const folder = await mkdtemp(join(tmpdir(), 'claimgraph-articles-'));
afterAll(() => rm(folder, { recursive: true }));

test('files that cannot be read are issues, all at once, and the others are read', async () => {
  const [good, bad, absent] = ['good.txt', 'bad.txt', 'absent.txt'].map((name) => join(folder, name));
  await writeFile(good!, 'Mali is dry.\r\n');
  await writeFile(bad!, Uint8Array.of(0x4d, 0xff));
  const { documents, issues } = await readArticles([absent!, good!, bad!, folder]);
  expect(documents.map(({ id, text }) => [id, text])).toEqual([['good', 'Mali is dry.\n']]);
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    ['unreadable-file', `cannot read "${absent}" (ENOENT); check its name and permissions`],
    ['not-utf8', 'byte "0xFF" is no UTF-8; save the file as UTF-8'],
    ['unreadable-file', `"${folder}" is a folder; name the files in it, such as "${folder}/*.txt"`],
  ]);
});
