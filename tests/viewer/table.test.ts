import { describe, expect, test } from '@jest/globals';
import { differingCounts, otherStatuses } from '../../viewer/src/data/disagreement.ts';
import { NO_FILTERS, applyFilters } from '../../viewer/src/data/filter.ts';
import { neighbourGroups, saidBy } from '../../viewer/src/data/neighbours.ts';
import { sortRows, tableRows } from '../../viewer/src/table/rows.ts';
import { mali, words } from './world.ts';

const visible = applyFilters(mali, NO_FILTERS);

describe('the table', () => {
  const rows = tableRows(mali, words, visible);

  test('has a row for every visible fact', () => {
    expect(rows.length).toBe(mali.facts.size);
  });

  test('sorts numbers as numbers, and what is empty comes last both ways', () => {
    const counts = (downwards: boolean) =>
      sortRows(rows, 'count', downwards).map(({ visible: { fact } }) => fact.count?.value ?? fact.count?.min);
    expect(counts(false).slice(0, 3)).toEqual([2400, 4300, undefined]);
    expect(counts(true).slice(0, 3)).toEqual([4300, 2400, undefined]);
  });
});

describe('neighbours', () => {
  test('are grouped by relation as read from the entity', () => {
    const groups = neighbourGroups(mali, words, visible, 'wagner-group');
    expect(groups.map(({ label, neighbours }) => [label, neighbours.map(({ other }) => other)])).toEqual([
      ['was hired by', ['malian-government', 'malian-government']],
      ['meets', ['malian-government']],
    ]);
  });

  test('an entity that only speaks is found by what it says', () => {
    expect(saidBy(visible, 'le-drian').map(({ fact }) => fact.id)).toEqual([
      'malian-government hired wagner-group alleged',
    ]);
  });
});

describe('disagreement', () => {
  test('puts different figures side by side, each with all who give it', () => {
    const figures = differingCounts(mali.facts.get('france deploys_to mali actual')!.claims);
    expect(figures.map(({ count, claims }) => [count.value, count.approx, claims.length])).toEqual([
      [2400, undefined, 2],
      [2500, 'almost', 1],
    ]);
  });

  test('an allegation knows its denial', () => {
    const alleged = mali.facts.get('malian-government hired wagner-group alleged')!;
    expect(otherStatuses(mali, alleged).map(({ status }) => status)).toEqual(['denied']);
  });
});
