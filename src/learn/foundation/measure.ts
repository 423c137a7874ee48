/** Agreement of the models with the held-back parses. */
import type { TagSet } from '../../extract/analysis/tag-set.ts';
import type { Models } from '../../extract/analysis/models.ts';
import { makeSequence, PAD, startSequence } from '../../extract/analysis/word-sequence.ts';
import { annotate, makeWorkspace } from '../../extract/analysis/annotate.ts';
import type { GoldText } from './encode.ts';

export function measure(models: Models, set: TagSet, texts: readonly GoldText[]): string[] {
  const workspace = makeWorkspace(models);
  const sequence = makeSequence();
  const punct = set.labels.indexOf('punct');
  let words = 0;
  let tags = 0;
  let scored = 0;
  let heads = 0;
  let labelled = 0;
  let roots = 0;
  let sentences = 0;
  const names = new Map<string, { gold: number; found: number; both: number }>();
  const byLabel = new Map<string, { gold: number; both: number; found: number }>();
  const started = process.hrtime.bigint();
  for (const text of texts) {
    const memory = new Map<number, number>();
    for (const gold of text.sentences) {
      const n = gold.forms.length;
      startSequence(sequence, n, (i) => gold.forms[i]!);
      annotate(models, workspace, sequence, memory);
      sentences++;
      for (let i = 0; i < n; i++) {
        words++;
        if (sequence.tags[PAD + i] === gold.tags[i]) tags++;
        const goldHead = gold.heads[i] === n ? -1 : gold.heads[i];
        const head = sequence.heads[i];
        if (goldHead === -1 && head === -1) roots++;
        if (gold.labels[i] === punct) continue;
        scored++;
        const same = goldHead === head;
        if (same) heads++;
        if (same && sequence.labels[i] === gold.labels[i]) labelled++;
        count(byLabel, set.labels[gold.labels[i]!]!, 'gold');
        count(byLabel, set.labels[sequence.labels[i]!]!, 'found');
        if (same && sequence.labels[i] === gold.labels[i]) count(byLabel, set.labels[gold.labels[i]!]!, 'both');
      }
      const goldSpans = spans(gold.names, n, set);
      const foundSpans = spans(sequence.names.subarray(PAD, PAD + n), n, set);
      for (const span of goldSpans) count(names, span.replace(/.* /, ''), 'gold');
      for (const span of foundSpans) {
        count(names, span.replace(/.* /, ''), 'found');
        if (goldSpans.has(span)) count(names, span.replace(/.* /, ''), 'both');
      }
    }
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
  const total = { gold: 0, found: 0, both: 0 };
  for (const one of names.values()) {
    total.gold += one.gold;
    total.found += one.found;
    total.both += one.both;
  }
  const f1 = (one: { gold: number; found: number; both: number }) => percent(2 * one.both, one.gold + one.found);
  return [
    `held back: ${texts.length} texts, ${sentences} sentences, ${words} words`,
    `tags ${percent(tags, words)}`,
    `UAS ${percent(heads, scored)}, LAS ${percent(labelled, scored)} (without punctuation), roots ${percent(roots, sentences)}`,
    `names F1 ${f1(total)}: ${[...names]
      .sort()
      .map(([type, one]) => `${type} ${f1(one)} (${one.gold})`)
      .join(', ')}`,
    `labels F1: ${[...byLabel]
      .sort()
      .map(([label, one]) => `${label} ${f1(one)}`)
      .join(', ')}`,
    `speed ${Math.round(words / seconds)} words a second`,
  ];
}

function count<K extends string>(
  map: Map<string, Record<K, number> & { gold: number; found: number; both: number }>,
  key: string,
  field: 'gold' | 'found' | 'both',
) {
  let one = map.get(key);
  if (one === undefined)
    map.set(
      key,
      (one = { gold: 0, found: 0, both: 0 } as Record<K, number> & { gold: number; found: number; both: number }),
    );
  one[field]++;
}

function spans(names: Uint8Array, length: number, set: TagSet): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < length; i++) {
    const name = set.names[names[i]!]!;
    if (!name.startsWith('B-')) continue;
    let end = i + 1;
    while (end < length && set.names[names[end]!] === `I-${name.slice(2)}`) end++;
    found.add(`${i} ${end} ${name.slice(2)}`);
  }
  return found;
}
