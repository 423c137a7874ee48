/** Numbers as news writes them: digits, words, and digits with a magnitude. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const SMALL = new Map<string, number>([
  ...UNITS.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);

export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
]);

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$/;

/** The value of one word that is a number by itself, or undefined. `2.5`, `5,000`, `seven`, `ninety`. */
export function simpleNumber(word: string): number | undefined {
  if (DIGITS.test(word)) return Number(word.replaceAll(',', ''));
  const compact = /^(\d+(?:\.\d+)?)(m|bn|k)$/.exec(word);
  if (compact) return Math.round(Number(compact[1]) * (compact[2] === 'k' ? 1e3 : MAGNITUDES.get(compact[2] ?? '')!));
  return SMALL.get(word);
}

export interface Numeral {
  readonly value: number;
  /** Index after its last word. */
  readonly end: number;
}

/** The number that begins at `start` of lower-case words, or undefined: `two thousand five hundred`, `2.5 million`, `half a million`, `a dozen`. */
export function numeralAt(words: readonly string[], start: number): Numeral | undefined {
  let at = start;
  let total = 0;
  let part: number | undefined;
  if (words[at] === 'half' && words[at + 1] === 'a' && MAGNITUDES.has(words[at + 2] ?? '')) {
    return { value: MAGNITUDES.get(words[at + 2]!)! / 2, end: at + 3 };
  }
  if ((words[at] === 'a' || words[at] === 'an') && MAGNITUDES.has(words[at + 1] ?? '')) [part, at] = [1, at + 1];
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const value = simpleNumber(word);
    const magnitude = MAGNITUDES.get(word);
    if (value !== undefined && (part === undefined || canFollow(part, value))) part = (part ?? 0) + value;
    else if (magnitude !== undefined && part !== undefined) {
      if (magnitude === 100 || magnitude === 12) part *= magnitude;
      else {
        total += part * magnitude;
        part = undefined;
      }
    } else if (!(
      (word === '-' || (word === 'and' && (part ?? 0) % 100 === 0)) &&
      part !== undefined &&
      SMALL.has(words[at + 1] ?? '') &&
      part >= 20
    ))
      break;
  }
  if (words[at - 1] === '-' || words[at - 1] === 'and') at--;
  return at === start || (part === undefined && total === 0)
    ? undefined
    : { value: Math.round((total + (part ?? 0)) * 1e6) / 1e6, end: at };
}

/** `two hundred` takes `fifty`, `twenty` takes `one`; `30` does not take `5`. */
function canFollow(part: number, value: number): boolean {
  return (
    (part >= 20 && part % 10 === 0 && part < 100 && value < 10 && value > 0) ||
    (part >= 100 && part % 100 === 0 && value < 100)
  );
}
