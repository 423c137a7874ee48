import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinSections, parseSections, partSections, readParts } from '../../../src/extract/analysis/weights-file.ts';

describe('weights', () => {
  test('come back from the file as they went in, whether they shrink or not', () => {
    const parts = fc.record({
      few: fc.uint8Array({ maxLength: 2000, max: 3 }),
      many: fc.uint8Array({ maxLength: 2000 }),
    });
    fc.assert(
      fc.property(parts, (given) => {
        const sections = parseSections(joinSections(partSections('m', given)), 'm');
        const { few, many } = readParts(sections, 'm', ['few', 'many']);
        expect([...few]).toEqual([...given.few]);
        expect([...many]).toEqual([...given.many]);
      }),
    );
  });

  test('a file of another make is refused with advice', () => {
    expect(() => parseSections(new TextEncoder().encode('something else altogether'), 'x.bin')).toThrow(
      '"x.bin" does not hold weights of this version',
    );
  });

  test('a section that is not there is named', () => {
    expect(() => readParts(new Map(), 'names', ['lengths'])).toThrow('The weights hold no section "names.lengths"');
  });
});
