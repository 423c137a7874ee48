import { describe, expect, it } from '@jest/globals';
import { findKnown, makeGazetteer } from '../../../src/extract/mentions/gazetteer.ts';

const words = (text: string) => text.split(' ').map((word) => ({ text: word }));

function hits(text: string, gazetteer = makeGazetteer()) {
  return findKnown(gazetteer, words(text)).map(({ start, end, entries }) => [
    text
      .split(' ')
      .slice(start, end + 1)
      .join(' '),
    ...entries.map(({ role, entity }) => `${role} of ${entity}`),
  ]);
}

describe('the gazetteer', () => {
  it('finds names, adjectives and seats of countries', () => {
    expect(hits('Paris told Malian and South Korean envoys of the United States')).toEqual([
      ['Paris', 'seat of France'],
      ['Malian', 'demonym of Mali'],
      ['South Korean', 'demonym of South Korea'],
      ['United States', 'name of United States'],
    ]);
  });

  it('prefers the longest form', () => {
    expect(hits('Guinea - Bissau and Guinea')).toEqual([
      ['Guinea - Bissau', 'name of Guinea-Bissau'],
      ['Guinea', 'name of Guinea'],
    ]);
  });

  it('keeps "us" and "US" apart, and reads "U.S." as "US"', () => {
    expect(hits('They told us that the U.S. and the US agreed').map(([text]) => text)).toEqual(['U.S.', 'US']);
  });

  it('takes in the names of the user, with their kinds', () => {
    const known = [{ name: 'Wagner Group', aliases: ['Wagner'], demonyms: [], kind: 'Force' }];
    expect(hits('Mali hired Wagner', makeGazetteer(known))).toEqual([
      ['Mali', 'name of Mali'],
      ['Wagner', 'name of Wagner Group'],
    ]);
  });
});
