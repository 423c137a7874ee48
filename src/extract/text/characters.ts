/** Classes of UTF-16 units, worked out once for those that are common. */
import { isPlain } from './letters.ts';

export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 4;
export const DIGIT = 8;
/** Split off at the start and the end of a word. */
export const PUNCTUATION = 16;
export const QUOTE = 32;
export const CURRENCY = 64;

const PUNCTUATION_UNITS = '…,:;!?¿؟¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪«»';
const QUOTE_UNITS = `'"”“\`‘´’‚„「」『』«»`;
const CURRENCY_UNITS = '$£€¥฿₽₴₹₺₩₪₫';
/** Control characters, zero-width marks and the byte order mark stand between words too. */
const isSpace = (unit: number) =>
  unit <= 32 ||
  (unit >= 0x7f && unit <= 0xa0) ||
  (unit >= 0x2000 && unit <= 0x200f) ||
  (unit >= 0x2028 && unit <= 0x202f) ||
  (unit >= 0x205f && unit <= 0x206f) ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  unit === 0x00ad;

function classify(unit: number): number {
  if (isSpace(unit)) return SPACE;
  const text = String.fromCharCode(unit);
  let kind = 0;
  if (unit >= 48 && unit <= 57) kind |= DIGIT;
  if (PUNCTUATION_UNITS.includes(text)) kind |= PUNCTUATION;
  if (QUOTE_UNITS.includes(text)) kind |= QUOTE;
  if (CURRENCY_UNITS.includes(text)) kind |= CURRENCY;
  if (isPlain(unit)) {
    if (unit >= 65 && unit <= 90) kind |= UPPER;
    else if (unit >= 97 && unit <= 122) kind |= LOWER;
  } else if (/\p{Lu}|\p{Lt}/u.test(text)) kind |= UPPER;
  else if (/\p{L}/u.test(text)) kind |= LOWER;
  return kind;
}

const UNKNOWN = 255;
const TABLE = new Uint8Array(0x2100).fill(UNKNOWN);

export function kindOf(unit: number): number {
  if (unit >= TABLE.length) return classify(unit);
  let kind = TABLE[unit]!;
  if (kind === UNKNOWN) TABLE[unit] = kind = classify(unit);
  return kind;
}

export const isLetter = (kind: number) => (kind & (LOWER | UPPER)) !== 0;
export const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
export const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
/** Dingbats, arrows and other signs that stand alone. */
export const isSign = (unit: number) =>
  (unit >= 0x2190 && unit <= 0x2bff) || unit === 0xa9 || unit === 0xae || unit === 0xb0 || unit === 0xa6;
