import { beginsWithCapital, capitalsOnly } from '../text/letters.ts';

/** What tells that capitals stand for the initials of a name: `AU` of `African Union`; `MINUSMA` does not stand for its English name. */
export interface Initials {
  /** The capitals, where the form is nothing but capitals (and stops, and an `s`). */
  readonly acronym: string | undefined;
  /** Of the words with a capital. */
  readonly capitals: string | undefined;
  /** Of all the words. */
  readonly all: string | undefined;
}

export function initialsOf(surface: string): Initials {
  const letters = surface.replace(/[.\s]/g, '');
  const capitals = capitalsOnly(letters.endsWith('s') ? letters.slice(0, -1) : letters);
  const words = surface.split(/[\s-]+/).filter((word) => word !== '');
  const several = words.length > 1;
  return {
    acronym: capitals >= 2 && capitals <= 7 ? letters : undefined,
    capitals: several ? words.map((word) => (beginsWithCapital(word) ? word[0]! : '')).join('') : undefined,
    all: several ? words.map((word) => word[0]!.toUpperCase()).join('') : undefined,
  };
}

/** Whether either stands for the other's initials. */
export function abbreviate(a: Initials, b: Initials): boolean {
  return standsFor(a, b) || standsFor(b, a);
}

function standsFor({ acronym }: Initials, { capitals, all }: Initials): boolean {
  return acronym !== undefined && (acronym === capitals || acronym === all);
}
