/** Which gold entities a name stands for, as the annotation guide's scorer sees it. */

const TITLES =
  /^(?:(?:the|a|an|president|prime minister|french|senegalese|malian|mr|mrs|ms|dr|gen|general|col|colonel|sir|so-called)\s+)+/;

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function keysOf(text: string): string[] {
  const folded = fold(text);
  return [folded, folded.replace(/^the /, ''), folded.replace(TITLES, '')].filter((key) => key !== '');
}

export interface NamedEntity {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** Folded surface form to the names of the gold entities that have it: `Paris` may be two. */
export type GoldNames = ReadonlyMap<string, ReadonlySet<string>>;

export function goldNames(entities: readonly NamedEntity[]): GoldNames {
  const names = new Map<string, Set<string>>();
  for (const { name, aliases } of entities) {
    for (const form of [name, ...(aliases ?? [])]) {
      for (const key of keysOf(form)) names.set(key, (names.get(key) ?? new Set()).add(name));
    }
  }
  return names;
}

/** The gold entities of the first form that is a gold surface form; else one made-up name that matches nothing. */
export function goldCandidates(names: GoldNames, forms: readonly string[]): readonly string[] {
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const found = names.get(key);
      if (found !== undefined) return [...found];
    }
  }
  return [`?${fold(forms[0] ?? '')}`];
}

/** One key a triple; a symmetric relation has one whichever way round it is said. */
export function tripleKeyParts(subject: string, relation: string, object: string, symmetric: boolean): string {
  return symmetric && subject > object
    ? `${object} | ${relation} | ${subject}`
    : `${subject} | ${relation} | ${object}`;
}
