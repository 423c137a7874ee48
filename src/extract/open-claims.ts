/** What two parties do to one another in words that the ontology has no relation for: proposals, never edges. */
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { LocalId } from '../model/mention.ts';
import type { FrameMatch } from './frames/match.ts';
import { openMatches } from './frames/open.ts';
import type { Tree } from './parse/tree.ts';
import type { ReadText } from './read-document.ts';
import type { Cluster } from './reference/cluster.ts';
import type { Link } from './reference/resolve.ts';
import { isNamed } from './relations/aggregate.ts';
import { statusOf } from './status/status.ts';

/** No model has learnt such relations, so nobody knows how often they are right. */
const UNKNOWN = 0;

/** `taken` are the pairs of entities that a claim of the ontology joins already, as `subject object`. */
export function openClaims(
  document: Document,
  read: ReadText,
  ids: ReadonlyMap<Cluster, LocalId>,
  taken: ReadonlySet<string>,
): Claim<LocalId>[] {
  const linksBySentence = new Map<number, Map<number, Link>>();
  for (const link of read.links) {
    if (!isNamed(link.cluster)) continue;
    const row = linksBySentence.get(link.facts.sentence) ?? new Map<number, Link>();
    linksBySentence.set(link.facts.sentence, row.set(link.facts.mention.head, link));
  }
  const triggers = triggersBySentence(read);
  const found = new Map<string, Claim<LocalId>>();
  for (const [index, { sentence, tree }] of read.text.views.entries()) {
    const links = linksBySentence.get(index);
    if (links === undefined || links.size < 2 || sentence.repeats !== undefined) continue;
    for (const match of openMatches(tree, (at) => links.has(at), triggers.get(index) ?? new Set())) {
      const [subject, object] = [links.get(match.subject.head)!, links.get(match.object.head)!];
      const [from, to] = [ids.get(subject.cluster)!, ids.get(object.cluster)!];
      const { status } = statusOf(tree, match.predicate);
      const key = `${from} ${match.relation} ${to}`;
      if (from === to || status === 'none' || found.has(key)) continue;
      if (taken.has(`${from} ${to}`) || taken.has(`${to} ${from}`)) continue;
      found.set(key, { ...openClaim(document, read, tree, match, subject, object), subject: from, object: to, status });
    }
  }
  return [...found.values()];
}

function openClaim(
  document: Document,
  { text }: ReadText,
  { sentence, tokens }: Tree,
  { relation, trigger, reasons }: FrameMatch,
  subject: Link,
  object: Link,
): Omit<Claim<LocalId>, 'subject' | 'object' | 'status'> {
  const span = { start: sentence.start, end: sentence.end };
  const spanOf = ({ facts }: Link) => ({ start: facts.start, end: facts.end });
  return {
    relation,
    attribution: [],
    evidence: {
      document: document.id,
      quote: text.analysis.text.slice(span.start, span.end),
      span,
      sha256: document.sha256,
    },
    extraction: {
      confidence: UNKNOWN,
      proposal: true,
      by: ['open'],
      trigger: { start: tokens[trigger.start]!.start, end: tokens[trigger.end - 1]!.end },
      subjectSpan: spanOf(subject),
      objectSpan: spanOf(object),
      reasons,
    },
    place: document.place,
  };
}

/** The words through which frames speak already. */
function triggersBySentence({ votes }: ReadText): ReadonlyMap<number, ReadonlySet<number>> {
  const triggers = new Map<number, Set<number>>();
  for (const row of votes.values()) {
    for (const { match, subject } of row) {
      const { sentence } = subject.facts;
      const known = triggers.get(sentence) ?? new Set<number>();
      triggers.set(sentence, known.add(match.predicate).add(match.trigger.start));
    }
  }
  return triggers;
}
