/** The pairs of mentions in one sentence that may stand in a relation. */
import type { PreparedText } from '../mentions/detect.ts';
import type { ImplicitLink } from '../reference/implicit-country.ts';
import { linksBySentence } from '../reference/links-by-sentence.ts';
import type { Link } from '../reference/resolve.ts';
import type { PairEnd } from './pair-features.ts';

export interface Pair {
  readonly sentence: number;
  readonly a: Link;
  readonly b: Link;
  readonly endA: PairEnd;
  readonly endB: PairEnd;
  /** Mentions whose heads stand between. */
  readonly between: number;
}

/** A longer way between two heads is not looked at. */
const FARTHEST = 60;

/** Mentions of one sentence that are looked at, the likeliest first. */
const MOST = 40;

const FORMS = ['name', 'demonym', 'description', 'pronoun', 'implicit'];

/** An implicit country stands in pairs with the one that implies it, and with nothing else. */
export function pairsOf(text: PreparedText, links: readonly Link[], implicit: readonly ImplicitLink[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [sentence, all] of linksBySentence(links)) {
    const row = (
      all.length > MOST
        ? [...all].sort((x, y) => y.facts.mention.probability - x.facts.mention.probability).slice(0, MOST)
        : all
    )
      .slice()
      .sort((x, y) => x.facts.mention.head - y.facts.mention.head);
    const ends = row.map((link) => endOf(text, link));
    for (let i = 0; i < row.length; i++) {
      for (let j = i + 1; j < row.length; j++) {
        const [a, b] = [row[i]!, row[j]!];
        if (a.cluster === b.cluster || b.facts.mention.head - a.facts.mention.head > FARTHEST) continue;
        pairs.push({ sentence, a, b, endA: ends[i]!, endB: ends[j]!, between: j - i - 1 });
      }
    }
  }
  for (const { link, of } of implicit) {
    const [a, b] = link.facts.mention.head < of.facts.mention.head ? [link, of] : [of, link];
    const { sentence } = link.facts;
    pairs.push({ sentence, a, b, endA: endOf(text, a), endB: endOf(text, b), between: 0 });
  }
  return pairs;
}

function endOf(text: PreparedText, { facts, cluster, certainty }: Link): PairEnd {
  const { sentence, head, start, end } = facts.mention;
  return {
    head,
    start,
    end,
    kind: cluster.kind,
    otherKind: cluster.otherKind,
    form: FORMS.indexOf(facts.form) + (facts.form === 'implicit' && certainty >= 0.5 ? 1 : 0),
    known: text.known[sentence]![head]!,
  };
}
