/** The data that ships: sound, as large as promised, and nowhere a guess. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load } from '../src/commands/load.ts';
import { formatIssue } from '../src/model/issue.ts';
import { graphLines } from '../src/model/graph-file.ts';
import type { Walked } from '../src/pipeline.ts';

const DATA = join(import.meta.dirname, '../graph-data');

function sha256({ graph }: Walked): string {
  const hash = createHash('sha256');
  for (const line of graph ? graphLines(graph) : []) hash.update(line);
  return hash.digest('hex');
}

async function inCopy<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-data-'));
  try {
    await cp(DATA, folder, { recursive: true });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('at least 60 entities and 150 curated claims, no errors, all of the ontology there', async () => {
  const { issues, entities, claims, ontology } = await load([DATA]);
  expect(issues.filter(({ severity }) => severity === 'error').map(formatIssue)).toEqual([]);
  expect(entities.filter(({ declared }) => declared).length).toBeGreaterThanOrEqual(60);
  expect(claims.filter(({ extraction }) => !extraction).length).toBeGreaterThanOrEqual(150);
  expect([...ontology.kinds.values()].filter(({ abstract }) => !abstract)).toHaveLength(7);
  expect(ontology.relations.size).toBe(24);
});

test('built again, and with its files renamed so that they come in another order, it has the same SHA-256', async () => {
  const expected = sha256(await load([DATA]));
  expect(sha256(await load([DATA]))).toBe(expected);
  const renamed = await inCopy(async (folder) => {
    for (const name of ['claims', 'countries', 'actors', 'forces', 'places']) {
      const files = (await readdir(join(folder, name))).sort();
      for (const [at, file] of files.entries()) {
        const reversed = `${String(files.length - at).padStart(3, '0')}-${file}`;
        await rename(join(folder, name, file), join(folder, name, reversed));
      }
    }
    return sha256(await load([folder]));
  });
  expect(renamed).toBe(expected);
});

test('a country whose file is deleted is named by each claim that lost its end, with file, line and column', async () => {
  await inCopy(async (folder) => {
    await rm(join(folder, 'countries/chad.yaml'));
    const { issues, graph } = await load([folder], folder);
    const lost = issues.filter(({ code }) => code === 'unknown-entity');
    expect(lost.length).toBeGreaterThan(0);
    expect(graph).toBeUndefined();
    for (const { place, message } of lost) {
      const line = (await readFile(join(folder, place.file), 'utf8')).split('\n')[place.line - 1] ?? '';
      expect(line.slice(place.column - 1)).toMatch(/^"?Chad\b/);
      expect(message).toMatch(/^no entity is called "Chad"/);
    }
    const named = new Set(lost.map(({ place }) => `${place.file}:${place.line}:${place.column}`));
    const said = [];
    for (const file of await readdir(join(folder, 'claims'))) {
      const lines = (await readFile(join(folder, 'claims', file), 'utf8')).split('\n');
      for (const [at, line] of lines.entries()) {
        const found = /^[\s-]*(?:subject|object): "?Chad"?$/.exec(line);
        if (found) said.push(`claims/${file}:${at + 1}:${line.indexOf('Chad') + 1}`);
      }
    }
    expect(said.filter((place) => !named.has(place))).toEqual([]);
  });
});
