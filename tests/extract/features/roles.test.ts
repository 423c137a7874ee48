import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { TextHasher } from '../../../src/extract/features/hash.ts';
import { NO_CLASSES, viewer } from '../../../src/extract/features/sentence-view.ts';

/** The parts that two words play beside a third. */
function partsBeside(text: string, predicate: string, ...words: readonly string[]) {
  const view = viewer(new TextHasher(), NO_CLASSES)(analyse(text).sentences[0]!);
  const at = view.words.indexOf(predicate);
  return words.map((word) => {
    const token = view.words.indexOf(word);
    return view.roles[token]!.filter((role) => role.predicate === at).map(({ part }) => part);
  });
}

describe('rolesOf', () => {
  const plain = partsBeside('Chad attacked Mali on Monday.', 'attacked', 'chad', 'mali');

  it('gives both a part of their own', () => {
    expect(plain[0]).toHaveLength(1);
    expect(plain[1]).toHaveLength(1);
    expect(plain[0]).not.toEqual(plain[1]);
  });

  it('sees a passive as its active', () => {
    const passive = partsBeside('Mali was attacked by Chad on Monday.', 'attacked', 'chad', 'mali');
    expect(passive[0]).toEqual(expect.arrayContaining([...plain[0]!]));
    expect(passive[1]).toEqual(plain[1]);
  });

  it('sees through a relative clause', () => {
    expect(partsBeside('Chad, which attacked Mali, said nothing.', 'attacked', 'chad', 'mali')).toEqual(plain);
  });

  it('gives every member of a list the part of the first', () => {
    const [chad, niger, mali] = partsBeside('Chad and Niger attacked Mali.', 'attacked', 'chad', 'niger', 'mali');
    expect([chad, niger, mali]).toEqual([plain[0], plain[0], plain[1]]);
  });

  it('keeps the owner of a force apart from the force', () => {
    const [owner, force] = partsBeside('Chadian troops attacked Mali.', 'attacked', 'chadian', 'troops');
    expect(force).toEqual(plain[0]);
    expect(owner).toHaveLength(1);
    expect(owner).not.toEqual(force);
  });
});
