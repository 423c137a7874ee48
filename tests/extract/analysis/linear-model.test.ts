import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linearModel, packRows, rowRoom } from '../../../src/extract/analysis/linear-model.ts';
import { moveModel, moveRoom, packMoves } from '../../../src/extract/analysis/move-model.ts';
import { openTables } from '../../../src/extract/kernel/kernel.ts';

const CLASSES = 11;

const weight = fc.integer({ min: -32768, max: 32767 });
/** Keys that often share their upper half, and with it a bucket. */
const key = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0x70000, max: 0x7001f }));

/** A row of weights for each key; none of them empty. */
const rows = fc
  .uniqueArray(
    fc.tuple(
      key,
      fc.dictionary(fc.integer({ min: 0, max: CLASSES - 1 }).map(String), weight, { minKeys: 1, maxKeys: CLASSES }),
    ),
    { selector: ([one]) => one, maxLength: 60 },
  )
  .map((list) => list.sort(([a], [b]) => a - b));

/** Which keys to ask for: some of those that are known, by their number, and others. */
const asked = fc.array(fc.oneof(fc.nat(59), key), { maxLength: 90 });
const keysOf = (list: readonly (readonly [number, unknown])[], picks: readonly number[]) =>
  Int32Array.from(picks, (pick) => list[pick]?.[0] ?? pick);

describe('a linear model', () => {
  it('adds up the rows of the features it knows', () => {
    fc.assert(
      fc.property(rows, asked, (list, picks) => {
        const entries = list.flatMap(([, row]) => Object.entries(row));
        const packed = packRows({
          keys: Uint32Array.from(list, ([one]) => one),
          lengths: Uint8Array.from(list, ([, row]) => Object.keys(row).length),
          classes: Uint8Array.from(entries, ([cell]) => Number(cell)),
          weights: Int16Array.from(entries, ([, value]) => value),
        });
        const model = linearModel(packed, CLASSES, openTables(rowRoom(packed, CLASSES)));
        const features = keysOf(list, picks);
        const scores = new Int32Array(CLASSES).fill(99);
        model.score(features, features.length, scores);
        const known = new Map(list.map(([one, row]) => [one | 0, row]));
        const expected = Array.from({ length: CLASSES }, (_, cell) =>
          features.reduce((sum, feature) => sum + (known.get(feature)?.[String(cell)] ?? 0), 0),
        );
        expect([...scores]).toEqual(expected);
      }),
    );
  });
});

describe('a move model', () => {
  it('adds up the two weights of the features it knows', () => {
    const moves = rows.map((list) => list.map(([one, row]) => [one, Object.values(row)] as const));
    fc.assert(
      fc.property(moves, asked, (list, picks) => {
        const packed = packMoves({
          keys: Uint32Array.from(list, ([one]) => one),
          left: Int16Array.from(list, ([, [left = 0]]) => left),
          right: Int16Array.from(list, ([, [, right = 0]]) => right),
        });
        const model = moveModel(packed, openTables(moveRoom(packed)));
        const features = keysOf(list, picks);
        const scores = { left: 99, right: 99 };
        model.score(features, features.length, scores);
        const known = new Map(list.map(([one, row]) => [one | 0, row]));
        const sum = (side: 0 | 1) => features.reduce((total, feature) => total + (known.get(feature)?.[side] ?? 0), 0);
        expect(scores).toEqual({ left: sum(0), right: sum(1) });
      }),
    );
  });
});
