import { describe, expect, test } from '@jest/globals';
import { readDataset } from '../../viewer/src/data/dataset.ts';
import { chooseDrawn } from '../../viewer/src/data/drawn.ts';
import { NO_FILTERS, applyFilters, facetCounts } from '../../viewer/src/data/filter.ts';
import type { Filters } from '../../viewer/src/data/filter.ts';
import { largeGraph } from '../fixtures/viewer/large.ts';
import { mali } from './world.ts';

const under = (part: Partial<Filters>) => applyFilters(mali, { ...NO_FILTERS, ...part });
const DEPLOYED = 'france deploys_to mali actual';

describe('applyFilters', () => {
  test('without filters everything shows, lonely entities too', () => {
    const visible = under({});
    expect(visible.facts.size).toBe(mali.facts.size);
    expect(visible.entities.has('lonely')).toBe(true);
  });

  test('a kind keeps its entities and the facts among them', () => {
    const visible = under({ kinds: ['Country'] });
    expect([...visible.entities].sort()).toEqual(['cote-divoire', 'france', 'mali', 'niger']);
    expect(visible.facts.has(DEPLOYED)).toBe(true);
    expect(visible.facts.has('france contributes_to takuba actual')).toBe(false);
  });

  test('a status keeps only entities that still have a fact', () => {
    const visible = under({ statuses: ['denied'] });
    expect([...visible.facts.values()].map(({ fact }) => fact.status)).toEqual(['denied', 'denied']);
    expect(visible.entities.has('lonely')).toBe(false);
    expect(visible.entities.has('france')).toBe(false);
  });

  test('a source keeps the claims it makes and counts documents and origins again', () => {
    const fact = under({ publishers: ['Daily Examiner'] }).facts.get(DEPLOYED)!;
    expect(fact.claims.map(({ source }) => source?.publisher)).toEqual(['Daily Examiner']);
    expect(fact).toMatchObject({ documents: 1, origins: 1, disputed: false });
  });

  test('two sources that carry one agency text are one origin, and still disagree in their figures', () => {
    const fact = under({ publishers: ['Daily Examiner', 'Evening Post'] }).facts.get(DEPLOYED)!;
    expect(fact).toMatchObject({ documents: 2, origins: 1, disputed: true });
  });

  test('as known on a day, nothing published later or at an unknown time counts; the latter is told', () => {
    const visible = under({ knownOn: '2022-02-17' });
    const publishers = new Set(
      [...visible.facts.values()].flatMap(({ claims }) => claims.map(({ source }) => source?.publisher)),
    );
    expect([...publishers]).toEqual(['Courier of the North']);
    expect(visible.undated).toBe(5);
  });

  test('a month counts as known from its last day', () => {
    expect(under({ knownOn: '2022-02-27' }).facts.has('niger hosts takuba denied')).toBe(false);
    expect(under({ knownOn: '2022-02-28' }).facts.has('niger hosts takuba denied')).toBe(true);
  });

  test('disputed only', () => {
    expect([...under({ disputedOnly: true }).facts.keys()]).toEqual([DEPLOYED]);
  });
});

describe('facetCounts', () => {
  test('counts under the other filters and not under its own', () => {
    const filters = { ...NO_FILTERS, statuses: ['denied'], publishers: ['Evening Post'] };
    expect(Object.fromEntries(facetCounts(mali, filters, 'statuses'))).toEqual({ alleged: 1, actual: 1, denied: 1 });
    expect(Object.fromEntries(facetCounts(mali, filters, 'publishers'))).toEqual({
      'Courier of the North': 1,
      'Evening Post': 1,
    });
  });
});

describe('chooseDrawn', () => {
  const large = readDataset(largeGraph(3000));
  const visible = applyFilters(large, NO_FILTERS);

  test('draws all while there are few', () => {
    expect(chooseDrawn(large, visible, 3000, undefined).size).toBe(3000);
  });

  test('draws at most the limit, and all facts of the entity in focus', () => {
    const drawn = chooseDrawn(large, visible, 500, 'e900');
    expect(drawn.size).toBe(500);
    for (const { id } of large.factsOf.get('e900')!) expect(drawn.has(id)).toBe(true);
  });
});
