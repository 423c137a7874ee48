/** Where a word is cut in two without a space: `do|n't`, `they|'re`, `can|not`. */

const isApostrophe = (unit: string) => unit === "'" || unit === '’';

const AUXILIARIES = new Set(
  'ai are ca could did do does dare had has have is may might must need ought sha should was were wo would'.split(' '),
);
const HOSTS = new Set('i you he she it we they who what where when why how there that this those these not'.split(' '));
const ENDINGS = new Set(['ll', 're', 've', 'd', 'm']);

/** The length of the first part of a contraction, or 0. `word` without punctuation around it. */
export function contractionCut(word: string): number {
  const n = word.length;
  if (n < 3 || n > 10) return 0;
  const lower = word.toLowerCase();
  if (lower === 'cannot') return 3;
  if (lower === 'gonna' || lower === 'gotta') return 3;
  if (
    lower.endsWith('t') &&
    isApostrophe(lower.charAt(n - 2)) &&
    lower.charAt(n - 3) === 'n' &&
    AUXILIARIES.has(lower.slice(0, n - 3))
  )
    return n - 3;
  const at = isApostrophe(lower.charAt(n - 3)) ? n - 3 : isApostrophe(lower.charAt(n - 2)) ? n - 2 : -1;
  if (at < 1) return 0;
  return ENDINGS.has(lower.slice(at + 1)) && HOSTS.has(lower.slice(0, at)) ? at : 0;
}
