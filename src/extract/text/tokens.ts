/**
 * Tokens as the parses have them, which is how spaCy cuts English: punctuation off both ends of a word, then
 * contractions, then hyphens and slashes between letters. Every token is a span of the text; nothing is rewritten.
 */
import { OPEN_ABBREVIATIONS, TITLE_ABBREVIATIONS } from './abbreviations.ts';
import {
  CURRENCY,
  DIGIT,
  isHighSurrogate,
  isLetter,
  isLowSurrogate,
  isSign,
  kindOf,
  LOWER,
  PUNCTUATION,
  QUOTE,
  SPACE,
  UPPER,
} from './characters.ts';
import { contractionCut } from './contractions.ts';

/** Token spans, two columns side by side. */
export interface TokenSpans {
  readonly starts: number[];
  readonly ends: number[];
}

/** A longer run without a break is cut, so that no token is ever long. */
const LONGEST = 120;
const LONGEST_ABBREVIATION = 6;

const UNITS = new Set(
  'km m cm mm kg g mg t lb lbs oz mph ft in yd ha kb mb gb tb KB MB GB TB K M G T % km² m²'.split(' '),
);

/** Tokens of `text` from `start` to `end`. */
export function tokenise(text: string, start: number, end: number): TokenSpans {
  const spans: TokenSpans = { starts: [], ends: [] };
  let at = start;
  while (at < end) {
    while (at < end && kindOf(text.charCodeAt(at)) === SPACE) at++;
    let stop = at;
    while (stop < end && kindOf(text.charCodeAt(stop)) !== SPACE) stop++;
    if (stop > at) cutWord(text, at, stop, spans);
    at = stop;
  }
  return spans;
}

function emit(spans: TokenSpans, start: number, end: number): void {
  spans.starts.push(start);
  spans.ends.push(end);
}

function isKept(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === 1) return true;
  if (length === 2) {
    const first = text.charAt(start);
    const second = text.charAt(start + 1);
    if ((first === "'" || first === '’') && (second === 's' || second === 'S')) return true;
  }
  if (length > LONGEST_ABBREVIATION || text.charCodeAt(end - 1) !== 46) return false;
  const word = text.slice(start, end);
  return OPEN_ABBREVIATIONS.has(word) || TITLE_ABBREVIATIONS.has(word);
}

function cutWord(text: string, from: number, to: number, spans: TokenSpans): void {
  let start = from;
  let end = to;
  const tail: number[] = [];
  for (;;) {
    if (start >= end || isKept(text, start, end)) break;
    const front = prefixLength(text, start, end);
    if (front > 0) {
      emit(spans, start, start + front);
      start += front;
      continue;
    }
    const back = suffixLength(text, start, end);
    if (back === 0) break;
    tail.push(end);
    end -= back;
  }
  if (start < end) cutCore(text, start, end, spans);
  for (let i = tail.length - 1; i >= 0; i--) emit(spans, i === tail.length - 1 ? end : tail[i + 1]!, tail[i]!);
}

function prefixLength(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  const kind = kindOf(unit);
  if (isLetter(kind) || (kind & DIGIT) !== 0) return 0;
  if ((kind & (PUNCTUATION | QUOTE | CURRENCY)) !== 0) return text.startsWith("''", start) ? 2 : 1;
  if (unit === 0x2014 || unit === 0x2013 || unit === 37 || unit === 61 || unit === 0xa7 || unit === 0x7c) return 1;
  if (unit === 43) return start + 1 < end && (kindOf(text.charCodeAt(start + 1)) & DIGIT) !== 0 ? 0 : 1;
  if (unit === 46) return runOfDots(text, start, end) >= 2 ? runOfDots(text, start, end) : 0;
  if (isHighSurrogate(unit) && start + 1 < end && isLowSurrogate(text.charCodeAt(start + 1))) return 2;
  return isSign(unit) || isHighSurrogate(unit) || isLowSurrogate(unit) ? 1 : 0;
}

function runOfDots(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 46) at++;
  return at - start;
}

function suffixLength(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(end - 1);
  const kind = kindOf(unit);
  const before = end - 1 > start ? text.charCodeAt(end - 2) : 32;
  const beforeKind = kindOf(before);
  if ((kind & (PUNCTUATION | QUOTE)) !== 0) return unit === 39 && before === 39 ? 2 : 1;
  if (unit === 0x2014 || unit === 0x2013) return 1;
  if ((unit === 115 || unit === 83) && (before === 39 || before === 0x2019) && end - start > 2) return 2;
  if (unit === 46) {
    if (before === 46) return dotsBefore(text, start, end);
    if ((beforeKind & (DIGIT | LOWER | QUOTE | PUNCTUATION)) !== 0 || before === 37 || before === 43 || before === 45)
      return 1;
    return (beforeKind & UPPER) !== 0 && end - 2 > start && (kindOf(text.charCodeAt(end - 3)) & UPPER) !== 0 ? 1 : 0;
  }
  if ((beforeKind & DIGIT) !== 0 && ((kind & CURRENCY) !== 0 || unit === 43 || unit === 37)) return 1;
  if (isLowSurrogate(unit) && isHighSurrogate(before)) return 2;
  if (isSign(unit)) return 1;
  return isLetter(kind) ? unitLength(text, start, end) : 0;
}

function dotsBefore(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === 46) at--;
  return end - at;
}

/** `12km`: the letters after the digits, when they are a unit. */
function unitLength(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && end - at < 4 && isLetter(kindOf(text.charCodeAt(at - 1)))) at--;
  if (at === start || (kindOf(text.charCodeAt(at - 1)) & DIGIT) === 0) return 0;
  const unit = text.slice(at, end);
  if (UNITS.has(unit)) return end - at;
  return (unit === 'am' || unit === 'pm') && at - start < 3 ? 2 : 0;
}

function isAddress(text: string, start: number, end: number): boolean {
  if (end - start < 7) return false;
  const word = text.slice(start, Math.min(end, start + 2000));
  return (
    word.includes('://') ||
    word.startsWith('www.') ||
    /^[^@\s]+@[^@\s]+\.\w|\.(?:com|org|net|gov|edu|co\.uk)\//.test(word.slice(0, 200))
  );
}

function cutCore(text: string, start: number, end: number, spans: TokenSpans): void {
  if (isAddress(text, start, end)) return emitShort(text, start, end, spans);
  const cut = end - start <= 10 ? contractionCut(text.slice(start, end)) : 0;
  if (cut > 0) {
    emit(spans, start, start + cut);
    emit(spans, start + cut, end);
    return;
  }
  let from = start;
  let at = start + 1;
  while (at < end - 1) {
    const length = infixLength(text, from, at, end);
    if (length < 0) {
      at++;
      continue;
    }
    if (at > from) emitShort(text, from, at, spans);
    if (length > 0) emit(spans, at, at + length);
    from = at + length;
    at = from + (length === 0 ? 1 : 0);
  }
  if (from < end) emitShort(text, from, end, spans);
}

/** Length of the separator at `at`: -1 for none. */
function infixLength(text: string, from: number, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  const kind = kindOf(unit);
  if (isLetter(kind) || (kind & DIGIT) !== 0) return -1;
  const before = at > from ? kindOf(text.charCodeAt(at - 1)) : 0;
  const after = kindOf(text.charCodeAt(at + 1));
  if (unit === 0x2026) return 1;
  if (unit === 46) {
    const dots = runOfDots(text, at, end);
    if (dots > 1) return dots;
    return (before & (LOWER | QUOTE)) !== 0 && (after & (UPPER | QUOTE)) !== 0 ? 1 : -1;
  }
  if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1))) return 2;
  if (isSign(unit)) return 1;
  if (
    (before & DIGIT) !== 0 &&
    (unit === 43 || unit === 45 || unit === 42 || unit === 94) &&
    ((after & DIGIT) !== 0 || text.charCodeAt(at + 1) === 45)
  )
    return 1;
  const wordBefore = isLetter(before) || (before & DIGIT) !== 0;
  if (!wordBefore && !(unit === 45 && isInitials(text, from, at))) return -1;
  if (unit === 45 || unit === 0x2013 || unit === 0x2014 || unit === 126) {
    let stop = at + 1;
    while (stop < end && stop - at < 3 && text.charCodeAt(stop) === unit) stop++;
    return stop < end && isLetter(kindOf(text.charCodeAt(stop))) ? stop - at : -1;
  }
  if (unit === 44) return isLetter(before) && isLetter(after) ? 1 : -1;
  return (unit === 58 || unit === 60 || unit === 62 || unit === 61 || unit === 47) && isLetter(after) ? 1 : -1;
}

/** `U.S.` before the hyphen of `U.S.-led`. spaCy leaves those whole; the country within is half of many a claim. */
function isInitials(text: string, start: number, end: number): boolean {
  if (end - start < 4 || end - start > LONGEST_ABBREVIATION || (end - start) % 2 !== 0) return false;
  for (let at = start; at < end; at += 2)
    if ((kindOf(text.charCodeAt(at)) & UPPER) === 0 || text.charCodeAt(at + 1) !== 46) return false;
  return true;
}

/** Cuts what is longer than a word can be, never within a surrogate pair. */
function emitShort(text: string, start: number, end: number, spans: TokenSpans): void {
  let from = start;
  while (end - from > LONGEST) {
    let to = from + LONGEST;
    if (isLowSurrogate(text.charCodeAt(to)) && isHighSurrogate(text.charCodeAt(to - 1))) to--;
    emit(spans, from, to);
    from = to;
  }
  emit(spans, from, end);
}
