/** Quotation marks, paired within a paragraph: what lies between them is somebody's words. */
import type { Tree } from '../parse/tree.ts';

/** UTF-16 offsets in the text. */
interface Quotation {
  readonly start: number;
  readonly end: number;
}

const OPENING = new Set(['“', '‘', '``', '«', '„']);
const CLOSING = new Set(['”', "''", '»']);

/** A quotation that the paragraph leaves open runs to its end, as newspapers do before the next paragraph of the same speaker. */
export function quotationsOf(trees: readonly Tree[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: number | undefined;
  let paragraph = -1;
  let end = 0;
  for (const { sentence, tokens } of trees) {
    if (sentence.paragraph !== paragraph) {
      if (open !== undefined) found.push({ start: open, end });
      [open, paragraph] = [undefined, sentence.paragraph];
    }
    for (const token of tokens) {
      end = token.end;
      const straight = token.text === '"';
      if (open === undefined && (OPENING.has(token.text) || straight) && token.text !== '‘') open = token.start;
      else if (open !== undefined && (CLOSING.has(token.text) || straight)) {
        found.push({ start: open, end });
        open = undefined;
      }
    }
  }
  if (open !== undefined) found.push({ start: open, end });
  return found;
}

export function isQuoted(quotations: readonly Quotation[], offset: number): boolean {
  return quotations.some(({ start, end }) => start <= offset && offset < end);
}
