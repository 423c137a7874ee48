/** Names and addresses come from the news: they are shown as text, shortened, and followed only where it is safe. */

/** The address when it is http or https, else nothing: no `javascript:`, no `data:`. */
export function safeLink(uri: string | undefined): string | undefined {
  if (uri === undefined || !URL.canParse(uri)) return undefined;
  const { protocol, href } = new URL(uri);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

export function wikidataLink(id: string | undefined): string | undefined {
  return id !== undefined && /^Q\d+$/.test(id) ? `https://www.wikidata.org/wiki/${id}` : undefined;
}

/** Controls, and the marks that turn the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}]/gu;

/** One line of at most `most` characters for the canvas; cut between graphemes. */
export function canvasLabel(name: string, most = 32): string {
  const line = name.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  // A grapheme may be long, or endless: no more than this many units of the line are looked at.
  const start = line.slice(0, most * 20);
  const graphemes = [...new Intl.Segmenter('en').segment(start)].map(({ segment }) => segment);
  if (graphemes.length <= most && start.length === line.length) return line;
  const kept = graphemes.slice(0, most - 1).join('');
  return `${kept.trimEnd()}…`;
}

const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The base direction of a text, by its first letter. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.test(FIRST_LETTER.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}
