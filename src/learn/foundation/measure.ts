/** Agreement of the models with the held-back parses. */
import { annotate, makeWorkspace } from '../../extract/analysis/annotate.ts';
import type { Models } from '../../extract/analysis/models.ts';
import { forget, makeNameMemory } from '../../extract/analysis/name-memory.ts';
import { makeSequence, PAD, startSequence, type WordSequence } from '../../extract/analysis/word-sequence.ts';
import type { GoldSentence, GoldText } from './encode.ts';

/** How many the teacher has, how many we have, and how many are the same. */
interface Agreement {
  gold: number;
  found: number;
  both: number;
}

type Tally = Map<string, Agreement>;

function add(tally: Tally, key: string, field: keyof Agreement): void {
  const row = tally.get(key) ?? { gold: 0, found: 0, both: 0 };
  row[field]++;
  tally.set(key, row);
}

function totalOf(tally: Tally): Agreement {
  const sum = { gold: 0, found: 0, both: 0 };
  for (const row of tally.values()) {
    sum.gold += row.gold;
    sum.found += row.found;
    sum.both += row.both;
  }
  return sum;
}

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
const f1 = ({ gold, found, both }: Agreement) => percent(2 * both, gold + found);

const byKey = (tally: Tally) =>
  [...tally]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, row]) => `${key} ${f1(row)} (${row.gold})`)
    .join(', ');

/** Lines for people. Heads and labels are counted without punctuation. */
export function measure(models: Models, texts: readonly GoldText[]): string[] {
  const workspace = makeWorkspace(models);
  const sequence = makeSequence();
  const memory = makeNameMemory();
  const names = new Map<string, Agreement>();
  const labels = new Map<string, Agreement>();
  const sums = { sentences: 0, words: 0, tags: 0, arcs: 0, heads: 0, labelled: 0 };
  const started = process.cpuUsage();
  for (const text of texts) {
    forget(memory);
    for (const gold of text.sentences) {
      startSequence(sequence, gold.forms.length, (i) => gold.forms[i]!);
      annotate(models, workspace, sequence, memory);
      sums.sentences++;
      sums.words += gold.forms.length;
      countTree(models, gold, sequence, sums, labels);
      countNames(models, gold, sequence, names);
    }
  }
  const used = process.cpuUsage(started);
  return [
    `held back: ${texts.length} texts, ${sums.sentences} sentences, ${sums.words} tokens`,
    `tags ${percent(sums.tags, sums.words)}, UAS ${percent(sums.heads, sums.arcs)}, LAS ${percent(sums.labelled, sums.arcs)}`,
    `names F1 ${f1(totalOf(names))}: ${byKey(names)}`,
    `labels F1: ${byKey(labels)}`,
    `${Math.round(sums.words / ((used.user + used.system) / 1e6))} tokens a second of processor time`,
  ];
}

function countTree(
  { set }: Models,
  gold: GoldSentence,
  sequence: WordSequence,
  sums: { tags: number; arcs: number; heads: number; labelled: number },
  labels: Tally,
): void {
  for (let i = 0; i < sequence.length; i++) {
    if (sequence.tags[PAD + i] === gold.tags[i]) sums.tags++;
    const label = set.labels[gold.labels[i]!]!;
    if (label === 'punct') continue;
    const sameHead = sequence.heads[i] === (gold.heads[i] === sequence.length ? -1 : gold.heads[i]);
    const same = sameHead && sequence.labels[i] === gold.labels[i];
    sums.arcs++;
    if (sameHead) sums.heads++;
    if (same) sums.labelled++;
    add(labels, label, 'gold');
    add(labels, set.labels[sequence.labels[i]!]!, 'found');
    if (same) add(labels, label, 'both');
  }
}

function countNames({ set }: Models, gold: GoldSentence, { names, length }: WordSequence, tally: Tally): void {
  const wanted = spansOf(gold.names, length, set.names);
  const found = spansOf(names.subarray(PAD, PAD + length), length, set.names);
  for (const type of wanted.values()) add(tally, type, 'gold');
  for (const [span, type] of found) {
    add(tally, type, 'found');
    if (wanted.get(span) === type) add(tally, type, 'both');
  }
}

/** `first-end` to type. */
function spansOf(names: Uint8Array, length: number, labels: readonly string[]): Map<string, string> {
  const spans = new Map<string, string>();
  for (let i = 0; i < length; i++) {
    const label = labels[names[i]!]!;
    if (!label.startsWith('B-')) continue;
    const type = label.slice(2);
    let end = i + 1;
    while (end < length && labels[names[end]!] === `I-${type}`) end++;
    spans.set(`${i}-${end}`, type);
  }
  return spans;
}
