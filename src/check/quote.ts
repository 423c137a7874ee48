/** Whether a quote stands in a document's stored text. */
import type { Evidence } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/mention.ts';

export type QuoteFinding =
  | { readonly found: 'verified'; readonly span: Span }
  /** The text is not stored, or nothing is quoted: cited, not verified. */
  | { readonly found: 'cited' }
  | { readonly found: 'nowhere' | 'elsewhere' | 'changed' }
  /** No offsets are given and the quote occurs this often. */
  | { readonly found: 'several'; readonly times: number };

/** Offsets are UTF-16. Without offsets a quote is verified where it occurs exactly once. */
export function findQuote({ quote, span, sha256 }: Evidence, { text, sha256: hash }: Document): QuoteFinding {
  if (quote === undefined || text === undefined) return { found: 'cited' };
  if (sha256 !== undefined && sha256 !== hash) return { found: 'changed' };
  if (span) {
    if (text.slice(span.start, span.end) === quote) return { found: 'verified', span };
    return { found: text.includes(quote) ? 'elsewhere' : 'nowhere' };
  }
  const start = text.indexOf(quote);
  if (start < 0) return { found: 'nowhere' };
  let times = 1;
  for (let at = text.indexOf(quote, start + 1); at >= 0; at = text.indexOf(quote, at + 1)) times += 1;
  return times === 1 ? { found: 'verified', span: { start, end: start + quote.length } } : { found: 'several', times };
}
