/** The office by which a sentence says that a person leads something: `Prime Minister`, `defence minister`, `secretary of state`. */
import { bearersOf } from '../frames/noun-slots.ts';
import { headOf, isNoun, labelOf, lemmaOf, tagOf, wordOf, type Tree } from '../parse/tree.ts';
import { wordsOf } from './words.ts';

const OFFICES = new Set(
  (
    'president minister premier chancellor king queen emperor emir sultan caliph prince princess monarch pope patriarch leader head chief chairman chairwoman ' +
    'chairperson chair director secretary governor mayor commander general ruler dictator strongman warlord boss speaker ambassador envoy ' +
    'consul commissioner superintendent coordinator ceo editor publisher founder owner manager premier-elect president-elect secretary-general chief-of-staff ' +
    'commander-in-chief chairman-elect pm taoiseach adviser advisor representative spokesman spokeswoman attorney general administrator dean rector coach'
  ).split(' '),
);

/** What stands before an office and belongs to it, when it is no noun. */
const QUALIFYING = new Set(
  (
    'prime foreign first vice deputy chief military financial presidential general executive acting interim supreme grand high political economic naval federal regional ' +
    'provincial medical social public national humanitarian environmental diplomatic legal joint managing'
  ).split(' '),
);

/** What may follow `of` within a title: `secretary of state`, `chief of staff`. */
const MATTERS = new Set(
  'state staff defense defence war interior treasury commerce health justice labor labour energy education intelligence operations protocol homeland transportation agriculture'.split(
    ' ',
  ),
);

/** `General` alone is a rank. */
const WITH_GENERAL = new Set(['attorney', 'secretary', 'director', 'governor', 'inspector', 'solicitor']);

const SUFFIXES = new Set(['elect', 'general', 'chief', 'designate']);

/** A name of these types before an office says whose it is, and is no part of it. */
const OWNERS = /-(?:GPE|NORP|ORG|LOC|FAC|PERSON)$/;

/**
 * The title that `person` (the head token of a mention) bears in the sentence, as written; undefined when none is said.
 * Of several the nearest counts. `object` is the head token of what is led, which is no part of the title.
 */
export function titleFor(tree: Tree, person: number, object: number): string | undefined {
  let best: number | undefined;
  for (let at = 0; at < tree.tokens.length; at++) {
    if (!isOffice(tree, at) || !isBorneBy(tree, at, person)) continue;
    if (best === undefined || Math.abs(at - person) < Math.abs(best - person)) best = at;
  }
  if (best === undefined) return undefined;
  const [first, last] = [firstOf(tree, best, object), lastOf(tree, best, object)];
  return wordsOf(tree, first, last);
}

function isOffice(tree: Tree, at: number): boolean {
  if (wordOf(tree, at) === 'general' && !WITH_GENERAL.has(wordOf(tree, at - 1)) && wordOf(tree, at - 1) !== '-')
    return false;
  return isNoun(tree, at) && (OFFICES.has(lemmaOf(tree, at)) || OFFICES.has(wordOf(tree, at)));
}

function isBorneBy(tree: Tree, office: number, person: number): boolean {
  if (office === person) return true;
  if (bearersOf(tree, office).includes(person)) return true;
  // `Defence Minister Ada Lind`, whichever of the words the parser makes the head
  const head = headOf(tree, office);
  if (['compound', 'nmod'].includes(labelOf(tree, office)) && head === person) return true;
  return labelOf(tree, person) === 'appos' && headOf(tree, person) === office;
}

function firstOf(tree: Tree, office: number, object: number): number {
  let first = office;
  while (first > 0 && first - 1 !== object) {
    const before = first - 1;
    const hyphen = wordOf(tree, before) === '-';
    const prefix = wordOf(tree, before - 1);
    if (hyphen && (QUALIFYING.has(prefix) || WITH_GENERAL.has(prefix) || prefix === 'chief')) {
      first = before - 1;
      continue;
    }
    const word = wordOf(tree, before);
    if (OWNERS.test(tree.tokens[before]!.name) && !QUALIFYING.has(word)) break;
    const belongs = QUALIFYING.has(word) || (isNoun(tree, before) && /^[\p{L}-]+$/u.test(word));
    if (!belongs || office - before > 4) break;
    first = before;
  }
  return first;
}

function lastOf(tree: Tree, office: number, object: number): number {
  let last = office;
  if (wordOf(tree, last + 1) === '-' && SUFFIXES.has(wordOf(tree, last + 2))) last += 2;
  else if (WITH_GENERAL.has(wordOf(tree, last)) && wordOf(tree, last + 1) === 'general') last += 1;
  if (wordOf(tree, last + 1) === 'of' && MATTERS.has(wordOf(tree, last + 2)) && last + 2 !== object) last += 2;
  else if (
    wordOf(tree, last + 1) === 'of' &&
    wordOf(tree, last + 2) === 'national' &&
    tagOf(tree, last + 3).startsWith('NN')
  )
    last += 3;
  return last;
}
