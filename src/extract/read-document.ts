/** One text, step by step: mentions, the entities they stand for, and every candidate claim with its chance. */
import type { Analysis } from './analysis/analysis.ts';
import { scoreTrees } from './confidence/trees.ts';
import type { ExtractionModels } from './extraction-models.ts';
import { sigmoid } from './features/linear-model.ts';
import { detectMentions, prepare, type PreparedText, type Resources } from './mentions/detect.ts';
import { factsOf } from './reference/mention-facts.ts';
import { implicitCountries, type ImplicitLink } from './reference/implicit-country.ts';
import { pronounMentions } from './reference/pronouns.ts';
import { resolveMentions, type Link } from './reference/resolve.ts';
import type { Cluster } from './reference/cluster.ts';
import { candidatesOf } from './relations/aggregate.ts';
import { frameVotes, type FrameSet, type Votes } from './relations/frame-votes.ts';
import type { Signatures } from './relations/outputs.ts';
import { settleKinds, type JudgedCandidate } from './relations/settle-kinds.ts';
import { pairsOf, type Pair } from './relations/pairs.ts';
import { scorePairs } from './relations/score-pairs.ts';

/** Mentions less likely than this are not looked at. */
export const MENTION_FLOOR = 0.2;

export interface ReadText {
  readonly text: PreparedText;
  readonly clusters: readonly Cluster[];
  readonly links: readonly Link[];
  readonly implicit: readonly ImplicitLink[];
  readonly pairs: readonly Pair[];
  readonly votes: Votes;
  readonly candidates: readonly JudgedCandidate[];
  /** The kind of an entity whose claims decide it, where its mentions leave two. */
  readonly kinds: ReadonlyMap<Cluster, number>;
}

export interface ReadingOptions extends Resources {
  readonly models: ExtractionModels;
  readonly frames: FrameSet;
  readonly signatures: Signatures;
}

export function readText(analysis: Analysis, options: ReadingOptions): ReadText {
  const { models, frames, signatures, hasher } = options;
  const text = prepare(analysis, options);
  const facts = [...detectMentions(text, models, MENTION_FLOOR), ...pronounMentions(text)]
    .map((mention) => factsOf(text, mention))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const { clusters, links } = resolveMentions(facts, models.links, hasher);
  const implicit = implicitCountries(text, links);
  const pairs = pairsOf(text, links, implicit);
  const votes = frameVotes(text, links, frames, signatures);
  const scores = scorePairs(text, pairs, votes, models, signatures);
  const candidates: JudgedCandidate[] = candidatesOf(text, pairs, scores, votes, signatures).map((candidate) => ({
    ...candidate,
    confidence: sigmoid(scoreTrees(models.confidence, candidate.row)),
  }));
  const settled = settleKinds(candidates, signatures);
  return { text, clusters, links, implicit, pairs, votes, ...settled };
}
