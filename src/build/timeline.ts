/** Events open and close states. A missing end stays unknown: only a dated, actual event that ends the state gives one. */
import type { CheckedClaim, ClaimId } from '../model/claim.ts';
import type { EntityId } from '../model/entity.ts';
import type { Closing } from '../model/ontology.ts';
import { compareWhen, isBefore } from '../model/time.ts';
import type { When } from '../model/time.ts';
import type { Document, DocumentId } from '../model/document.ts';
import type { Fact } from './facts.ts';

export interface Bounds {
  readonly since?: When | undefined;
  readonly until?: When | undefined;
  readonly openedBy?: ClaimId | undefined;
  readonly closedBy?: ClaimId | undefined;
}

interface Moment {
  readonly date: When;
  readonly claim: CheckedClaim;
  readonly subject?: EntityId | undefined;
  readonly object?: EntityId | undefined;
}

/** When each fact held, by fact id: what its own claims say, and where they are silent, what an event says. */
export function timelineOf(
  facts: readonly Fact[],
  documents: ReadonlyMap<DocumentId, Document>,
): ReadonlyMap<string, Bounds> {
  const opened = moments(facts, 'opens');
  const closed = moments(facts, 'closes');
  return new Map(facts.map((fact) => [fact.id, boundsOf(fact, opened, closed, documents)]));
}

/** The dated, actual events by the name of the relation they open or close, in order of time. */
function moments(facts: readonly Fact[], what: 'opens' | 'closes'): ReadonlyMap<string, readonly Moment[]> {
  const byRelation = new Map<string, Moment[]>();
  for (const { relation, claims, status } of facts) {
    if (status !== 'actual') continue;
    for (const closing of relation[what]) {
      for (const claim of claims) {
        const date = claim.when ?? claim.since;
        // Who leaves with 200 of 2,400 has not left: an event with a count may be partial and ends nothing.
        if (date === undefined || (what === 'closes' && claim.count)) continue;
        const moment = { date, claim, subject: end(claim, closing.subject), object: end(claim, closing.object) };
        byRelation.set(closing.relation, [...(byRelation.get(closing.relation) ?? []), moment]);
      }
    }
  }
  for (const some of byRelation.values()) {
    some.sort((a, b) => compareWhen(a.date, b.date) || (a.claim.id < b.claim.id ? -1 : 1));
  }
  return byRelation;
}

function end(claim: CheckedClaim, which: Closing['subject']): EntityId | undefined {
  return which === undefined ? undefined : claim[which];
}

function boundsOf(
  fact: Fact,
  opened: ReadonlyMap<string, readonly Moment[]>,
  closed: ReadonlyMap<string, readonly Moment[]>,
  documents: ReadonlyMap<DocumentId, Document>,
): Bounds {
  const since = extreme(fact.claims, 'since', (order) => order < 0);
  const until = extreme(fact.claims, 'until', (order) => order > 0);
  if (fact.status !== 'actual' || fact.relation.nature !== 'state') return { since, until };
  const fits = ({ subject, object }: Moment): boolean =>
    (subject === undefined || subject === fact.subject) && (object === undefined || object === fact.object);
  const opening = since === undefined ? opened.get(fact.relation.name)?.find(fits) : undefined;
  const from = since ?? opening?.date;
  const reported = fact.claims.flatMap(({ evidence }) => documents.get(evidence?.document ?? '')?.published ?? []);
  const closing =
    until === undefined
      ? closed.get(fact.relation.name)?.find((moment) => {
          const startsLater = from !== undefined && isBefore(moment.date, from);
          // A document from after the event that still reports the state speaks of another state, or contradicts the event.
          const reportedLater = reported.some((date) => isBefore(moment.date, date));
          return fits(moment) && !startsLater && !reportedLater;
        })
      : undefined;
  return {
    since: from,
    until: until ?? closing?.date,
    openedBy: opening?.claim.id,
    closedBy: closing?.claim.id,
  };
}

function extreme(
  claims: readonly CheckedClaim[],
  key: 'since' | 'until',
  wins: (order: number) => boolean,
): When | undefined {
  let best: When | undefined;
  for (const { [key]: value } of claims) {
    if (value !== undefined && (best === undefined || wins(compareWhen(value, best)))) best = value;
  }
  return best;
}
