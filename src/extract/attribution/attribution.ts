import {
  ancestors,
  coordinated,
  dependents,
  headOf,
  isNoun,
  isVerb,
  labelOf,
  lemmaOf,
  tagOf,
  wordOf,
  type Tree,
} from '../parse/tree.ts';
import { agentOf, isPassive, subjectOf } from '../parse/verb.ts';
import { isQuoted, quotationsOf } from './quotation.ts';
import { ACCUSING, ASIDE_LABELS, REPORTING, STATEMENTS } from './reporting.ts';

export interface Speaker {
  /** Index among the trees that were given. */
  readonly sentence: number;
  /** Head token of the phrase that names the speaker. */
  readonly head: number;
  /** Heads inside it, for a phrase that is no mention: `a spokesman for the ministry`. */
  readonly within: readonly number[];
}

export interface Attribution {
  /** Outermost first; empty: the document itself says it. */
  readonly speakers: readonly Speaker[];
  readonly reason: string;
  /** The trigger stands between quotation marks. */
  readonly quoted: boolean;
  /** `say:before`, `according-to`, `quote:next-sentence`. */
  readonly cues: readonly string[];
}

/** Attribution over the sentences of one document; quotations are paired once. */
export function attributor(trees: readonly Tree[]): (sentence: number, trigger: number) => Attribution {
  const quotations = quotationsOf(trees);
  return (sentence, trigger) => {
    const tree = trees[sentence];
    const token = tree?.tokens[trigger];
    if (!tree || !token) return NOBODY;
    const quoted = isQuoted(quotations, token.start);
    const found = [...overTrigger(tree, trigger, quoted)].reverse();
    if (found.length === 0 && quoted) found.push(...aroundQuotation(trees, sentence));
    const speakers = found.flatMap(({ at, heads }) =>
      heads.map((head) => ({ sentence: at ?? sentence, head, within: behind(trees[at ?? sentence]!, head) })),
    );
    return {
      speakers,
      quoted,
      cues: [...found.map(({ cue }) => cue), ...(quoted ? ['quoted'] : [])],
      reason: found.length === 0 ? 'the article says it itself' : found.map(({ reason }) => reason).join('; '),
    };
  };
}

const NOBODY: Attribution = { speakers: [], reason: 'the article says it itself', quoted: false, cues: [] };

interface Source {
  readonly heads: readonly number[];
  readonly cue: string;
  readonly reason: string;
  /** Another sentence than the trigger's. */
  readonly at?: number;
}

/** The reporting verbs and phrases with the trigger in their scope, nearest first; a quotation is the speaker's to the last word. */
function overTrigger(tree: Tree, trigger: number, quoted: boolean): readonly Source[] {
  const found: Source[] = [];
  const chain = [trigger, ...ancestors(tree, trigger)];
  for (const [step, at] of chain.entries()) {
    const below = chain[step - 1];
    if (below !== undefined && !quoted && isPresupposed(tree, below)) break;
    for (const phrase of accordingTo(tree, at))
      found.push({ heads: [phrase], cue: 'according-to', reason: `"according to ${tree.tokens[phrase]?.text ?? ''}"` });
    for (const aside of asides(tree, at)) if (aside !== below) add(tree, aside, 'aside', found);
    if (below !== undefined && isVerb(tree, at) && reports(tree, at, below))
      add(tree, at, below > at ? 'before' : 'after', found);
  }
  return found;
}

const INSIDE_A_PHRASE = new Set([
  'relcl',
  'appos',
  'amod',
  'compound',
  'nmod',
  'poss',
  'pobj',
  'nsubj',
  'npadvmod',
  'csubj',
]);

/** What stands within a noun phrase or a dated clause is taken for granted by whoever speaks, the writer too. */
function isPresupposed(tree: Tree, at: number): boolean {
  const label = labelOf(tree, at);
  if (label === 'acl') return tagOf(tree, at) !== 'VB';
  if (label === 'prep') return isNoun(tree, headOf(tree, at));
  return (
    INSIDE_A_PHRASE.has(label) ||
    (label === 'advcl' &&
      dependents(tree, at, 'mark', 'advmod').some((mark) => mark < at && PRESUPPOSING.has(wordOf(tree, mark))))
  );
}

const PRESUPPOSING = new Set(['after', 'since', 'when', 'while', 'before', 'although', 'though', 'as']);

function add(tree: Tree, verb: number, where: string, found: Source[]): void {
  const heads = isPassive(tree, verb) ? agentOf(tree, verb) : subjectOf(tree, verb);
  const speakers = heads
    .flatMap((head) => coordinated(tree, head))
    .filter((head) => wordOf(tree, head) !== 'it' || !isPassive(tree, verb));
  if (speakers.length === 0) return;
  const names = speakers.map((head) => tree.tokens[head]?.text ?? '').join(' and ');
  found.push({
    heads: speakers,
    cue: `${lemmaOf(tree, verb)}:${where}`,
    reason: `"${names}" is the subject of "${tree.tokens[verb]?.text ?? ''}", which reports it`,
  });
}

/** Whether the verb vouches for the clause or phrase that hangs on it at `below`. */
function reports(tree: Tree, verb: number, below: number): boolean {
  const lemma = lemmaOf(tree, verb);
  const label = labelOf(tree, below);
  if (ACCUSING.has(lemma)) return label === 'prep' && ['of', 'for', 'with', 'over'].includes(wordOf(tree, below));
  if (!REPORTING.has(lemma)) return false;
  if (label === 'ccomp' || label === 'parataxis' || label === 'dep') return true;
  if (label === 'dobj' || label === 'xcomp')
    return lemma !== 'tell' && (label === 'dobj' || tagOf(tree, below) !== 'VB' || lemma === 'claim');
  return label === 'advcl' && wordOf(tree, below - 1) === ',';
}

/** `X, Moscow says, did Y`: the reporting verb hangs on what it reports. */
function asides(tree: Tree, at: number): readonly number[] {
  if (!isVerb(tree, at)) return [];
  return (tree.children[at] ?? []).filter((child) => {
    if (!isVerb(tree, child) || !REPORTING.has(lemmaOf(tree, child)) || !ASIDE_LABELS.has(labelOf(tree, child)))
      return false;
    const governs = dependents(tree, child, 'ccomp', 'dobj', 'mark').length > 0;
    return (
      !governs &&
      (labelOf(tree, child) === 'parataxis' || [',', '”', '"'].includes(wordOf(tree, child + 1)) || child > at)
    );
  });
}

function accordingTo(tree: Tree, at: number): readonly number[] {
  return dependents(tree, at, 'prep', 'advcl', 'advmod')
    .filter((child) => wordOf(tree, child) === 'according')
    .flatMap((child) => [
      ...dependents(tree, child, 'pobj'),
      ...dependents(tree, child, 'prep').flatMap((to) => dependents(tree, to, 'pobj')),
    ]);
}

/** A sentence that is all quotation has its speaker in the sentence after or before it, in the same paragraph. */
function aroundQuotation(trees: readonly Tree[], sentence: number): readonly Source[] {
  const paragraph = trees[sentence]?.sentence.paragraph;
  for (const [near, cue] of [
    [sentence - 1, 'quote:sentence-before'],
    [sentence + 1, 'quote:sentence-after'],
  ] as const) {
    const tree = trees[near];
    if (tree?.sentence.paragraph !== paragraph || !tree) continue;
    const verb = tree.tokens.findIndex(
      (token, at) => isVerb(tree, at) && REPORTING.has(token.lemma.toLowerCase()) && ancestors(tree, at).length <= 2,
    );
    const heads = verb < 0 ? [] : subjectOf(tree, verb);
    if (heads.length > 0)
      return [
        {
          heads,
          cue,
          at: near,
          reason: `the quotation goes on from "${tree.tokens[heads[0]!]?.text ?? ''} ${tree.tokens[verb]?.text ?? ''}" beside it`,
        },
      ];
  }
  return [];
}

/** Whom a statement or an unnamed spokesman speaks for. */
function behind(tree: Tree, head: number): readonly number[] {
  const inside = dependents(tree, head, 'appos');
  if (!isNoun(tree, head) || !STATEMENTS.has(lemmaOf(tree, head)))
    return labelOf(tree, head) === 'appos' ? [...inside, headOf(tree, head)] : inside;
  const complements = dependents(tree, head, 'prep')
    .filter((prep) => ['by', 'from', 'of', 'for', 'at'].includes(wordOf(tree, prep)))
    .flatMap((prep) => dependents(tree, prep, 'pobj'));
  return [...inside, ...dependents(tree, head, 'poss'), ...complements, ...dependents(tree, head, 'compound', 'amod')];
}
