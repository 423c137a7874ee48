/** Verbs whose subject vouches for what they govern. Lemmas in lower case. */
export const REPORTING =
  words(`say tell announce claim report add warn state declare confirm acknowledge admit insist argue note suggest stress
  reiterate explain allege write tweet predict contend assert maintain disclose reveal concede caution testify recall remark comment recount
  estimate indicate describe inform post emphasize emphasise affirm complain conclude hint vow swear believe think consider learn observe
  joke reply answer respond quote cite certify show find deny repeat suspect fear`);

/** Accusers vouch for the wrong that they name, not for their own act. */
export const ACCUSING = words('accuse blame charge indict');

/** Nouns that stand for what somebody says: `according to a statement by`, `the ministry's report`. */
export const STATEMENTS = words(
  'statement report announcement account claim post tweet release briefing spokesman spokeswoman spokesperson official source figure datum estimate office',
);

/** These may stand as a verb beside the sentence they report: `X, Y said, did Z`. */
export const ASIDE_LABELS = words('parataxis ccomp advcl dep');

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
