import { describe, expect, test } from '@jest/globals';
import { createEngine } from '../../../src/query/cypher/engine.ts';
import { csvPieces } from '../../../src/query/format/csv.ts';
import { jsonLinesPieces, jsonPieces } from '../../../src/query/format/json.ts';
import { tablePieces } from '../../../src/query/format/table.ts';
import { widthOf } from '../../../src/query/format/width.ts';
import { contractGraph } from '../contract-graph.ts';

const ask = (query: string) => createEngine(contractGraph()).run(query);
const text = (pieces: Iterable<string>) => [...pieces].join('');

describe('rows as JSON', () => {
  test('keep integers and floats apart, and every digit of a large integer', async () => {
    const result = await ask('RETURN 1 AS a, 1.0 AS b, 9007199254740993 AS c, 0.0 / 0.0 AS d');
    expect(text(jsonLinesPieces(result))).toBe('{"a":1,"b":1.0,"c":9007199254740993,"d":"NaN"}\n');
  });

  test('are valid JSON with nodes, relationships and paths in them, also when there are none', async () => {
    const result = await ask('MATCH p = (c {id: "mali"})-[r:HOSTS]->(f) RETURN c, r, p');
    const [row] = JSON.parse(text(jsonPieces(result))) as Record<string, object>[];
    expect(row).toMatchObject({ c: { node: 'mali' }, r: { type: 'HOSTS', start: 'mali', end: 'wagner' } });
    expect(JSON.parse(text(jsonPieces({ columns: ['a'], rows: [] })))).toEqual([]);
  });
});

describe('rows as CSV', () => {
  test('quote what must be quoted, and disarm what a spreadsheet would run', async () => {
    const result = await ask(
      `RETURN 'a, "b"' AS quoted, '=1+1' AS formula, -5 AS number, null AS nothing, [1] AS list`,
    );
    expect(text(csvPieces(result))).toBe('quoted,formula,number,nothing,list\n"a, ""b""",\'=1+1,-5,,[1]\n');
  });
});

describe('rows as a table', () => {
  test('fit the width, cut with an ellipsis where they do not', async () => {
    const result = await ask("RETURN 'short' AS a, 'a text that is far too long for its column' AS b, 5 AS c");
    const lines = text(tablePieces(result, 30)).trimEnd().split('\n');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(30);
    expect(lines[2]).toMatch(/^short {2}a text that is.*… +5$/);
  });

  test('show neither line breaks nor control characters of a text', async () => {
    const result = await ask("RETURN 'a\\nb' AS broken, '\\u001b[31mred' AS escape");
    const printed = text(tablePieces(result));
    expect([printed.includes('a\nb'), printed.includes('\u001b')]).toEqual([false, false]);
  });

  test('count wide characters as two columns', () => {
    expect(widthOf('日本')).toBe(4);
    expect(widthOf('e\u0301')).toBe(1);
  });
});
