import { isBefore } from '../../model/time.ts';
import type { ClaimRule } from '../rule.ts';

/** An end before its beginning, a moment outside its state, a fact from after the document that reports it. */
export const possibleDates: ClaimRule = function* ({ since, until, when, status, evidence, place }, { documents }) {
  const fault = (message: string) => ({ code: 'impossible-dates', severity: 'error', place, message }) as const;
  if (since !== undefined && until !== undefined && isBefore(until, since)) {
    yield fault(`"until: ${until}" is before "since: ${since}"; correct one of them`);
  }
  if (when !== undefined && since !== undefined && isBefore(when, since)) {
    yield fault(`"when: ${when}" is before "since: ${since}"; correct one of them`);
  }
  if (when !== undefined && until !== undefined && isBefore(until, when)) {
    yield fault(`"when: ${when}" is after "until: ${until}"; correct one of them`);
  }
  const published = evidence && documents.get(evidence.document)?.published;
  if (published === undefined || status !== 'actual') return;
  for (const [key, value] of [
    ['since', since],
    ['when', when],
  ] as const) {
    if (value === undefined || !isBefore(published, value)) continue;
    yield fault(
      `"${key}: ${value}" is after "${evidence?.document ?? ''}" was published (${published}), yet the status is "actual"; correct the date, or make it "planned"`,
    );
  }
};
