/** One sentence while it is analysed: a column a layer, reused from sentence to sentence. */
import { OUTSIDE } from './lexicon.ts';

/** Places kept free on both sides of `forms`, `tags` and `names`, so that features may look past the ends. */
export const PAD = 3;

/** Longest sentence in tokens; the splitter keeps below it. */
export const MOST_TOKENS = 256;

export interface WordSequence {
  length: number;
  /** Lexicon rows; word `i` is at `PAD + i`, as in `tags` and `names`. */
  readonly forms: Int32Array;
  readonly tags: Uint8Array;
  readonly names: Uint8Array;
  /** Head of word `i` at `i`, counted from 0; the root has -1. */
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
}

export function makeSequence(): WordSequence {
  const padded = MOST_TOKENS + 2 * PAD;
  return {
    length: 0,
    forms: new Int32Array(padded),
    tags: new Uint8Array(padded),
    names: new Uint8Array(padded),
    heads: new Int16Array(MOST_TOKENS),
    labels: new Uint8Array(MOST_TOKENS),
  };
}

/** Starts a sentence of `length` words; `fill` gives the lexicon row of each. */
export function startSequence(sequence: WordSequence, length: number, fill: (index: number) => number): void {
  sequence.length = length;
  sequence.forms.fill(OUTSIDE);
  sequence.tags.fill(0);
  sequence.names.fill(0);
  for (let i = 0; i < length; i++) sequence.forms[PAD + i] = fill(i);
}
