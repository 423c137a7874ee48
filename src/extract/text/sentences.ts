/** Where sentences end within a paragraph of tokens. */
import {
  MONTH_ABBREVIATIONS,
  OPEN_ABBREVIATIONS,
  SENTENCE_STARTERS,
  SPLIT_ABBREVIATIONS,
  TITLE_ABBREVIATIONS,
} from './abbreviations.ts';
import { DIGIT, isLetter, kindOf, LOWER, UPPER } from './characters.ts';
import type { TokenSpans } from './tokens.ts';

/** A sentence is cut after so many tokens or UTF-16 units, whatever it says: what is longer is a table or worse. */
const MOST_TOKENS = 200;
const MOST_UNITS = 4000;

const CLOSERS = '"”’\')]»';
const OPENERS = '"“‘\'([«';

/** Index after the last token of each sentence, from `first` to `tokens.starts.length`. */
export function sentenceEnds(text: string, { starts, ends }: TokenSpans): number[] {
  const count = starts.length;
  const found: number[] = [];
  let begin = 0;
  let at = 0;
  while (at < count) {
    if (isStop(text, starts[at]!, ends[at]!)) {
      let after = at + 1;
      while (after < count && isCloser(text, starts, ends, after)) after++;
      if (after >= count || endsHere(text, starts, ends, at, after, begin)) {
        found.push(after);
        begin = after;
        at = after;
        continue;
      }
    }
    at++;
    if (at < count && (at - begin >= MOST_TOKENS || ends[at]! - starts[begin]! > MOST_UNITS)) {
      found.push(at);
      begin = at;
    }
  }
  if (begin < count) found.push(count);
  return found;
}

function isStop(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return (
    last === 46 ||
    last === 33 ||
    last === 63 ||
    last === 0x2026 ||
    last === 0x3002 ||
    last === 0x61f ||
    (last === 0x6d4 && start === end - 1)
  );
}

/** A closing mark that touches the token before it, or ends the paragraph. */
function isCloser(text: string, starts: readonly number[], ends: readonly number[], at: number): boolean {
  if (starts[at] !== ends[at - 1] && at < starts.length - 1) return false;
  const width = ends[at]! - starts[at]!;
  return CLOSERS.includes(text.charAt(starts[at]!)) && (width === 1 || text.startsWith("''", starts[at]));
}

function endsHere(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  stop: number,
  after: number,
  begin: number,
): boolean {
  const token = text.slice(starts[stop], Math.min(ends[stop]!, starts[stop]! + 20));
  let next = after;
  while (next < starts.length - 1 && OPENERS.includes(text.charAt(starts[next]!)) && ends[next]! - starts[next]! === 1)
    next++;
  const opened = next > after;
  const unit = text.charCodeAt(starts[next]!);
  const kind = kindOf(unit);
  const spaced = starts[after]! > ends[after - 1]!;
  const capital = (kind & UPPER) !== 0;
  if ((kind & LOWER) !== 0) return unit > 0x24f && !capital && spaced && token === '.';
  if (!capital && (kind & DIGIT) === 0 && !opened) return isSeparate(unit) && spaced;
  if (!spaced)
    return (
      capital && (token === '.' || token === '!' || token === '?') && stop > begin && isWordEnd(text, ends[stop - 1]!)
    );
  if (token === '.') return !isSplitAbbreviation(text, starts, ends, stop, begin, (kind & DIGIT) !== 0);
  if (token === '!' || token === '?') return true;
  if (/^[….]/.test(token)) return true;
  if (after > stop + 1 && !opened && text.charCodeAt(ends[after - 1]! - 1) !== 41) return true;
  const nextWord = text.slice(starts[next], Math.min(ends[next]!, starts[next]! + 20));
  if (TITLE_ABBREVIATIONS.has(token)) return false;
  if (MONTH_ABBREVIATIONS.has(token) && (kind & DIGIT) !== 0) return false;
  if (OPEN_ABBREVIATIONS.has(token) && (kind & DIGIT) !== 0) return true;
  return opened || SENTENCE_STARTERS.has(nextWord);
}

/** Bullets, dashes and signs that may start an item after a full stop. */
const isSeparate = (unit: number) =>
  unit === 0x2022 || unit === 42 || unit === 0x2013 || unit === 0x2014 || unit === 45 || unit >= 0x25a0;

const isWordEnd = (text: string, end: number) => (kindOf(text.charCodeAt(end - 1)) & LOWER) !== 0;

/** A stop of its own after `Lt`, `Col` or the number of a list. */
function isSplitAbbreviation(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  stop: number,
  begin: number,
  numberNext: boolean,
): boolean {
  if (stop === begin || starts[stop] !== ends[stop - 1]) return false;
  const before = text.slice(starts[stop - 1], Math.min(ends[stop - 1]!, starts[stop - 1]! + 20));
  if (before === 'No' || before === 'Nos') return numberNext;
  if (SPLIT_ABBREVIATIONS.has(before)) return true;
  const first = kindOf(before.charCodeAt(0));
  return stop - 1 === begin && before.length <= 3 && (isLetter(first) ? before.length === 1 : (first & DIGIT) !== 0);
}
