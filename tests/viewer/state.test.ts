import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_FILTERS } from '../../viewer/src/data/filter.ts';
import { START, fromHash, toHash } from '../../viewer/src/data/state.ts';
import type { ViewState } from '../../viewer/src/data/state.ts';

describe('the permalink', () => {
  test('names what is selected, filtered and searched', () => {
    const hash = toHash({
      selection: { type: 'fact', id: 'france:hosts:mali:actual' },
      query: 'Côte d’Ivoire',
      filters: { ...NO_FILTERS, statuses: ['planned', 'denied'], publishers: ['A & B'], knownOn: '2022-02-17' },
      view: 'table',
    });
    expect(hash).toBe(
      '#fact=france%3Ahosts%3Amali%3Aactual&q=C%C3%B4te+d%E2%80%99Ivoire&status=planned&status=denied&source=A+%26+B&known=2022-02-17&view=table',
    );
  });

  test('the start has none', () => {
    expect(toHash(START)).toBe('');
  });

  test.each(['2022-02-30', '2022', 'yesterday', '<script>', ''])('the day %j cannot be, and is left out', (day) => {
    expect(fromHash(`#known=${encodeURIComponent(day)}`).filters.knownOn).toBeUndefined();
  });

  test('what it does not know it leaves alone', () => {
    expect(toHash(fromHash('#utm_source=x&view=pie&disputed=maybe'))).toBe('');
  });

  test('any state comes back from its link', () => {
    const words = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 4 });
    const states: fc.Arbitrary<ViewState> = fc.record({
      selection: fc.option(fc.record({ type: fc.constantFrom('entity' as const, 'fact' as const), id: fc.string() }), {
        nil: undefined,
      }),
      query: fc.string({ unit: 'grapheme' }),
      filters: fc.record({
        kinds: words,
        relations: words,
        statuses: words,
        publishers: words,
        disputedOnly: fc.boolean(),
        knownOn: fc.option(fc.constantFrom('2022-02-17', '2024-02-29'), { nil: undefined }),
      }),
      view: fc.constantFrom('graph' as const, 'table' as const),
    });
    fc.assert(fc.property(states, (state) => expect(fromHash(toHash(state))).toEqual(state)));
  });
});
