/** Whether capitals stand for the initials of a name: `AU` of `African Union`, `MINUSMA` does not stand for its English name. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[.\s]/g, '');
  if (!/^\p{Lu}{2,7}s?$/u.test(letters)) return false;
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  if (words.length < 2) return false;
  const capitals = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  const all = words.map((word) => word[0]!.toUpperCase()).join('');
  return letters === capitals || letters === all;
}
