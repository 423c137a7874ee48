import { describe, expect, it } from '@jest/globals';
import { isAcronymOf } from '../../../src/extract/reference/acronym.ts';

describe('isAcronymOf', () => {
  it.each([
    ['AU', 'African Union'],
    ['U.N.', 'United Nations'],
    ['RSF', 'Rapid Support Forces'],
    ['FARC', 'Fuerzas Armadas Revolucionarias de Colombia'],
  ])('reads %s as %s', (acronym, name) => {
    expect(isAcronymOf(acronym, name)).toBe(true);
  });

  it.each([
    ['AU', 'Australia'],
    ['EU', 'African Union'],
    ['Au', 'African Union'],
    ['A', 'Army'],
  ])('does not read %s as %s', (acronym, name) => {
    expect(isAcronymOf(acronym, name)).toBe(false);
  });
});
