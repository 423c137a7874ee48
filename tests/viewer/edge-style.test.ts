import { describe, expect, test } from '@jest/globals';
import { STATUSES } from '../../src/model/claim.ts';
import { STATUS_STYLES, curvatures, edgeLabel, edgeWidth } from '../../viewer/src/data/edge-style.ts';
import { mali } from './world.ts';

describe('edge styles', () => {
  test('no two statuses share a line or a word', () => {
    expect(new Set(STATUSES.map((status) => STATUS_STYLES[status].pattern)).size).toBe(4);
    expect(new Set(STATUSES.map((status) => STATUS_STYLES[status].prefix)).size).toBe(4);
  });

  test('only a fact goes without a prefix', () => {
    expect(edgeLabel('hired', 'actual', false)).toBe('hired');
    expect(edgeLabel('hired', 'denied', false)).toBe('denied: hired');
    expect(edgeLabel('hired', 'alleged', true)).toBe('≠ alleged: hired');
  });

  test('more origins make a line thicker, up to a limit', () => {
    expect([0, 1, 2, 8, 500].map(edgeWidth)).toEqual([1.3, 1.3, 2, 3.4, 3.4].map((width) => expect.closeTo(width, 5)));
  });

  test('edges between one pair bend apart, whichever way they run; an edge alone is straight', () => {
    const bends = curvatures(mali.facts.values());
    expect(bends.get('macron leads france actual')).toBe(0);
    const pair = [...mali.facts.values()].filter(
      ({ source, target }) => source === 'malian-government' && target === 'wagner-group',
    );
    expect(new Set(pair.map(({ id }) => bends.get(id))).size).toBe(3);
    const opposite = curvatures([
      { ...pair[0]!, id: 'there', source: 'a', target: 'b' },
      { ...pair[0]!, id: 'back', source: 'b', target: 'a' },
    ]);
    // Each bends to its own left or right seen from its source: equal numbers are opposite sides.
    expect(opposite.get('there')).toBe(opposite.get('back'));
  });
});
