import type { Sentence, Token } from '../analysis/analysis.ts';

/** A sentence with its dependency arcs readable from both ends. All numbers are token indexes within the sentence. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Lower case. */
  readonly words: readonly string[];
  /** Lower case. */
  readonly lemmas: readonly string[];
  /** The dependents of each token, in text order. */
  readonly children: readonly (readonly number[])[];
}

export function treeOf(sentence: Sentence): Tree {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  tokens.forEach(({ head }, at) => {
    if (head !== at) children[head]?.push(at);
  });
  const words = tokens.map(({ text }) => text.toLowerCase());
  const lemmas = tokens.map(({ lemma }) => lemma.toLowerCase());
  return { sentence, tokens, words, lemmas, children };
}

/** The dependents of `at` under one of `labels`. */
export function dependents(tree: Tree, at: number, ...labels: readonly string[]): readonly number[] {
  return (tree.children[at] ?? []).filter((child) => labels.includes(tree.tokens[child]?.label ?? ''));
}

export function hasDependent(tree: Tree, at: number, ...labels: readonly string[]): boolean {
  return (tree.children[at] ?? []).some((child) => labels.includes(tree.tokens[child]?.label ?? ''));
}

export function labelOf(tree: Tree, at: number): string {
  return tree.tokens[at]?.label ?? '';
}

/** Lower case. */
export function lemmaOf(tree: Tree, at: number): string {
  return tree.lemmas[at] ?? '';
}

/** Lower case. */
export function wordOf(tree: Tree, at: number): string {
  return tree.words[at] ?? '';
}

export function tagOf(tree: Tree, at: number): string {
  return tree.tokens[at]?.tag ?? '';
}

export function headOf(tree: Tree, at: number): number {
  return tree.tokens[at]?.head ?? -1;
}

export function isVerb(tree: Tree, at: number): boolean {
  return tagOf(tree, at).startsWith('VB');
}

export function isNoun(tree: Tree, at: number): boolean {
  return tagOf(tree, at).startsWith('NN');
}

/** Deeper than any sentence that a person writes; a parse of noise may be one long chain, or a cycle. */
const DEEPEST = 100;

/** The tokens above `at`, nearest first, up to the root. */
export function ancestors(tree: Tree, at: number): readonly number[] {
  const chain: number[] = [];
  for (let up = headOf(tree, at); up >= 0 && chain.length < DEEPEST; up = headOf(tree, up)) chain.push(up);
  return chain;
}

/** First and last token (inclusive) under `at`; of a phrase of more than a thousand tokens, what was reached. */
export function projection(tree: Tree, at: number): readonly [number, number] {
  let [first, last] = [at, at];
  const queue = [at];
  for (let seen = 0; queue.length > 0 && seen < 1000; seen++) {
    const next = queue.pop()!;
    if (next < first) first = next;
    if (next > last) last = next;
    queue.push(...(tree.children[next] ?? []));
  }
  return [first, last];
}

export function isUnder(tree: Tree, at: number, top: number): boolean {
  return at === top || ancestors(tree, at).includes(top);
}

/** The members of a coordination that begins at `head`, itself first: `Chad, Niger and Mali`. */
export function coordinated(tree: Tree, head: number): readonly number[] {
  const members = [head];
  for (let next = 0; next < members.length && members.length < 100; next++) {
    for (const child of dependents(tree, members[next]!, 'conj')) if (!members.includes(child)) members.push(child);
  }
  return members.sort((a, b) => a - b);
}

/** The first conjunct of the coordination that `at` belongs to. */
export function firstConjunct(tree: Tree, at: number): number {
  let top = at;
  for (let steps = 0; labelOf(tree, top) === 'conj' && headOf(tree, top) >= 0 && steps < 100; steps++) {
    top = headOf(tree, top);
  }
  return top;
}
