/** Figures that do not agree, put side by side; nobody wins. */
import type { ClaimView, CountView, Dataset, FactView } from './dataset.ts';

/** One figure, and every claim that gives it. */
export interface Figure {
  readonly count: CountView;
  readonly claims: readonly ClaimView[];
}

/** The different figures of the claims that give one, smallest first. Two or more are a disagreement. */
export function differingCounts(claims: readonly ClaimView[]): readonly Figure[] {
  const figures = new Map<string, { count: CountView; claims: ClaimView[] }>();
  for (const claim of claims) {
    if (!claim.count) continue;
    const { value, min, max, approx } = claim.count;
    const key = JSON.stringify([value, min, max, approx]);
    const figure = figures.get(key);
    if (figure) figure.claims.push(claim);
    else figures.set(key, { count: claim.count, claims: [claim] });
  }
  return [...figures.values()].sort((a, b) => least(a.count) - least(b.count));
}

/** The same thing under another status: who denies it, who only plans or alleges it. */
export function otherStatuses(dataset: Dataset, fact: FactView): readonly FactView[] {
  return (dataset.factsOf.get(fact.source) ?? []).filter(
    (other) => other.id !== fact.id && other.relation === fact.relation && sameEnds(other, fact),
  );
}

function sameEnds(a: FactView, b: FactView): boolean {
  const along = a.source === b.source && a.target === b.target;
  return along || (a.symmetric && a.source === b.target && a.target === b.source);
}

function least({ value, min, max }: CountView): number {
  return value ?? min ?? max ?? 0;
}
