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
}

/** Moments by the state they open or close, in order of time; `*` stands for an end that may be anyone. */
type Moments = ReadonlyMap<string, readonly Moment[]>;

const ANYONE = '*';

/** When each fact held, by fact id: what its own claims say, and where they are silent, what an event says. */
export function timelineOf(
  facts: readonly Fact[],
  documents: ReadonlyMap<DocumentId, Document>,
): ReadonlyMap<string, Bounds> {
  const opened = moments(facts, 'opens');
  const closed = moments(facts, 'closes');
  return new Map(facts.map((fact) => [fact.id, boundsOf(fact, opened, closed, documents)]));
}

function stateKey(relation: string, subject: EntityId | typeof ANYONE, object: EntityId | typeof ANYONE): string {
  return `${relation}\n${subject}\n${object}`;
}

/** The dated, actual events. */
function moments(facts: readonly Fact[], what: 'opens' | 'closes'): Moments {
  const byState = new Map<string, Moment[]>();
  for (const { relation, claims, status } of facts) {
    if (status !== 'actual') continue;
    for (const closing of relation[what]) {
      for (const claim of claims) {
        const date = claim.when ?? claim.since;
        // Who leaves with 200 of 2,400 has not left: an event with a count may be partial and ends nothing.
        if (date === undefined || (what === 'closes' && claim.count)) continue;
        const key = stateKey(closing.relation, end(claim, closing.subject), end(claim, closing.object));
        const some = byState.get(key);
        if (some) some.push({ date, claim });
        else byState.set(key, [{ date, claim }]);
      }
    }
  }
  for (const some of byState.values()) some.sort(inTime);
  return byState;
}

function inTime(a: Moment, b: Moment): number {
  return compareWhen(a.date, b.date) || (a.claim.id < b.claim.id ? -1 : 1);
}

function end(claim: CheckedClaim, which: Closing['subject']): EntityId | typeof ANYONE {
  return which === undefined ? ANYONE : claim[which];
}

/** The events that open or close this state, in order of time. */
function momentsOf({ relation, subject, object }: Fact, all: Moments): readonly Moment[] {
  const some = [subject, ANYONE].flatMap((a) =>
    [object, ANYONE].flatMap((b) => all.get(stateKey(relation.name, a as EntityId, b as EntityId)) ?? []),
  );
  return some.sort(inTime);
}

function boundsOf(fact: Fact, opened: Moments, closed: Moments, documents: ReadonlyMap<DocumentId, Document>): Bounds {
  const since = extreme(fact.claims, 'since', (order) => order < 0);
  const until = extreme(fact.claims, 'until', (order) => order > 0);
  if (fact.status !== 'actual' || fact.relation.nature !== 'state') return { since, until };
  const [opening] = since === undefined ? momentsOf(fact, opened) : [];
  const from = since ?? opening?.date;
  const reported = fact.claims.flatMap(({ evidence }) => documents.get(evidence?.document ?? '')?.published ?? []);
  const ends = (moment: Moment): boolean => {
    const startsLater = from !== undefined && isBefore(moment.date, from);
    // A document from after the event that still reports the state speaks of another state, or contradicts the event.
    return !startsLater && !reported.some((date) => isBefore(moment.date, date));
  };
  const closing = until === undefined ? momentsOf(fact, closed).find(ends) : undefined;
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
