/** Where the surface forms of gold entities and the quotes of gold claims stand in a text. */
import type { GoldClaim, GoldDocument } from './gold.ts';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  /** Index into the document's entities. */
  readonly entity: number;
}

/** Every whole-word occurrence of every surface form, by start, the longer first. A form that occurs nowhere as written is sought in any case. */
export function alignEntities({ text, entities }: GoldDocument): GoldSpan[] {
  const lower = text.toLowerCase();
  const spans = new Map<string, GoldSpan>();
  entities.forEach(({ name, aliases }, entity) => {
    for (const form of new Set([name, ...aliases])) {
      const trimmed = form.replace(/^(?:the|a|an) /i, '');
      for (const variant of new Set([form, trimmed])) {
        let places = occurrences(text, variant);
        if (places.length === 0 && variant.length > 3) places = occurrences(lower, variant.toLowerCase());
        for (const start of places) {
          const end = start + variant.length;
          spans.set(`${start}:${end}:${entity}`, { start, end, entity });
        }
      }
    }
  });
  return [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end || a.entity - b.entity);
}

/** Every place where the claim's quote stands. */
export function alignQuote(text: string, { quote }: GoldClaim): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length });
  }
  return found;
}

function occurrences(text: string, form: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(form); at >= 0 && form !== ''; at = text.indexOf(form, at + 1)) {
    if (!isWord(text, at - 1) && !isWord(text, at + form.length)) found.push(at);
  }
  return found;
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at] ?? '');
}
