/** Reads the parsed news: one word a line (form, lemma, tag, head, label, name), a blank line between sentences, `# doc` between texts. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface ParsedSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly tags: readonly string[];
  /** From 0; the root has -1. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  readonly names: readonly string[];
}

export interface ParsedText {
  readonly number: number;
  readonly sentences: readonly ParsedSentence[];
}

export function readCorpus(path: string): ParsedText[] {
  const texts: { number: number; sentences: ParsedSentence[] }[] = [];
  let rows: string[][] = [];
  const finish = () => {
    if (rows.length > 0) texts.at(-1)!.sentences.push(sentenceOf(rows));
    rows = [];
  };
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const doc = /^# doc (\d+)/.exec(line);
    if (doc !== null) {
      finish();
      texts.push({ number: Number(doc[1]), sentences: [] });
    } else if (line === '') finish();
    else rows.push(line.split('\t'));
  }
  finish();
  return texts;
}

function sentenceOf(rows: readonly string[][]): ParsedSentence {
  const column = (index: number) => rows.map((row) => row[index] ?? '');
  return {
    forms: column(0),
    lemmas: column(1),
    tags: column(2),
    heads: column(3).map((head) => Number(head) - 1),
    labels: column(4),
    names: column(5),
  };
}

/** One text in ten is kept back to measure on. */
export const isHeldBack = (text: { readonly number: number }) => text.number % 10 === 5;
