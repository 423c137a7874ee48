/**
 * Lemmas by the ending of a word and its tag: the longest known ending says how much to cut and what to add; words that the
 * endings get wrong stand in the same table whole. Proper nouns keep their form.
 */
export interface Lemmas {
  /** `TAG ending` to `N+added`, N units cut; a whole word stands with `^` before it. */
  readonly rules: ReadonlyMap<string, string>;
}

export const LONGEST_ENDING = 5;
const PROPER = new Set(['NNP', 'NNPS']);

/** Words of at most this many units are looked up; longer ones are their own lemma. */
const LONGEST_WORD = 40;

export function lemmaOf({ rules }: Lemmas, form: string, tag: string): string {
  if (PROPER.has(tag) || form.length > LONGEST_WORD) return form;
  if (form === 'I') return form;
  const word = form.toLowerCase();
  let rule = rules.get(`${tag} ^${word}`);
  for (let n = Math.min(LONGEST_ENDING, word.length); rule === undefined && n >= 0; n--)
    rule = rules.get(`${tag} ${word.slice(word.length - n)}`);
  return (rule === undefined ? '' : applyRule(word, rule)) || word;
}

export function applyRule(word: string, rule: string): string {
  const plus = rule.indexOf('+');
  return word.slice(0, word.length - Number(rule.slice(0, plus))) + rule.slice(plus + 1);
}

/** One rule a line, `TAG ending N+added`. */
export function parseLemmas(text: string): Lemmas {
  const rules = new Map<string, string>();

  for (const line of text.split('\n')) {
    const cut = line.lastIndexOf(' ');
    if (cut < 0) continue;
    rules.set(line.slice(0, cut), line.slice(cut + 1));
  }
  return { rules };
}
