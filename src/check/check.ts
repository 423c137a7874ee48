/** The only maker of `CheckedClaim`: every rule on every claim; a claim with an error does not pass. */
import type { CheckedClaim, Claim, ClaimId } from '../model/claim.ts';
import type { EntityId } from '../model/entity.ts';
import type { Issue } from '../model/issue.ts';
import type { Judgement } from '../model/judgement.ts';
import { claimId } from './claim-id.ts';
import { checkEntities } from './entities.ts';
import { checkOntology } from './ontology.ts';
import { findQuote } from './quote.ts';
import type { CheckContext, ClaimRule } from './rule.ts';
import { fittingEnds } from './rules/fitting-ends.ts';
import { knownDocument } from './rules/known-document.ts';
import { knownRelation } from './rules/known-relation.ts';
import { possibleCount } from './rules/possible-count.ts';
import { possibleDates } from './rules/possible-dates.ts';
import { quoteStands } from './rules/quote-stands.ts';
import { twoEntities } from './rules/two-entities.ts';

const RULES: readonly ClaimRule[] = [
  knownRelation,
  fittingEnds,
  twoEntities,
  possibleDates,
  possibleCount,
  knownDocument,
  quoteStands,
];

export interface Checked {
  /** Sorted by id. */
  readonly claims: readonly CheckedClaim[];
  /** Claims below what becomes an edge, and those that a judgement rejects: listed for review, never edges. */
  readonly proposals: readonly CheckedClaim[];
  readonly issues: readonly Issue[];
}

export function check(
  claims: readonly Claim<EntityId>[],
  judgements: readonly Judgement[],
  context: CheckContext,
): Checked {
  const issues: Issue[] = [
    ...checkOntology(context.ontology),
    ...checkEntities(context.entities.values(), context.ontology),
  ];
  const passed = new Map<ClaimId, CheckedClaim>();
  for (const claim of claims) {
    const faults = RULES.flatMap((rule) => [...rule(claim, context)]);
    issues.push(...faults.map((fault) => asSaid(fault, claim)));
    if (faults.some(({ severity }) => severity === 'error')) continue;
    const checked = pass(claim, context);
    const first = passed.get(checked.id);
    if (first) issues.push(...duplicate(first, claim));
    else passed.set(checked.id, checked);
  }
  const verdicts = claimVerdicts(judgements, passed, issues);
  const sorted = [...passed.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const isEdge = ({ id, extraction, relation }: CheckedClaim): boolean => {
    const verdict = verdicts.get(id);
    if (verdict !== undefined) return verdict === 'accept' && context.ontology.relations.has(relation);
    return extraction?.proposal !== true;
  };
  return { claims: sorted.filter(isEdge), proposals: sorted.filter((claim) => !isEdge(claim)), issues };
}

/** Nobody wrote an extracted claim, so one that cannot hold is left out with a warning; a quote that is not there is never excused. */
function asSaid(fault: Issue, { extraction, subject, relation, object }: Claim<EntityId>): Issue {
  const excused = extraction && fault.severity === 'error' && !QUOTE_FAULTS.has(fault.code);
  if (!excused) return fault;
  const message = `left out "${subject} ${relation} ${object}": ${fault.message}`;
  return { ...fault, severity: 'warning', message };
}

const QUOTE_FAULTS: ReadonlySet<string> = new Set(['quote-mismatch', 'text-changed']);

function pass(claim: Claim<EntityId>, { documents }: CheckContext): CheckedClaim {
  const { evidence } = claim;
  const document = evidence && documents.get(evidence.document);
  const finding = document ? findQuote(evidence, document) : undefined;
  const verified = finding?.found === 'verified';
  const located = verified && evidence ? { ...evidence, span: finding.span, sha256: document?.sha256 } : evidence;
  const settled = located ? { ...claim, evidence: located } : claim;
  return { ...settled, id: claimId(settled), verified, __checked: true };
}

/** Two curated entries that say one thing are a slip; an article's claim that a curated file has already is not. */
function duplicate(first: CheckedClaim, claim: Claim<EntityId>): readonly Issue[] {
  if (claim.extraction) return [];
  const { file, line } = first.place;
  const message = `"${claim.subject} ${claim.relation} ${claim.object}" is claimed already from this document, at ${file}:${line}; delete one`;
  return [{ code: 'duplicate-claim', severity: 'error', place: claim.place, message }];
}

function claimVerdicts(
  judgements: readonly Judgement[],
  claims: ReadonlyMap<ClaimId, CheckedClaim>,
  issues: Issue[],
): ReadonlyMap<ClaimId, 'accept' | 'reject'> {
  const verdicts = new Map<ClaimId, 'accept' | 'reject'>();
  for (const { verdict, of, place } of judgements) {
    if (verdict !== 'accept' && verdict !== 'reject') continue;
    for (const id of of) {
      const other = verdicts.get(id);
      if (!claims.has(id)) {
        const message = `no claim "${id}"; it may have changed: look for its new id, or delete the judgement`;
        issues.push({ code: 'unknown-claim', severity: 'warning', place, message });
      } else if (other !== undefined && other !== verdict) {
        const message = `"${id}" is accepted here and rejected there; take one back`;
        issues.push({ code: 'contradicting-judgements', severity: 'error', place, message });
      }
      verdicts.set(id, verdict);
    }
  }
  return verdicts;
}
