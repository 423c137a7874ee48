/** Judged candidates as claims: the best quote, the status, and why. */
import { STATUSES, type Claim, type Status } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { LocalId } from '../model/mention.ts';
import type { ExtractionModels } from './extraction-models.ts';
import { FeatureList, type TextHasher } from './features/hash.ts';
import { scoreLinear, softmax } from './features/linear-model.ts';
import { openClaims } from './open-claims.ts';
import { qualifierReader, type Qualifiers } from './qualifiers.ts';
import type { ReadText } from './read-document.ts';
import type { JudgedCandidate } from './relations/settle-kinds.ts';
import type { Cluster } from './reference/cluster.ts';
import { LEARNT_RELATIONS } from './relations/outputs.ts';
import { plainness } from './relations/aggregate.ts';
import { pairKey } from './relations/frame-votes.ts';
import { decisiveWords } from './relations/occlusion.ts';
import { outputOf, ruledStatus, statusFeatures, supportingVotes } from './relations/status-features.ts';
import type { StatusReading } from './status/status.ts';

/** From here on a claim of the ontology says better what joins two parties than a verb that it does not know. */
const LIKELY = 0.2;

export function claimsOf(
  document: Document,
  read: ReadText,
  ids: ReadonlyMap<Cluster, LocalId>,
  models: ExtractionModels,
  hasher: TextHasher,
  explain: boolean,
): Claim<LocalId>[] {
  const qualifiersOf = qualifierReader(read, document.published);
  const claims = read.candidates
    .filter(({ confidence }) => confidence >= models.proposal)
    .map((candidate) => claimOf(document, read, candidate, qualifiersOf(candidate), ids, models, hasher, explain));
  const likely = claims.filter(({ extraction }) => extraction !== undefined && extraction.confidence >= LIKELY);
  const taken = new Set(likely.map(({ subject, object }) => `${subject} ${object}`));
  return [...claims, ...openClaims(document, read, ids, taken)].sort(
    (a, b) => (a.evidence?.span?.start ?? 0) - (b.evidence?.span?.start ?? 0) || (a.relation < b.relation ? -1 : 1),
  );
}

function claimOf(
  document: Document,
  read: ReadText,
  candidate: JudgedCandidate,
  { count, since, until, when, title, of, speakers, reasons }: Qualifiers,
  ids: ReadonlyMap<Cluster, LocalId>,
  models: ExtractionModels,
  hasher: TextHasher,
  explain: boolean,
): Claim<LocalId> {
  const { subject, object, relation, confidence } = candidate;
  const { pair } = candidate.evidence[0]!;
  const name = LEARNT_RELATIONS[relation]!;
  const sentence = read.text.analysis.sentences[pair.sentence]!;
  const [subjectLink, objectLink] = pair.a.cluster === subject ? [pair.a, pair.b] : [pair.b, pair.a];
  const votes = supportingVotes(read.votes, candidate);
  const ruled = ruledStatus(read.text, read.votes, candidate);
  const status = statusOfCandidate(read, candidate, ruled, models, hasher);
  const trigger = votes[0]?.match.trigger;
  const tokens = sentence.tokens;
  const view = read.text.views[pair.sentence]!;
  const words = explain
    ? decisiveWords(
        view,
        pair.endA,
        pair.endB,
        pair.between,
        read.votes.get(pairKey(pair.sentence, pair.endA.head, pair.endB.head)) ?? [],
        outputOf(candidate),
        models.relations,
        4,
      )
    : [];
  return {
    subject: ids.get(subject)!,
    relation: name,
    object: ids.get(object)!,
    status,
    since,
    until,
    when,
    count,
    title,
    of,
    attribution: speakers.flatMap((cluster) => ids.get(cluster) ?? []),
    evidence: {
      document: document.id,
      quote: read.text.analysis.text.slice(sentence.start, sentence.end),
      span: { start: sentence.start, end: sentence.end },
      sha256: document.sha256,
    },
    extraction: {
      confidence: Math.round(confidence * 1000) / 1000,
      // A bare common noun (`the force`) names nobody: a person has to say who is meant.
      proposal: confidence < models.edge || plainness(subject) === 0 || plainness(object) === 0,
      by: [...new Set(votes.map(({ match }) => `frame:${match.frame}`)), 'scorer'],
      trigger:
        trigger === undefined ? undefined : { start: tokens[trigger.start]!.start, end: tokens[trigger.end - 1]!.end },
      subjectSpan: { start: subjectLink.facts.start, end: subjectLink.facts.end },
      objectSpan: { start: objectLink.facts.start, end: objectLink.facts.end },
      reasons: [
        ...new Set(votes.flatMap(({ match }) => match.reasons)),
        ...words,
        statusReason(status, ruled),
        ...reasons,
      ],
    },
    place: document.place,
  };
}

/** What the rules of scope say, where they agree with what was learnt. */
function statusReason(status: Status, ruled: StatusReading): string {
  return ruled.status === status
    ? `it is ${status} (${ruled.reason})`
    : `it is ${status}, as sentences put so have been in the articles learnt from`;
}

function statusOfCandidate(
  { text }: ReadText,
  candidate: JudgedCandidate,
  ruled: StatusReading,
  { status }: ExtractionModels,
  hasher: TextHasher,
): Status {
  const { pair } = candidate.evidence[0]!;
  const list = new FeatureList();
  const scores = new Float64Array(STATUSES.length);
  statusFeatures(text.views[pair.sentence]!, outputOf(candidate), pair.endA, pair.endB, ruled, hasher, list);
  scoreLinear(status, list.ids, list.length, scores);
  softmax(scores, STATUSES.length);
  return STATUSES[scores.indexOf(Math.max(...scores))]!;
}
