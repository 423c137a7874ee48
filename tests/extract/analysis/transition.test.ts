import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isFinal,
  attachLeft,
  attachRight,
  makeParserState,
  mayLeft,
  mayRight,
  mayShift,
  shift,
  startState,
} from '../../../src/extract/analysis/transition.ts';
import { moveCosts } from '../../../src/learn/foundation/oracle.ts';

/** A projective tree over `seeds.length` words; the root's child has the length as head, as the oracle wants it. */
function projectiveTree(seeds: readonly number[]): Int16Array {
  const heads = new Int16Array(seeds.length);
  const build = (from: number, to: number, head: number) => {
    if (from >= to) return;
    const root = from + (seeds[from]! % (to - from));
    heads[root] = head;
    build(from, root, root);
    build(root + 1, to, root);
  };
  build(0, seeds.length, seeds.length);
  return heads;
}

describe('the transition system and its oracle', () => {
  test('following moves of no cost rebuilds any projective tree', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 30 }), (seeds) => {
        const gold = projectiveTree(seeds);
        const state = makeParserState();
        const costs = { shift: 0, left: 0, right: 0 };
        startState(state, gold.length);
        while (!isFinal(state)) {
          if (state.depth === 0) {
            shift(state);
            continue;
          }
          moveCosts(state, gold, costs);
          if (mayLeft(state) && costs.left === 0) attachLeft(state, 0);
          else if (mayRight(state) && costs.right === 0) attachRight(state, 0);
          else {
            expect([mayShift(state), costs.shift]).toEqual([true, 0]);
            shift(state);
          }
        }
        expect([...state.heads.slice(0, gold.length)]).toEqual([...gold]);
      }),
    );
  });
});
