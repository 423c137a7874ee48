/** Learns lemma rules: endings by the majority of the words that have them, then the words they get wrong. */
import { applyRule, lemmaOf, LONGEST_ENDING, parseLemmas } from '../../extract/analysis/lemmas.ts';
import type { ParsedText } from './corpus.ts';

/** A word that is wrong by the rules enters the table from this many sightings on. */
const WORTH_A_LINE = 2;

export function trainLemmas(texts: readonly ParsedText[]): string {
  const seen = lemmaCounts(texts);
  const votes = new Map<string, Map<string, number>>();
  const words: { tag: string; word: string; rule: string; count: number }[] = [];
  for (const [key, lemmas] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [tag, word] = key.split(' ') as [string, string];
    const [lemma, count] = majority(lemmas);
    const rule = ruleFrom(word, lemma);
    words.push({ tag, word, rule, count });
    for (let n = 0; n <= Math.min(LONGEST_ENDING, word.length); n++)
      add(votes, `${tag} ${word.slice(word.length - n)}`, rule, 1);
  }
  const rules = new Map<string, string>();
  for (const ending of [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const [rule, count] = majority(votes.get(ending)!);
    const space = ending.indexOf(' ');
    const inherited = ending.length === space + 1 ? '0+' : inheritedRule(rules, ending, space);
    if (rule !== inherited && (count >= 3 || ending.length <= space + 3)) rules.set(ending, rule);
  }
  const lines = [...rules].map(([ending, rule]) => `${ending} ${rule}`);
  const byEnding = parseLemmas(lines.join('\n'));
  for (const { tag, word, rule, count } of words)
    if (count >= WORTH_A_LINE && lemmaOf(byEnding, word, tag) !== applyRule(word, rule))
      lines.push(`${tag} ^${word} ${rule}`);
  return lines.sort().join('\n');
}

/** Share of tokens whose lemma the rules give, in per cent, case aside. */
export function lemmaAgreement(text: string, texts: readonly ParsedText[]): number {
  const lemmas = parseLemmas(text);
  let all = 0;
  let same = 0;
  for (const { sentences } of texts) {
    for (const { forms, tags, lemmas: gold } of sentences) {
      forms.forEach((form, i) => {
        all++;
        if (lemmaOf(lemmas, form, tags[i]!).toLowerCase() === gold[i]!.toLowerCase()) same++;
      });
    }
  }
  return (100 * same) / all;
}

function lemmaCounts(texts: readonly ParsedText[]): Map<string, Map<string, number>> {
  const seen = new Map<string, Map<string, number>>();
  for (const { sentences } of texts) {
    for (const { forms, tags, lemmas } of sentences) {
      forms.forEach((form, i) => {
        const tag = tags[i]!;
        if (tag.startsWith('NNP') || /\s/.test(form) || /[\s+]/.test(lemmas[i]!)) return;
        add(seen, `${tag} ${form.toLowerCase()}`, lemmas[i]!.toLowerCase(), 1);
      });
    }
  }
  return seen;
}

function inheritedRule(rules: ReadonlyMap<string, string>, ending: string, space: number): string {
  for (let from = space + 2; from <= ending.length; from++) {
    const rule = rules.get(ending.slice(0, space + 1) + ending.slice(from));
    if (rule !== undefined) return rule;
  }
  return '0+';
}

function ruleFrom(word: string, lemma: string): string {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  return `${word.length - same}+${lemma.slice(same)}`;
}

function majority(counts: ReadonlyMap<string, number>): [string, number] {
  let best: [string, number] = ['', 0];
  for (const [value, count] of counts)
    if (count > best[1] || (count === best[1] && value < best[0])) best = [value, count];
  return best;
}

function add(map: Map<string, Map<string, number>>, key: string, value: string, by: number): void {
  let inner = map.get(key);
  if (inner === undefined) map.set(key, (inner = new Map<string, number>()));
  inner.set(value, (inner.get(value) ?? 0) + by);
}
