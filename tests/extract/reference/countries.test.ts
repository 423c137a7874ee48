import { describe, expect, it } from '@jest/globals';
import { loadExtractor } from '../../../src/commands/load-extractor.ts';
import { shippedKnowledge } from '../../../src/commands/shipped.ts';

describe('a country and the word for its people', () => {
  it.each([
    ['Venezuelan officials met reporters. Later Canada spoke with Venezuela about the border.', 'Venezuela'],
    ['Canada will not recognise the vote. Canadian diplomats left the city.', 'Canada'],
    ['Turkish jets crossed the border. Turkey said that Iraq had been told.', 'Turkey'],
  ])('are one entity: %s', async (text, name) => {
    const extract = await loadExtractor({ ...(await shippedKnowledge()), known: [] });
    const { mentions } = extract({ id: 'd', publisher: 'Test', text, place: { file: 'd.txt', line: 1, column: 1 } });
    const countries = mentions.filter((mention) => mention.kind === 'Country' && mention.name === name);
    expect(countries).toHaveLength(1);
    expect((countries[0]!.spans ?? []).length).toBeGreaterThanOrEqual(2);
  });
});
