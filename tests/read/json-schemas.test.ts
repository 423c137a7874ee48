import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { jsonSchemas } from '../../src/read/json-schemas.ts';

test.each([...jsonSchemas()])(
  'graph-data/schema/%s is what the reader demands (claimgraph schema writes it)',
  (name, text) => {
    const file = join(import.meta.dirname, '../../graph-data/schema', name);
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);
