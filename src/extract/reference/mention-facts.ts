/** What reference asks of a mention: its words, what kind of expression it is, whose it is, and where it stands. */
import { initialsOf, type Initials } from './acronym.ts';
import { KINDS, type DetectedMention, type PreparedText } from '../mentions/detect.ts';
import { beginsWithCapital } from '../text/letters.ts';

/** `implicit`: a title or a word for a town, for the country that it is of and that stands elsewhere. */
export type Form = 'name' | 'demonym' | 'description' | 'pronoun' | 'implicit';

export interface MentionFacts {
  readonly mention: DetectedMention;
  readonly form: Form;
  /** The span's text, lower case, without determiner. */
  readonly text: string;
  /** As written. */
  readonly surface: string;
  readonly initials: Initials;
  readonly start: number;
  readonly end: number;
  /** Lower-case words with a capital in the text, in order. */
  readonly proper: readonly string[];
  readonly headWord: string;
  readonly headLemma: string;
  /** Index into {@link KINDS}. */
  readonly kind: number;
  /** Country that the words name as a whole (`France`, `French`, `Paris`). */
  readonly known: string | undefined;
  /** How they name it. */
  readonly knownRole: 'name' | 'demonym' | 'seat' | undefined;
  /** Words of the span beside the head, without numbers and determiners. */
  readonly modifiers: readonly string[];
  /** Country that a modifier names (`French troops`, `Mali's junta`). */
  readonly owner: string | undefined;
  readonly plural: boolean;
  /** Lower case: `the`, `its`, `a`; empty when there is none. */
  readonly determiner: string;
  readonly label: string;
  /** What its head depends on: lower-case lemma, empty at the root, and the lemma's word class. */
  readonly governor: string;
  readonly governorClass: number;
  readonly sentence: number;
  readonly paragraph: number;
}

const FEMALE_OR_MALE = /^(?:he|him|his|himself|she|her|hers|herself)$/;
const PRONOUN =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|we|us|our|ours|who|which|whose)$/;

export function isPersonal(word: string): boolean {
  return FEMALE_OR_MALE.test(word);
}

export function factsOf(text: PreparedText, mention: DetectedMention): MentionFacts {
  const { sentence: s, head, start, end } = mention;
  const view = text.views[s]!;
  const { tokens, paragraph } = view.sentence;
  const from = tokens[start]!.start;
  const to = tokens[end]!.end;
  const surface = text.analysis.text.slice(from, to);
  const proper: string[] = [];
  for (let i = start; i <= end; i++)
    if (beginsWithCapital(tokens[i]!.text)) proper.push(view.words[i]!.replace(/\./g, ''));
  const modifiers: string[] = [];
  for (let i = start; i <= end; i++) {
    const { tag } = tokens[i]!;
    if (i !== head && /^(?:NN|JJ|VB|FW)/.test(tag)) modifiers.push(view.words[i]!);
  }
  let known: string | undefined;
  let knownRole: MentionFacts['knownRole'];
  let owner: string | undefined;
  for (const hit of text.hits[s]!) {
    const entry = hit.entries[0]!;
    if (hit.end === head || (hit.start <= head && hit.end >= head)) {
      if (start >= hit.start || hit.end === head) {
        known = entry.entity;
        knownRole = entry.role;
      }
    } else if (hit.start >= start - 2 && hit.end <= end) {
      if (hit.start < start && !isPossessorOf(view.head, hit.end, head)) continue;
      if (
        hit.start > head &&
        !/^(?:of|in)$/.test(view.words[hit.start - 1] ?? '') &&
        !/^(?:of)$/.test(view.words[hit.start - 2] ?? '')
      )
        continue;
      owner ??= entry.entity;
    }
  }
  const kind = mention.kinds.indexOf(Math.max(...mention.kinds));
  // A capital stands for its country only where it is taken for one.
  if (knownRole === 'seat' && KINDS[kind] !== 'Country') {
    known = undefined;
    knownRole = undefined;
  }
  const tag = tokens[head]!.tag;
  const word = view.words[head]!;
  const above = view.head[head]!;
  const form: Form =
    PRONOUN.test(word) && /^(?:PRP|WP|WDT)/.test(tag)
      ? 'pronoun'
      : knownRole === 'demonym' && start === head
        ? 'demonym'
        : beginsWithCapital(tokens[head]!.text) &&
            (tag.startsWith('NNP') || view.nameStart[head]! >= 0 || known !== undefined)
          ? 'name'
          : 'description';
  return {
    mention,
    form,
    text: surface.toLowerCase(),
    surface,
    initials: initialsOf(surface),
    start: from,
    end: to,
    proper,
    modifiers,
    headWord: word,
    headLemma: tokens[head]!.lemma.toLowerCase(),
    kind,
    known,
    knownRole,
    owner,
    plural: tag === 'NNS' || tag === 'NNPS' || /^(?:they|them|their|theirs|themselves|we|us|our|ours)$/.test(word),
    determiner: determinerOf(view.words, start),
    label: tokens[head]!.label,
    governor: tokens[above]?.lemma.toLowerCase() ?? '',
    governorClass: view.fine[above] ?? 0,
    sentence: s,
    paragraph,
  };
}

function isPossessorOf(heads: Int32Array, possessor: number, owned: number): boolean {
  return heads[possessor] === owned;
}

function determinerOf(words: readonly string[], start: number): string {
  const before = words[start - 1] ?? '';
  return /^(?:the|a|an|this|that|these|those|its|his|her|their|our|both|all|some|many|no|any|two|three|several|other|another)$/.test(
    before,
  )
    ? before
    : '';
}

export function kindName(kind: number): (typeof KINDS)[number] {
  return KINDS[kind]!;
}
