import { expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import type { ClaimRow } from '../../src/commands/claim-row.ts';
import { printerOf, type RowFormat } from '../../src/commands/row-printer.ts';

const row = (doc: string): ClaimRow => ({
  doc,
  subject: { name: 'France', kind: 'Country', mentions: [] },
  relation: 'hosts',
  object: { name: 'the force', kind: 'Force', mentions: [] },
  status: 'actual',
  quote: 'France hosts the force.',
  start: 0,
  end: 23,
  confidence: 0.5,
  proposal: true,
  by: ['scorer'],
});

async function printed(format: RowFormat, ...batches: readonly ClaimRow[][]): Promise<string> {
  const pieces: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    pieces.push(String(piece));
    return true;
  });
  try {
    const print = await printerOf(format);
    for (const batch of batches) print.rows(batch);
    print.end();
  } finally {
    write.mockRestore();
  }
  return pieces.join('');
}

test('rows of several articles are one list in every form', async () => {
  const rows = [row('a'), row('b'), row('c')];
  expect(parse(await printed('yaml', rows.slice(0, 1), [], rows.slice(1)))).toEqual(rows);
  const lines = (await printed('jsonl', rows.slice(0, 2), rows.slice(2))).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
  expect(await printed('table', rows.slice(0, 2), rows.slice(2))).toMatch(
    /^ {3}1 .* a .*\n {3}2 .* b .*\n {3}3 .* c .*\n$/,
  );
});

test('no claim at all is an empty list', async () => {
  expect(await printed('yaml', [], [])).toBe('[]\n');
  expect(await printed('jsonl')).toBe('');
});
