import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cypherSink } from '../../src/export/cypher.ts';
import { expectGolden } from '../support/golden.ts';
import { exported } from '../support/exported.ts';
import { nasty } from '../support/nasty.ts';
import { entity, fact, graphOf, smallGraph } from '../support/small-graph.ts';

/** tests/neo4j/cypher-script.test.ts runs such scripts on a server; here stands what must hold without one. */
describe('the Cypher script', () => {
  test('is as the golden file has it', async () => {
    expectGolden('export/small.cypher', (await exported(smallGraph(), cypherSink)).text);
  });

  test('starts with the constraints and puts all nodes before all relationships', async () => {
    const { text } = await exported(smallGraph(), cypherSink);
    const kinds = text.split('\n').map((line) => /^(CREATE CONSTRAINT|CALL)|MERGE \(n|MERGE \(a/.exec(line)?.[0]);
    expect(kinds.filter((kind) => kind !== undefined)).toEqual([
      ...Array<string>(3).fill('CREATE CONSTRAINT'),
      'CALL',
      ...Array<string>(4).fill('MERGE (n'),
      ...Array<string>(6).fill('MERGE (a'),
    ]);
  });

  test('is one statement a line, whatever the strings hold', async () => {
    await fc.assert(
      fc.asyncProperty(nasty(), nasty(), async (id, text) => {
        const graph = graphOf([entity(id, [text], { note: text })], [fact('e', text, id, id, { title: text })]);
        const lines = (await exported(graph, cypherSink)).text.split(/[\r\n\u0085\u2028\u2029]/);
        expect(lines).toHaveLength(7);
        expect(lines.slice(2, 6).every((line) => line.endsWith(';'))).toBe(true);
        for (const line of lines) expect(unquoted(line)).not.toMatch(/DETACH|['"`\\]/);
      }),
    );
  });

  test('splits long lists of rows into statements', async () => {
    const nodes = Array.from({ length: 450 }, (_, i) => entity(`n${i}`, []));
    const { text } = await exported(graphOf(nodes, []), cypherSink);
    expect(text.match(/^UNWIND/gm)).toHaveLength(3);
  });

  test('tells floats from integers and writes dates as dates', async () => {
    const { text } = await exported(
      graphOf([entity('a', [], { count: 3, confidence: 1, sinceDate: '2022-02-17', since: '2022-02-17' })], []),
      cypherSink,
    );
    expect(text).toContain("`count`:3,`confidence`:1.0,`sinceDate`:date('2022-02-17'),`since`:'2022-02-17'");
  });
});

/** A line without its string literals and quoted names. */
function unquoted(line: string): string {
  return line.replace(/'(?:[^'\\]|\\.)*'|`(?:[^`]|``)*`/g, '');
}
