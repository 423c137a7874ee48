/** A text as sentences of tokens, each with its role, before anything is tagged. */
import type { SentenceRole } from '../analysis/analysis.ts';
import { paragraphsOf } from './paragraphs.ts';
import { datelineLength, roleOf } from './roles.ts';
import { sentenceEnds } from './sentences.ts';
import { tokenise } from './tokens.ts';

export interface SentenceTokens {
  readonly start: number;
  readonly end: number;
  readonly role: SentenceRole;
  readonly paragraph: number;
  readonly repeats: number | undefined;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Shorter sentences (`Yes.`) say the same thing twice without one being a copy of the other. */
const SHORTEST_REPEAT = 20;

export function sentencesOf(text: string): SentenceTokens[] {
  const sentences: SentenceTokens[] = [];
  const firstWith = new Map<string, number>();
  paragraphsOf(text).forEach(({ start, end }, paragraph) => {
    const opening = text.slice(start, Math.min(end, start + 1000));
    const role = roleOf(end - start > 1000 ? `${opening}…` : opening, paragraph);
    const dateline = role === 'prose' || role === 'headline' ? datelineLength(opening) : 0;
    const add = (from: number, to: number, as: SentenceRole) => {
      const { starts, ends } = tokenise(text, from, to);
      let first = 0;
      const cuts = as === 'dateline' ? [starts.length] : sentenceEnds(text, { starts, ends });
      for (const cut of cuts) {
        if (cut === first) continue;
        const begin = starts[first]!;
        const finish = ends[cut - 1]!;
        const words = text.slice(begin, finish);
        const repeats = words.length >= SHORTEST_REPEAT ? firstWith.get(words) : undefined;
        if (repeats === undefined) firstWith.set(words, sentences.length);
        sentences.push({
          start: begin,
          end: finish,
          role: as,
          paragraph,
          repeats,
          starts: starts.slice(first, cut),
          ends: ends.slice(first, cut),
        });
        first = cut;
      }
    };
    if (dateline > 0) add(start, start + dateline, 'dateline');
    if (start + dateline < end) add(start + dateline, end, dateline > 0 ? 'prose' : role);
  });
  return sentences;
}
