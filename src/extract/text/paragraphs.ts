/** Cuts a text into paragraphs: at every line break, or at blank lines only where the lines are wrapped to a width. */
import type { Span } from '../../model/mention.ts';

/** Wrapped text has lines of about this many units and none much longer. */
const NARROWEST = 50;
const WIDEST = 100;
/** Share of full lines, in per cent, that makes a text a wrapped one. */
const FULL_LINES = 60;

export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  if (!isWrapped(lines)) return lines.filter((line) => line.end > line.start);
  const paragraphs: { start: number; end: number }[] = [];
  let open = false;
  for (const { start, end } of lines) {
    if (end === start) open = false;
    else if (open) paragraphs.at(-1)!.end = end;
    else {
      paragraphs.push({ start, end });
      open = true;
    }
  }
  return paragraphs;
}

/** Lines without the white space around them. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    if (unit !== 10 && unit !== 13 && unit !== 0x2028 && unit !== 0x2029) continue;
    let start = from;
    let end = i;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end });
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    from = i + 1;
  }
  return lines;
}

const isBlank = (unit: number) =>
  unit <= 32 || unit === 0xa0 || unit === 0x200b || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200a);

function isWrapped(lines: readonly Span[]): boolean {
  let followed = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const length = lines[i]!.end - lines[i]!.start;
    if (length > WIDEST) return false;
    if (length === 0 || lines[i + 1]!.end === lines[i + 1]!.start) continue;
    followed++;
    if (length >= NARROWEST) full++;
  }
  return followed >= 4 && full * 100 >= followed * FULL_LINES;
}
