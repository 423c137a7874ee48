import { expect, test } from '@jest/globals';
import { extractEach } from '../../src/commands/extract-all.ts';
import { shippedKnowledge } from '../../src/commands/shipped.ts';
import type { Document } from '../../src/model/document.ts';

const place = { file: 'a.txt', line: 1, column: 1 };
const source = { ...(await shippedKnowledge()), known: [] };

test('an article is read when the claims of the one before have been taken: no two are in memory at once', async () => {
  const log: string[] = [];
  function* documents(): Generator<Document> {
    for (const id of ['one', 'two', 'three']) {
      log.push(`read ${id}`);
      yield { id, publisher: 'nobody', text: `France sent ${id} hundred soldiers to Mali.`, place };
    }
  }
  for await (const { document, result } of extractEach(documents(), source, { threads: 1 })) {
    log.push(`claims of ${document.id}: ${result.claims.every(({ evidence }) => evidence?.document === document.id)}`);
  }
  expect(log).toEqual([
    'read one',
    'claims of one: true',
    'read two',
    'claims of two: true',
    'read three',
    'claims of three: true',
  ]);
});

test('no article gives no claims', async () => {
  const extracted: unknown[] = [];
  for await (const each of extractEach([], source, { threads: 4 })) extracted.push(each);
  expect(extracted).toEqual([]);
});
