import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as paired from '../../src/extract/analysis/paired-rows.ts';
import * as packed from '../../src/extract/packed-rows.ts';

/** Rows of one width, each of numbers up to `most`, and which of them to add up. */
const rowsUpTo = (most: number) =>
  fc.integer({ min: 1, max: 13 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(fc.integer({ min: -most, max: most }), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
      picks: fc.array(fc.nat(), { maxLength: 600 }),
      width: fc.constant(width),
    }),
  );

function summed(rows: readonly (readonly number[])[], picks: readonly number[], width: number): number[] {
  return Array.from({ length: width }, (_, d) => picks.reduce((sum, pick) => sum + rows[pick % rows.length]![d]!, 0));
}

describe('rows that are added up several numbers at a time', () => {
  it('give the sums of four 8-bit numbers to a word, however many rows there are', () => {
    fc.assert(
      fc.property(rowsUpTo(127), ({ rows, picks, width }) => {
        const stride = packed.wordsOf(width);
        const words = packed.packedZeros(rows.length, width);
        rows.forEach((row, r) => row.forEach((value, d) => packed.addToRow(words, r * stride, d, value)));
        const sums = new Int32Array(width);
        const starts = Int32Array.from(picks, (pick) => (pick % rows.length) * stride);
        packed.sumRows(words, starts, starts.length, width, sums);
        expect([...sums]).toEqual(summed(rows, picks, width));
        expect(rows.map((row, r) => row.map((_, d) => packed.numberAt(words, r * stride, d)))).toEqual(rows);
      }),
    );
  });

  it('give the sums of two larger numbers to a word, however many rows there are', () => {
    fc.assert(
      fc.property(rowsUpTo(paired.LARGEST), ({ rows, picks, width }) => {
        const stride = paired.wordsOf(width);
        const words = new Int32Array(rows.length * stride);
        rows.forEach((row, r) => row.forEach((value, d) => paired.addToRow(words, r * stride, d, value)));
        const sums = new Int32Array(width);
        const starts = Int32Array.from(picks, (pick) => (pick % rows.length) * stride);
        paired.sumRows(words, starts, starts.length, width, sums);
        expect([...sums]).toEqual(summed(rows, picks, width));
      }),
    );
  });
});
