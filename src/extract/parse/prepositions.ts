import { coordinated, dependents, labelOf, lemmaOf, wordOf, type Tree } from './tree.ts';

/** A prepositional complement: `out of` and the head of what follows. */
export interface Complement {
  readonly preposition: string;
  readonly head: number;
}

/** The prepositional complements that hang on `at`, in text order; of chained prepositions also the joined form (`out of`). */
export function complements(tree: Tree, at: number): readonly Complement[] {
  const found: Complement[] = [];
  for (const child of tree.children[at] ?? []) {
    const label = labelOf(tree, child);
    const isPreposition = label === 'prep' || label === 'agent' || label === 'dative';
    if (isPreposition && wordOf(tree, child) !== '') collect(tree, child, wordOf(tree, child), found);
    else if (label === 'prt' || label === 'advmod') {
      for (const prep of dependents(tree, child, 'prep'))
        collect(tree, prep, `${wordOf(tree, child)} ${wordOf(tree, prep)}`, found);
    }
  }
  const particle = dependents(tree, at, 'prt', 'advmod').map((child) => child + 1);
  for (const child of dependents(tree, at, 'prep')) {
    if (particle.includes(child)) collect(tree, child, `${wordOf(tree, child - 1)} ${wordOf(tree, child)}`, found);
  }
  return found;
}

function collect(tree: Tree, prep: number, name: string, found: Complement[]): void {
  for (const child of tree.children[prep] ?? []) {
    const label = labelOf(tree, child);
    if (label === 'pobj') found.push({ preposition: name, head: child });
    else if (label === 'prep' && !name.includes(' ')) collect(tree, child, `${name} ${wordOf(tree, child)}`, found);
    else if (label === 'conj' && ['prep', 'agent'].includes(labelOf(tree, prep)))
      collect(tree, child, wordOf(tree, child), found);
  }
}

const INCLUDING = new Set(['include', 'including', 'like', 'especially', 'notably']);

/** The named members of an unnamed party: `a dozen countries, including France and Niger`, `states such as Mali`. */
export function includedMembers(tree: Tree, head: number): readonly number[] {
  return dependents(tree, head, 'prep').flatMap((prep) => {
    const isList =
      INCLUDING.has(lemmaOf(tree, prep)) || (wordOf(tree, prep) === 'as' && wordOf(tree, prep - 1) === 'such');
    return isList ? dependents(tree, prep, 'pobj').flatMap((object) => coordinated(tree, object)) : [];
  });
}
