/** Annotations of the parsed news: the texts stay where they are, the annotations hold offsets (UTF-16) into the rebuilt parts. */
import { readFileSync } from 'node:fs';
import type { Status } from '../model/claim.ts';
import { readCorpus } from './foundation/corpus.ts';
import type { GoldDocument } from './gold.ts';
import { partsOf } from './rebuilt-news.ts';

type Span = readonly [start: number, end: number];

interface Annotated {
  readonly text: number;
  readonly part: number;
  readonly entities: readonly { readonly name: string; readonly kind: string; readonly forms: readonly Span[] }[];
  readonly claims: readonly {
    /** Index into `entities`, like `object` and `attribution`. */
    readonly subject: number;
    readonly relation: string;
    readonly object: number;
    readonly status: Status;
    readonly quote: Span;
    readonly attribution?: number;
  }[];
}

/** Throws when an annotation names a text or part that the corpus does not have. */
export function readParsedNews(annotations: string, parses: string): GoldDocument[] {
  const texts = new Map(readCorpus(parses).map((text) => [text.number, text]));
  return readFileSync(annotations, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text: number, part, entities, claims } = JSON.parse(line) as Annotated;
      const parsed = texts.get(number);
      const text = parsed === undefined ? undefined : partsOf(parsed)[part];
      if (text === undefined)
        throw new Error(`${annotations} speaks of part ${part} of text ${number}: ${parses} has none.`);
      const slice = ([start, end]: Span) => text.slice(start, end);
      const nameOf = (index: number) => entities[index]!.name;
      return {
        doc: `n${number}.${part}`,
        text,
        entities: entities.map(({ name, kind, forms }) => ({ name, kind, aliases: forms.map(slice) })),
        claims: claims.map(({ subject, relation, object, status, quote, attribution }) => ({
          subject: nameOf(subject),
          relation,
          object: nameOf(object),
          status,
          quote: slice(quote),
          ...(attribution === undefined ? {} : { attribution: nameOf(attribution) }),
        })),
        made: true,
        lesser: false,
      };
    });
}
