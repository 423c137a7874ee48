/**
 * What a word is written with. ASCII and the dashes and quotes of news are looked at unit by unit: to compile a class of all
 * letters takes longer than to read an article, and only a word with other letters needs it.
 */
const CAPITAL = /^\p{Lu}/u;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const ONE_CAPITAL = /^\p{Lu}[^\p{Lu}]*$/u;
const CAPITALS = /^(?:\p{Lu}\.?)+$/u;
const INITIALS = /^\p{Lu}\.(?:\p{Lu}\.?)*$/u;

/** ASCII and general punctuation, where only the ASCII letters and digits are any. */
export const isPlain = (unit: number) => unit < 0x80 || (unit >= 0x2000 && unit < 0x2070);
const isCapital = (unit: number) => unit >= 65 && unit <= 90;
const isLetter = (unit: number) => isCapital(unit) || (unit >= 97 && unit <= 122);
const isDigit = (unit: number) => unit >= 48 && unit <= 57;

export function beginsWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return isPlain(unit) ? isCapital(unit) : CAPITAL.test(text);
}

export function hasLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit)) return true;
    if (!isPlain(unit)) return LETTER.test(text);
  }
  return false;
}

export function hasLetterOrDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit) || isDigit(unit)) return true;
    if (!isPlain(unit)) return LETTER_OR_DIGIT.test(text);
  }
  return false;
}

/** A capital at the beginning and no other. */
export function isCapitalised(text: string): boolean {
  if (!beginsWithCapital(text)) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isPlain(unit)) return ONE_CAPITAL.test(text);
    if (i > 0 && isCapital(unit)) return false;
  }
  return true;
}

/** How many capitals a text has that is nothing but capitals, each with a stop or without (`UN`, `U.N.`); 0 for any other text. */
export function capitalsOnly(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isPlain(unit)) return CAPITALS.test(text) ? [...text].filter((letter) => letter !== '.').length : 0;
    if (isCapital(unit)) count++;
    else if (unit !== 46 || i === 0 || text.charCodeAt(i - 1) === 46) return 0;
  }
  return count;
}

/** `U.S.`, `U.N`, `J.` */
export function isInitials(text: string): boolean {
  if (!text.includes('.') || !beginsWithCapital(text)) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isPlain(unit)) return INITIALS.test(text);
    if (!isCapital(unit) && unit !== 46) return false;
    // Two stops in a row, or two capitals before the first stop.
    if (unit === 46 ? text.charCodeAt(i - 1) === 46 : i === 1) return false;
  }
  return true;
}
