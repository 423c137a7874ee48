/** What a claim says beside its three parts: how many, when, and on whose word. */
import type { Count } from '../model/claim.ts';
import type { When } from '../model/time.ts';
import { attributor, type Speaker } from './attribution/attribution.ts';
import { ancestors, labelOf, lemmaOf, type Tree } from './parse/tree.ts';
import { countFor } from './quantity/count-of-claim.ts';
import { countsIn, type CountMention } from './quantity/count.ts';
import type { ReadText } from './read-document.ts';
import type { Cluster } from './reference/cluster.ts';
import type { Candidate, Evidence } from './relations/aggregate.ts';
import { LEARNT_RELATIONS } from './relations/outputs.ts';
import { predicateOf, supportingVotes } from './relations/status-features.ts';
import { referencesOf } from './time/reference.ts';
import { titleFor } from './wording/title.ts';
import { wrongFor } from './wording/wrong.ts';
import { timeFor, timesIn, type ClaimTimes, type TimeMention } from './time/time-mention.ts';

export interface Qualifiers {
  readonly count: Count | undefined;
  readonly since: When | undefined;
  readonly until: When | undefined;
  readonly when: When | undefined;
  /** `leads`: the office. */
  readonly title: string | undefined;
  /** `accuses`, `condemns`: the wrong. */
  readonly of: string | undefined;
  /** Outermost first. */
  readonly speakers: readonly Cluster[];
  readonly reasons: readonly string[];
}

/** Reads the qualifiers of one document's candidates; each sentence is looked at once. */
export function qualifierReader(read: ReadText, published: When | undefined): (candidate: Candidate) => Qualifiers {
  const trees = read.text.views.map(({ tree }) => tree);
  const attributionOf = attributor(trees);
  const references = referencesOf(trees, published);
  const counts = new Map<number, readonly CountMention[]>();
  const times = new Map<number, readonly TimeMention[]>();
  const byHead = new Map(read.links.map(({ facts, cluster }) => [`${facts.sentence}:${facts.mention.head}`, cluster]));
  return (candidate) => {
    const { pair } = candidate.evidence[0]!;
    const { sentence } = pair;
    const tree = trees[sentence]!;
    const relation = LEARNT_RELATIONS[candidate.relation]!;
    const predicate = predicateOf(read.text, read.votes, candidate);
    const [subject, object] =
      pair.a.cluster === candidate.subject ? [pair.endA.head, pair.endB.head] : [pair.endB.head, pair.endA.head];
    const timesAt = ({ pair: { sentence: at, endA, endB } }: Evidence, said: number) =>
      timeFor(
        trees[at]!,
        once(times, at, () => timesIn(trees[at]!, references[at])),
        said,
        [endA.head, endB.head],
      );
    const { when, ...stated } = timesAt(candidate.evidence[0]!, predicate);
    const begins = when !== undefined && relation === 'controls' && TAKING.has(lemmaOf(tree, predicate));
    const since = PLACED.has(relation)
      ? undefined
      : (stated.since ?? (begins ? when : sinceElsewhere(read, candidate, timesAt)));
    const attribution = isStructural(tree, read, candidate)
      ? undefined
      : attributionOf(sentence, reported(tree, predicate, object));
    const speakers = (attribution?.speakers ?? [])
      .flatMap((speaker) => speakerCluster(byHead, speaker) ?? [])
      .filter((cluster) => cluster !== candidate.subject);
    return {
      count: UNCOUNTED.has(relation)
        ? undefined
        : countFor(
            tree,
            once(counts, sentence, () => countsIn(tree)),
            { predicate, subject, object, ofSubject: OF_SUBJECT.has(relation) },
          ),
      since,
      until: stated.until,
      when: LASTING.has(relation) || begins ? undefined : when,
      title: relation === 'leads' ? titleOf(trees, candidate, lemmaOf(tree, predicate)) : undefined,
      of: relation === 'accuses' || relation === 'condemns' ? wrongFor(tree, predicate, object) : undefined,
      speakers: [...new Set(speakers)],
      reasons: attribution === undefined || speakers.length === 0 ? [] : [attribution.reason],
    };
  };
}

/** Places lie where they lie. */
const PLACED: ReadonlySet<string> = new Set(['located_in', 'borders']);

/** The day in a sentence that says one of these is the day of something else. */
const LASTING: ReadonlySet<string> = new Set(['located_in', 'borders', 'part_of', 'leads', 'member_of']);

/** Of these only the subject is counted: `25,000 troops are based in Okinawa`. */
const OF_SUBJECT: ReadonlySet<string> = new Set(['operates_in', 'fights', 'located_in', 'part_of']);

/** A number in a sentence that says one of these counts something else. */
const UNCOUNTED: ReadonlySet<string> = new Set([
  'borders',
  'leads',
  'member_of',
  'controls',
  'accuses',
  'condemns',
  'allied_with',
  'agrees_with',
  'meets',
  'overthrew',
]);

/** Verbs whose day is the first of the control that they say. */
const TAKING: ReadonlySet<string> = new Set(['annex', 'capture', 'conquer', 'occupy', 'seize', 'take']);

/** Other places that say the claim as surely may say since when. */
function sinceElsewhere(
  { text, votes }: ReadText,
  candidate: Candidate,
  timesAt: (evidence: Evidence, predicate: number) => ClaimTimes,
): When | undefined {
  for (const evidence of candidate.evidence.slice(1, 4)) {
    if (evidence.score < 0) break;
    const { since } = timesAt(evidence, predicateOf(text, votes, { ...candidate, evidence: [evidence] }));
    if (since !== undefined) return since;
  }
  return undefined;
}

/** Where `X says that Y …` was read from the verb of saying, what it governs on the way to `end` is what is said. */
function reported(tree: Tree, predicate: number, end: number): number {
  const way = [end, ...ancestors(tree, end)];
  const at = way.indexOf(predicate);
  const below = at > 0 ? way[at - 1]! : -1;
  return below >= 0 && labelOf(tree, below) === 'ccomp' ? below : predicate;
}

/** Verbs that say it themselves; of other offices of that person in the sentence nothing follows. */
const LEADING: ReadonlySet<string> = new Set([
  'head',
  'chair',
  'lead',
  'command',
  'rule',
  'govern',
  'run',
  'preside',
  'oversee',
]);

/** From the best place that says it. */
function titleOf(trees: readonly Tree[], { subject, evidence }: Candidate, predicate: string): string | undefined {
  if (LEADING.has(predicate)) return predicate === 'head' || predicate === 'chair' ? predicate : undefined;
  for (const { pair } of evidence.slice(0, 4)) {
    const [person, led] = pair.a.cluster === subject ? [pair.endA, pair.endB] : [pair.endB, pair.endA];
    const title = titleFor(trees[pair.sentence]!, person.head, led.head);
    if (title !== undefined) return title;
  }
  return undefined;
}

/** A frame of commas, titles or prepositions presupposes its claim: nobody is quoted for it. */
function isStructural(tree: Tree, { votes }: ReadText, candidate: Candidate): boolean {
  const match = supportingVotes(votes, candidate)[0]?.match;
  return match !== undefined && !/^(?:VB|NN)/.test(tree.tokens[match.predicate]?.tag ?? '');
}

function speakerCluster(
  byHead: ReadonlyMap<string, Cluster>,
  { sentence, head, within }: Speaker,
): Cluster | undefined {
  for (const token of [head, ...within]) {
    const cluster = byHead.get(`${sentence}:${token}`);
    if (cluster !== undefined) return cluster;
  }
  return undefined;
}

function once<T>(known: Map<number, T>, key: number, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
