import { findQuote } from '../quote.ts';
import type { ClaimRule } from '../rule.ts';

/** A quote of a stored text stands there, at its offsets, under its hash; what is only cited is said to be. */
export const quoteStands: ClaimRule = function* ({ evidence, place: claimPlace }, { documents }) {
  const document = evidence && documents.get(evidence.document);
  if (!document) return;
  const place = evidence.place ?? claimPlace;
  const quote = shorten(evidence.quote ?? '');
  const finding = findQuote(evidence, document);
  switch (finding.found) {
    case 'verified':
      return;
    case 'cited': {
      const why = document.text === undefined ? 'its text is not stored' : 'nothing is quoted from it';
      const message = `"${document.id}" is cited, not verified: ${why}`;
      yield { code: 'quote-not-verified', severity: 'information', place, message };
      return;
    }
    case 'changed': {
      const message = `the offsets of "${quote}" hold under another text of "${document.id}" (SHA-256 "${evidence.sha256 ?? ''}"); extract it again`;
      yield { code: 'text-changed', severity: 'error', place, message };
      return;
    }
    case 'nowhere':
    case 'elsewhere': {
      const where = finding.found === 'nowhere' ? 'nowhere in' : 'not at its offsets in';
      const message = `"${quote}" stands ${where} "${document.id}"; copy it exactly from the stored text`;
      yield { code: 'quote-mismatch', severity: 'error', place, message };
      return;
    }
    case 'several': {
      const message = `"${quote}" stands ${finding.times} times in "${document.id}"; add "start" and "end"`;
      yield { code: 'quote-mismatch', severity: 'error', place, message };
    }
  }
};

function shorten(quote: string): string {
  return quote.length > 60 ? `${quote.slice(0, 57)}…` : quote;
}
