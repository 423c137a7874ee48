import { describe, expect, it } from '@jest/globals';
import { relationsOfWord } from '../../../src/extract/features/trigger-words.ts';

describe('relationsOfWord', () => {
  it('says the same of two words for one thing', () => {
    expect(relationsOfWord('lambast')).toBe(relationsOfWord('decry'));
    expect(relationsOfWord('lambast')).not.toBe(0);
  });

  it('knows that a word may carry several relations', () => {
    const both = relationsOfWord('oust');
    expect(both & (both - 1)).not.toBe(0);
  });

  it('has nothing to say of any other word', () => {
    expect(relationsOfWord('umbrella2')).toBe(0);
  });
});
