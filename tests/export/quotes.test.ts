import { expect, test } from '@jest/globals';
import { lossTally } from '../../src/export/losses.ts';
import { withQuotes } from '../../src/export/quotes.ts';
import { graphOf } from '../support/small-graph.ts';
import type { Quotes } from '../../src/export/quotes.ts';

async function quoteAfter(quote: string, quotes: Quotes): Promise<unknown> {
  const graph = graphOf([{ id: 'c1', labels: ['Claim'], properties: { id: 'c1', quote, start: 4 } }], []);
  for await (const { properties } of withQuotes(graph, quotes, lossTally()).nodes) return properties.quote;
  return 'no node';
}

test('full keeps a quote as it is', async () => {
  expect(await quoteAfter('x'.repeat(500), 'full')).toBe('x'.repeat(500));
});

test('short keeps a quote of 80 characters and cuts a longer one to at most 80, at a word', async () => {
  expect(await quoteAfter('y'.repeat(80), 'short')).toBe('y'.repeat(80));
  expect(await quoteAfter(`${'word '.repeat(30)}end`, 'short')).toBe(`${'word '.repeat(15).trimEnd()}…`);
  expect(await quoteAfter('z'.repeat(81), 'short')).toBe(`${'z'.repeat(79)}…`);
});

test('short does not cut a character in two', async () => {
  expect(await quoteAfter(`${'a'.repeat(78)}😀😀😀`, 'short')).toBe(`${'a'.repeat(78)}…`);
});

test('none leaves the quote out, keeps the offsets and counts it once however often the graph is read', async () => {
  const graph = graphOf([{ id: 'c1', labels: ['Claim'], properties: { id: 'c1', quote: 'words', start: 4 } }], []);
  const losses = lossTally();
  const source = withQuotes(graph, 'none', losses);
  for (let pass = 0; pass < 2; pass++) {
    for await (const node of source.nodes) expect(node.properties).toEqual({ id: 'c1', start: 4 });
  }
  expect(losses.report()).toEqual([{ code: 'quotes-left-out', what: 'quote', count: 1 }]);
});
