/** What tells a fact from a plan, an allegation and a denial: the verbs over the claim, their helpers, and words of doubt nearby. */
import { mix, type FeatureList, type TextHasher } from '../features/hash.ts';
import type { SentenceView } from '../features/sentence-view.ts';
import type { PreparedText } from '../mentions/detect.ts';
import { statusOf, type StatusReading } from '../status/status.ts';
import type { Candidate } from './aggregate.ts';
import { pairKey, type Vote, type Votes } from './frame-votes.ts';
import { OUTPUTS, isSymmetric, outputIndex, type Output } from './outputs.ts';
import type { PairEnd } from './pair-features.ts';
import { pathBetween } from './path.ts';

const T = {
  relation: 1,
  top: 2,
  helpers: 3,
  above: 4,
  aboveLabel: 5,
  between: 6,
  cue: 7,
  cueRelation: 8,
  quoted: 9,
  tag: 10,
  path: 11,
  before: 12,
  helperTag: 13,
  classes: 14,
  distance: 15,
  ruled: 16,
} as const;

export const STATUS_TEMPLATES: Readonly<Record<string, number>> = T;

const CUES: ReadonlySet<string> = new Set(
  `will would wo could may might should shall if not n't never no nor neither without plan plans planned planning
  agree agreed intend intends vow vowed pledge pledged promise promised expect expected announce announced order
  ordered urge urged call called propose proposed alleged allegedly reportedly suspected believed accuse accused
  accuses accusing allege alleges claims claim claimed deny denied denies denying refuse refused reject rejected
  ruled fail failed set due ready prepare preparing threaten threatened blame blamed blames blaming want wants
  decided decision demand demanded to attempt attempted try tried thought rumored apparently possible possibly
  future scheduled unless ex former about`.split(/\s+/),
);

/** Labels of what helps a verb. */
const HELPERS: ReadonlySet<string> = new Set(['aux', 'auxpass', 'neg', 'mark', 'advmod']);
const MODIFIERS: ReadonlySet<string> = new Set([...HELPERS, 'det', 'amod', 'prt']);

/** `ruled`: what the rules of scope say. */
export function statusFeatures(
  view: SentenceView,
  { relation, forward }: Output,
  a: PairEnd,
  b: PairEnd,
  ruled: StatusReading,
  hasher: TextHasher,
  out: FeatureList,
): void {
  const { lemma, label, tag, fine, head, children, words, length } = view;
  const tokens = view.sentence.tokens;
  out.clear();
  out.add(T.relation, mix(relation, forward ? 1 : 0));
  for (const cue of [`= ${ruled.status}`, ...ruled.cues]) {
    out.add(T.ruled, hasher.of(cue));
    out.add(T.ruled, mix(hasher.of(cue), relation));
  }
  const { up, top, down } = pathBetween(view, a.head, b.head);
  const route = [...up, ...(top < 0 ? [] : [top]), ...down];
  for (const t of route) {
    if (t === a.head || t === b.head) continue;
    out.add(T.path, lemma[t]!);
    out.add(T.path, mix(fine[t]!, tag[t]!));
    for (const child of children[t]!) {
      if (!MODIFIERS.has(tokens[child]!.label)) continue;
      out.add(T.helpers, lemma[child]!);
      out.add(T.helpers, mix(lemma[child]!, lemma[t]!));
      out.add(T.helpers, mix(lemma[child]!, tag[t]!));
    }
  }
  let at = top;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const place = Math.min(steps, 2);
    out.add(T.above, mix(lemma[at]!, place));
    out.add(T.above, lemma[at]!);
    out.add(T.classes, mix(fine[at]!, place));
    out.add(T.aboveLabel, mix(mix(lemma[at]!, label[at]!), tag[at]!));
    for (const child of children[at]!) {
      const name = tokens[child]!.label;
      if (HELPERS.has(name)) {
        out.add(T.helperTag, mix(lemma[child]!, place));
        out.add(T.helperTag, mix(lemma[child]!, mix(tag[at]!, place)));
      }
    }
    if (steps === 0) {
      out.add(T.top, lemma[at]!);
      out.add(T.tag, mix(tag[at]!, label[at]!));
      out.add(T.tag, mix(tag[at]!, relation));
    }
    at = head[at]!;
  }
  const from = Math.min(a.start, b.start);
  const to = Math.max(a.end, b.end);
  let quotes = 0;
  for (let i = 0; i < length; i++) {
    if (i < from && (words[i] === '“' || words[i] === '"' || words[i] === '``')) quotes++;
    if (!CUES.has(words[i]!)) continue;
    const place = i < from ? (from - i < 5 ? 1 : 2) : i <= to ? 3 : i - to < 5 ? 4 : 5;
    out.add(T.cue, mix(lemma[i]!, place));
    out.add(T.cue, lemma[i]!);
    out.add(T.cueRelation, mix(mix(lemma[i]!, relation), place === 3 ? 1 : 0));
  }
  out.add(T.quoted, quotes % 2);
  for (let i = from; i <= to && i - from < 30; i++) out.add(T.between, lemma[i]!);
  for (let i = Math.max(0, from - 4); i < from; i++) out.add(T.before, lemma[i]!);
}

/** The output of the relation model that a candidate's best place speaks through. */
export function outputOf({ evidence, relation, subject }: Candidate): Output {
  const forward = evidence[0]!.pair.a.cluster === subject;
  return OUTPUTS[outputIndex(relation, forward)]!;
}

/** Frames that say the candidate's relation of the two mentions of its best place. */
export function supportingVotes(votes: Votes, { evidence, relation, subject }: Candidate): readonly Vote[] {
  const { pair } = evidence[0]!;
  return (votes.get(pairKey(pair.sentence, pair.endA.head, pair.endB.head)) ?? []).filter((vote) => {
    const { relation: said, name } = OUTPUTS[vote.output]!;
    return said === relation && (vote.subject.cluster === subject || isSymmetric(name));
  });
}

/** The word that says the relation: the frame's, else where the ways from the two ends meet. */
export function predicateOf(text: PreparedText, votes: Votes, candidate: Candidate): number {
  const vote = supportingVotes(votes, candidate)[0];
  if (vote !== undefined) return vote.match.predicate;
  const { pair } = candidate.evidence[0]!;
  const { top } = pathBetween(text.views[pair.sentence]!, pair.endA.head, pair.endB.head);
  return top < 0 ? pair.endB.head : top;
}

/** What the rules of scope say about that word. */
export function ruledStatus(text: PreparedText, votes: Votes, candidate: Candidate): StatusReading {
  const { tree } = text.views[candidate.evidence[0]!.pair.sentence]!;
  return statusOf(tree, predicateOf(text, votes, candidate));
}
