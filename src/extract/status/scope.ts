/** The clauses whose modality, negation and matrix verbs reach a trigger. */
import {
  ancestors,
  dependents,
  hasDependent,
  headOf,
  isNoun,
  isVerb,
  labelOf,
  lemmaOf,
  tagOf,
  wordOf,
  type Tree,
} from '../parse/tree.ts';
import { isPassive } from '../parse/verb.ts';
import type { Cue } from './cue.ts';
import * as words from './cue-words.ts';

const LIMIT = 12;

/** Every cue with the trigger in its scope, nearest first. */
export function cuesOver(tree: Tree, trigger: number): readonly Cue[] {
  const cues: Cue[] = [];
  let at = trigger;
  for (let steps = 0; at >= 0 && steps < LIMIT; steps++) {
    if (at === trigger && isVerb(tree, at) && words.PLANNING_TRIGGERS.has(lemmaOf(tree, at))) {
      cues.push({ id: `trigger:${lemmaOf(tree, at)}`, effect: 'planned', token: at });
    }
    if (isVerb(tree, at)) clauseCues(tree, at, cues);
    else if (isNoun(tree, at)) nounCues(tree, at, cues);
    if (tagOf(tree, at).startsWith('NNP') && at === trigger && !['attr', 'oprd'].includes(labelOf(tree, at)))
      return cues;
    at = climb(tree, at, cues);
  }
  return cues;
}

/** Cues within the clause of one verb. */
function clauseCues(tree: Tree, verb: number, cues: Cue[]): void {
  const infinitive = isInfinitive(tree, verb);
  if (infinitive && (headOf(tree, verb) < 0 || labelOf(tree, verb) === 'advcl'))
    cues.push({ id: 'form:infinitive', effect: 'planned', token: verb });
  for (const child of tree.children[verb] ?? []) {
    const [label, word, lemma] = [labelOf(tree, child), wordOf(tree, child), lemmaOf(tree, child)];
    const add = (kind: string, effect: Cue['effect']): void =>
      void cues.push({ id: `${kind}:${lemma}`, effect, token: child });
    if (label === 'neg') cues.push({ id: `neg:${word === "n't" ? 'not' : word}`, effect: 'negation', token: child });
    else if (label === 'aux' && words.WILL.has(lemma.replace(/^['’]/, ''))) add('modal', 'planned');
    else if (label === 'aux' && word === 'would')
      add('modal', hasDependentWord(tree, verb, 'have') ? 'none' : 'planned');
    else if (label === 'aux' && words.POSSIBLY.has(lemma) && tagOf(tree, child) === 'MD') add('modal', 'none');
    else if (label === 'mark' && words.CONDITIONS.has(word)) add('mark', 'none');
    else if (label === 'advmod' && words.ALLEGED_ADVERBS.has(word)) add('adverb', 'alleged');
    else if (label === 'advmod' && words.POSSIBLE_ADVERBS.has(word)) add('adverb', 'none');
    else if ((label === 'advmod' || label === 'preconj' || label === 'cc') && words.NEVER.has(word))
      add('neg', 'negation');
    else if (label === 'advmod' && word === 'longer' && hasNo(tree, child)) add('neg', 'negation');
    else if (['nsubj', 'nsubjpass', 'dobj', 'attr', 'pobj'].includes(label) && hasNo(tree, child)) {
      cues.push({ id: 'neg:no', effect: 'negation', token: child });
    } else if ((label === 'parataxis' || label === 'ccomp' || label === 'advcl') && isAside(tree, verb, child))
      add('aside', 'alleged');
  }
}

function hasDependentWord(tree: Tree, verb: number, word: string): boolean {
  return dependents(tree, verb, 'aux').some((aux) => wordOf(tree, aux) === word);
}

/** `X, Moscow alleges, are fighting`: the verb of accusation stands beside, not above. */
function isAside(tree: Tree, verb: number, child: number): boolean {
  if (!words.ALLEGING.has(lemmaOf(tree, child)) || !isVerb(tree, child)) return false;
  return (
    labelOf(tree, child) === 'parataxis' ||
    (tree.tokens[child + 1]?.text === ',' && !hasDependent(tree, child, 'mark', 'dobj') && child < verb)
  );
}

function isInfinitive(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'aux').some((aux) => tagOf(tree, aux) === 'TO');
}

function hasNo(tree: Tree, noun: number): boolean {
  const word = wordOf(tree, noun);
  if (word === 'none' || word === 'nobody' || word === 'neither') return true;
  return (tree.children[noun] ?? []).some((child) => {
    return (
      ['no', 'neither'].includes(wordOf(tree, child)) ||
      (wordOf(tree, child) === 'one' && wordOf(tree, child - 1) === 'not')
    );
  });
}

function nounCues(tree: Tree, noun: number, cues: Cue[]): void {
  for (const child of tree.children[noun] ?? []) {
    const word = wordOf(tree, child);
    const add = (effect: Cue['effect']): void => void cues.push({ id: `adjective:${word}`, effect, token: child });
    if (labelOf(tree, child) === 'neg') add('negation');
    if (labelOf(tree, child) !== 'amod' && labelOf(tree, child) !== 'det') continue;
    if (words.ALLEGED_ADJECTIVES.has(word)) add('alleged');
    else if (words.PLANNED_ADJECTIVES.has(word)) add('planned');
    else if (words.POSSIBLE_ADJECTIVES.has(word)) add('none');
    else if (words.DENIED_ADJECTIVES.has(word)) add('denied');
    else if (word === 'no') add('negation');
  }
}

/** The token whose clause `at` lies in the scope of, or -1; what it does to `at` is added to the cues. */
function climb(tree: Tree, at: number, cues: Cue[]): number {
  const head = headOf(tree, at);
  if (head < 0) return -1;
  const label = labelOf(tree, at);
  if (label === 'prep') {
    if (isNoun(tree, head)) nounCues(tree, head, cues);
    return lemmaOf(tree, head) === 'be' ? head : -1;
  }
  if (isVerb(tree, at)) return climbVerb(tree, at, head, label, cues);
  return isNoun(tree, at) ? climbNoun(tree, at, head, label, cues) : -1;
}

function climbVerb(tree: Tree, at: number, head: number, label: string, cues: Cue[]): number {
  switch (label) {
    case 'conj':
      return isVerb(tree, head) && !hasDependent(tree, at, 'nsubj', 'nsubjpass') ? head : -1;
    case 'xcomp':
    case 'ccomp':
    case 'pcomp':
    case 'dobj':
      return isVerb(tree, head) || tagOf(tree, head).startsWith('JJ')
        ? matrix(tree, head, at, cues)
        : label === 'pcomp'
          ? throughPreposition(tree, head, cues)
          : -1;
    case 'acl':
    case 'relcl':
      return tagOf(tree, at) === 'VB' || words.ALLEGING_NOUNS.has(lemmaOf(tree, head))
        ? governed(tree, head, cues)
        : -1;
    case 'advcl':
      // a participle after its main verb happens when that does (`will leave, ending …`); one before it stands on its own
      return isVerb(tree, head) && at > head && tagOf(tree, at) === 'VBG' && !hasDependent(tree, at, 'mark', 'nsubj')
        ? head
        : -1;
    default:
      return -1;
  }
}

function throughPreposition(tree: Tree, prep: number, cues: Cue[]): number {
  const head = headOf(tree, prep);
  if (wordOf(tree, prep) === 'without') cues.push({ id: 'neg:without', effect: 'negation', token: prep });
  if (head < 0) return -1;
  if (isNoun(tree, head)) return governed(tree, head, cues);
  return ['of', 'from', 'on', 'about', 'for', 'in', 'against', 'to', 'with'].includes(wordOf(tree, prep))
    ? matrix(tree, head, prep, cues)
    : -1;
}

/** A verb or adjective that governs a clause or an act. */
function matrix(tree: Tree, head: number, from: number, cues: Cue[]): number {
  const lemma = lemmaOf(tree, head);
  const add = (effect: Cue['effect']): void => void cues.push({ id: `matrix:${lemma}`, effect, token: head });
  const infinitive = isVerb(tree, from) && isInfinitive(tree, from);
  const act = !isVerb(tree, from);
  if (lemma === 'be') {
    if (infinitive) cues.push({ id: 'modal:be-to', effect: 'planned', token: head });
  } else if (
    words.ALLEGING.has(lemma) ||
    (words.ALLEGING_PASSIVE.has(lemma) && (isPassive(tree, head) || infinitive))
  ) {
    if (lemma !== 'claim' || !infinitive || isPassive(tree, head)) add('alleged');
  } else if (words.REFUSING.has(lemma) && (lemma !== 'rule' || hasParticle(tree, head, 'out'))) {
    add('denied');
    return -1;
  } else if (
    words.PLANNING.has(lemma) &&
    (infinitive || act || tagOf(tree, from) === 'VBG' || tagOf(tree, from) === 'VB')
  ) {
    if (lemma === 'go' && !infinitive) return head;
    const made =
      act && (lemma === 'agree' || lemma === 'order' || lemma === 'approve') && !words.MOVES.has(lemmaOf(tree, from));
    if (!made) add('planned');
  } else if (lemma === 'announce' && act && words.MOVES.has(lemmaOf(tree, from))) {
    add('planned');
  } else if (isVerb(tree, head) && !infinitive && !act && labelOf(tree, from) === 'ccomp') {
    return beyondSpeech(tree, head, cues);
  }
  return head;
}

/** A reporting verb's own tense and negation say nothing of what is reported; what lies above it may. */
function beyondSpeech(tree: Tree, verb: number, cues: Cue[]): number {
  const head = headOf(tree, verb);
  const label = labelOf(tree, verb);
  if (head >= 0 && (label === 'ccomp' || label === 'pcomp'))
    return label === 'pcomp' ? throughPreposition(tree, head, cues) : matrix(tree, head, verb, cues);
  return -1;
}

/** A noun that governs an infinitive or an act: `plan to`, `allegations of`. */
function governed(tree: Tree, noun: number, cues: Cue[]): number {
  const lemma = lemmaOf(tree, noun);
  const add = (effect: Cue['effect']): void => void cues.push({ id: `noun:${lemma}`, effect, token: noun });
  if (words.ALLEGING_NOUNS.has(lemma)) add('alleged');
  else if (words.REFUSING_NOUNS.has(lemma)) add('denied');
  else if (words.PLANNING_NOUNS.has(lemma)) add('planned');
  return noun;
}

function climbNoun(tree: Tree, at: number, head: number, label: string, cues: Cue[]): number {
  switch (label) {
    case 'attr':
      return isVerb(tree, head) ? head : -1;
    case 'dobj':
    case 'nsubjpass':
      if (!isVerb(tree, head) || !words.LIGHT.has(lemmaOf(tree, head))) return -1;
      return matrix(tree, head, at, cues);
    case 'nsubj':
      return isVerb(tree, head) && words.HAPPENING.has(lemmaOf(tree, head)) ? head : -1;
    case 'oprd':
      return isVerb(tree, head) ? matrix(tree, head, at, cues) : -1;
    case 'conj':
      return isNoun(tree, head) ? climbNoun(tree, head, headOf(tree, head), labelOf(tree, head), cues) : -1;
    case 'pobj': {
      const governor = headOf(tree, head);
      if (governor < 0) return -1;
      if (isNoun(tree, governor)) return governedAct(tree, governor, wordOf(tree, head), cues);
      if (!isVerb(tree, governor)) return -1;
      const lemma = lemmaOf(tree, governor);
      const reaches =
        words.ALLEGING.has(lemma) ||
        (wordOf(tree, head) === 'as' && words.ALLEGING_PASSIVE.has(lemma)) ||
        (lemma === 'call' && wordOf(tree, head) === 'for') ||
        lemma === 'warn' ||
        lemma === 'threaten';
      return reaches ? matrix(tree, governor, at, cues) : -1;
    }
    default:
      return -1;
  }
}

function governedAct(tree: Tree, noun: number, preposition: string, cues: Cue[]): number {
  const lemma = lemmaOf(tree, noun);
  const governs = words.PLANNING_NOUNS.has(lemma) || words.REFUSING_NOUNS.has(lemma) || words.ALLEGING_NOUNS.has(lemma);
  return governs && ['of', 'for', 'on', 'about'].includes(preposition) ? governed(tree, noun, cues) : -1;
}

function hasParticle(tree: Tree, verb: number, word: string): boolean {
  return dependents(tree, verb, 'prt', 'advmod', 'prep').some((child) => wordOf(tree, child) === word);
}

/** Whether the clause of the trigger is a direct question. */
export function isQuestion(tree: Tree, trigger: number): boolean {
  const last = tree.tokens.slice(-3).some(({ text }) => text === '?');
  return (
    last &&
    (ancestors(tree, trigger).length === 0 ||
      tree.tokens[0]?.tag.startsWith('W') === true ||
      ['MD', 'VBZ', 'VBD', 'VBP'].includes(tree.tokens[0]?.tag ?? ''))
  );
}
