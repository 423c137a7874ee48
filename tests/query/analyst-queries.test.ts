import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { walk } from '../../src/pipeline.ts';
import { createEngine } from '../../src/query/cypher/engine.ts';
import type { QueryEngine } from '../../src/query/engine.ts';
import { readable } from '../../src/query/format/readable.ts';
import { findInputs } from '../../src/read/inputs.ts';
import { readInputs } from '../../src/read/read.ts';
import { expectGolden } from '../support/golden.ts';

const FOLDER = new URL('../../graph-data/queries/', import.meta.url);
const FILES = readdirSync(FOLDER).sort();

/** What the queries ask for by parameter. */
const PARAMETERS = {
  country: 'mali',
  subject: 'france',
  object: 'mali',
  from: 'wagner-group',
  to: 'france',
  day: '2022-02-17',
  known: '2022-02-28',
};

describe('the queries for analysts, on the graph that ships', () => {
  let engine: QueryEngine;
  beforeAll(async () => {
    const read = await readInputs((await findInputs(['graph-data'], process.cwd())).inputs);
    // The curated data alone: what is extracted from the articles changes with the extractor.
    const { graph } = walk(read, { mentions: [], claims: [], issues: [] });
    engine = createEngine(graph!);
  }, 60_000);

  test('are twenty, each with the question that it answers', () => {
    expect(FILES).toHaveLength(20);
    for (const file of FILES) expect(readFileSync(new URL(file, FOLDER), 'utf8')).toMatch(/^\/\/ [A-Z].*\?/);
  });

  test.each(FILES)('%s gives the expected rows', async (file) => {
    const { columns, rows } = await engine.run(readFileSync(new URL(file, FOLDER), 'utf8'), PARAMETERS);
    expect(rows).not.toHaveLength(0);
    const lines = [columns, ...rows.map((row) => row.map(readable))].map((cells) => cells.join(' | '));
    expectGolden(`queries/${file.replace('.cypher', '.txt')}`, `${lines.join('\n')}\n`);
  });
});
