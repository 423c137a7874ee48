import { describe, expect, test } from '@jest/globals';
import { buildSearch } from '../../viewer/src/data/search.ts';
import { mali, words } from './world.ts';

const search = buildSearch(mali, words);
const entities = (query: string) =>
  search.find(query).flatMap(({ selection }) => (selection.type === 'entity' ? selection.id : []));

describe('search', () => {
  test.each([
    ['wagner', 'wagner-group'],
    ['WAG', 'wagner-group'],
    ['cote divoire', 'cote-divoire'],
    ['cote d’ivoire', 'cote-divoire'],
    ['ivory', 'cote-divoire'],
    ['вагнера', 'wagner-group'],
    ['the junta', 'malian-government'],
    ['wagnar', 'wagner-group'],
  ])('%j finds %s', (query, id) => {
    expect(entities(query)[0]).toBe(id);
  });

  test('tells the alias that matched when the name did not', () => {
    expect(search.find('mercenaries')[0]).toMatchObject({ alias: 'Russian mercenaries' });
    expect(search.find('wagner')[0]!.alias).toBeUndefined();
  });

  test('finds facts by their ends and their relation, read either way', () => {
    const facts = search.find('wagner hired by malian').map(({ selection }) => selection.id);
    expect(facts).toEqual([
      'malian-government hired wagner-group alleged',
      'malian-government hired wagner-group denied',
    ]);
  });

  test.each(['', '   ', '…', 'zzzzzz'])('%j finds nothing', (query) => {
    expect(search.find(query)).toEqual([]);
  });
});
