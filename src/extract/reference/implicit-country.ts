/**
 * Bridging reference: `President Karzai` is of a country, and `the northern city of Aleppo` lies in one, that the sentence
 * does not name. The country is the one that the text names most, or the one named last; the scorer learns how far to
 * believe either.
 */
import type { SentenceView } from '../features/sentence-view.ts';
import { KINDS, type PreparedText } from '../mentions/detect.ts';
import type { Cluster } from './cluster.ts';
import { linksBySentence } from './links-by-sentence.ts';
import { factsOf } from './mention-facts.ts';
import type { Link } from './resolve.ts';

/** A word that wants a country, and the one whose it is. */
export interface ImplicitLink {
  readonly link: Link;
  /** The person with the title, or the place. */
  readonly of: Link;
}

const COUNTRY = KINDS.indexOf('Country');
const GOVERNMENT = KINDS.indexOf('Government');
const PERSON = KINDS.indexOf('Person');
const PLACE = KINDS.indexOf('Place');

const OFFICES: ReadonlySet<string> = new Set(
  'president premier chancellor king queen emperor emir sultan minister secretary ruler dictator leader'.split(' '),
);
const TOWNS: ReadonlySet<string> = new Set('city town village province region state district port'.split(' '));
const WHERE =
  /^(?:(?:north|south)?-?(?:eastern|western)|northern|southern|central|largest|biggest|main|coastal|border|port|mining)$/;
/** A capital of less than a country. */
const LESSER = /^(?:provincial|regional|state|district|local|financial|commercial|economic|business|oblast|county)$/;

/** Words between a title and the name: more of them is no title. */
const TITLE_REACH = 6;
const OWNER_REACH = 5;

/** How many sentences back a country still counts as named last. */
const LATELY = 3;

export function implicitCountries(text: PreparedText, links: readonly Link[]): ImplicitLink[] {
  const worded = links.filter(({ facts }) => facts.form !== 'pronoun');
  const named = worded.filter(({ cluster }) => cluster.kind === COUNTRY);
  if (named.length === 0) return [];
  const counts = new Map<Cluster, number>();
  for (const { cluster } of named) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  const [main] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  const found: ImplicitLink[] = [];
  for (const [sentence, row] of linksBySentence(worded)) {
    const view = text.views[sentence]!;
    for (const of of row) {
      const word = wordOf(view, of);
      if (word < 0 || hasOwner(view, row, of, word)) continue;
      const place = view.sentence.tokens[word]!.start;
      const last = named.findLast(
        ({ facts }) => facts.start < place && facts.sentence > sentence - LATELY && facts.sentence <= sentence,
      )?.cluster;
      const mention = {
        sentence,
        head: word,
        start: word,
        end: word,
        probability: 1,
        kinds: KINDS.map((_, k) => (k === COUNTRY ? 1 : 0)),
        variants: [],
      };
      const facts = { ...factsOf(text, mention), form: 'implicit' as const };
      for (const cluster of new Set([main, last ?? main]))
        found.push({ link: { facts, cluster, certainty: counts.get(cluster)! / named.length }, of });
    }
  }
  return found;
}

/** The token that wants a country; -1 when none does. */
function wordOf(view: SentenceView, { facts, cluster }: Link): number {
  if (facts.form !== 'name') return -1;
  if (cluster.kind === PERSON) return officeOf(view, facts.mention.start, facts.mention.head);
  return cluster.kind === PLACE ? townWord(view, facts.mention.start, facts.mention.end) : -1;
}

function officeOf({ words, sentence: { tokens } }: SentenceView, start: number, head: number): number {
  for (let i = head - 1; i >= Math.max(0, start - TITLE_REACH); i--) {
    if (OFFICES.has(words[i]!)) return i;
    if (!/^(?:NN|IN|,|HYPH|DT|CC|JJ)/.test(tokens[i]!.tag)) break;
  }
  return -1;
}

function townWord({ words }: SentenceView, start: number, end: number): number {
  for (const [i, step] of [
    [start - 1, -1],
    [end + 1, 1],
  ] as const) {
    let at = i;
    while (/^(?:,|of|the|city)$/.test(words[at] ?? '')) at += step;
    if (words[at] === 'capital') return LESSER.test(words[at - 1] ?? '') ? -1 : at;
  }
  const town = start - 2;
  if (words[start - 1] === 'of' && TOWNS.has(words[town] ?? '') && WHERE.test(words[town - 1] ?? '')) return town;
  return WHERE.test(words[start - 1] ?? '') ? start - 1 : -1;
}

/** Whether the sentence itself says whose it is: `the French president`, `President Touadéra of Chad`, `Aleppo, Syria`. */
function hasOwner(view: SentenceView, row: readonly Link[], of: Link, word: number): boolean {
  const { start, end } = of.facts.mention;
  const from = Math.min(word, start) - OWNER_REACH;
  const to = Math.max(word, end) + OWNER_REACH;
  const stop = (i: number) => /^(?:VB|\.|:|;)/.test(view.sentence.tokens[i]!.tag);
  return row.some(({ facts: { mention }, cluster }) => {
    if (cluster.kind !== COUNTRY && cluster.kind !== GOVERNMENT) return false;
    if (mention.head < from || mention.head > to) return false;
    const [a, b] = mention.head < word ? [mention.head, word] : [Math.min(word, end), mention.head];
    for (let i = a + 1; i < b; i++) if (stop(i)) return false;
    return true;
  });
}
