/** What a claim says beside its three parts: how many, when, and on whose word. */
import type { Count } from '../model/claim.ts';
import type { When } from '../model/time.ts';
import { attributor, type Speaker } from './attribution/attribution.ts';
import { treeOf, type Tree } from './parse/tree.ts';
import { countFor } from './quantity/count-of-claim.ts';
import { countsIn, type CountMention } from './quantity/count.ts';
import type { ReadText } from './read-document.ts';
import type { Cluster } from './reference/cluster.ts';
import type { Candidate } from './relations/aggregate.ts';
import { predicateOf, supportingVotes } from './relations/status-features.ts';
import { referencesOf } from './time/reference.ts';
import { timeFor, timesIn, type TimeMention } from './time/time-mention.ts';

export interface Qualifiers {
  readonly count: Count | undefined;
  readonly since: When | undefined;
  readonly until: When | undefined;
  readonly when: When | undefined;
  /** Outermost first. */
  readonly speakers: readonly Cluster[];
  readonly reasons: readonly string[];
}

/** Reads the qualifiers of one document's candidates; each sentence is looked at once. */
export function qualifierReader(read: ReadText, published: When | undefined): (candidate: Candidate) => Qualifiers {
  const trees = read.text.views.map(({ sentence }) => treeOf(sentence));
  const attributionOf = attributor(trees);
  const references = referencesOf(trees, published);
  const counts = new Map<number, readonly CountMention[]>();
  const times = new Map<number, readonly TimeMention[]>();
  const byHead = new Map(read.links.map(({ facts, cluster }) => [`${facts.sentence}:${facts.mention.head}`, cluster]));
  return (candidate) => {
    const { pair } = candidate.evidence[0]!;
    const { sentence } = pair;
    const tree = trees[sentence]!;
    const predicate = predicateOf(read.text, read.votes, candidate);
    const [subject, object] =
      pair.a.cluster === candidate.subject ? [pair.endA.head, pair.endB.head] : [pair.endB.head, pair.endA.head];
    const { since, until, when } = timeFor(
      tree,
      once(times, sentence, () => timesIn(tree, references[sentence])),
      predicate,
    );
    const attribution = isStructural(tree, read, candidate) ? undefined : attributionOf(sentence, predicate);
    const speakers = (attribution?.speakers ?? [])
      .flatMap((speaker) => speakerCluster(byHead, speaker) ?? [])
      .filter((cluster) => cluster !== candidate.subject);
    return {
      count: countFor(
        tree,
        once(counts, sentence, () => countsIn(tree)),
        { predicate, subject, object },
      ),
      since,
      until,
      when,
      speakers: [...new Set(speakers)],
      reasons: attribution === undefined || speakers.length === 0 ? [] : [attribution.reason],
    };
  };
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
