import { describe, expect, it } from '@jest/globals';
import { abbreviate, initialsOf } from '../../../src/extract/reference/acronym.ts';

const alike = (a: string, b: string) => abbreviate(initialsOf(a), initialsOf(b));

describe('abbreviate', () => {
  it.each([
    ['AU', 'African Union'],
    ['U.N.', 'United Nations'],
    ['RSF', 'Rapid Support Forces'],
    ['FARC', 'Fuerzas Armadas Revolucionarias de Colombia'],
  ])('reads %s as %s', (acronym, name) => {
    expect([alike(acronym, name), alike(name, acronym)]).toEqual([true, true]);
  });

  it.each([
    ['AU', 'Australia'],
    ['EU', 'African Union'],
    ['Au', 'African Union'],
    ['A', 'Army'],
  ])('does not read %s as %s', (acronym, name) => {
    expect(alike(acronym, name)).toBe(false);
  });
});
