import type { Link } from './resolve.ts';

/** The links of each sentence that has any, in the order given. */
export function linksBySentence(links: Iterable<Link>): Map<number, Link[]> {
  const bySentence = new Map<number, Link[]>();
  for (const link of links) {
    const row = bySentence.get(link.facts.sentence);
    if (row === undefined) bySentence.set(link.facts.sentence, [link]);
    else row.push(link);
  }
  return bySentence;
}
