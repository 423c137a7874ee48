/** What the reader chose to see, and the facts and claims that are left under it. */
import { lastDay } from '../../../src/model/time.ts';
import { differingCounts } from './disagreement.ts';
import type { ClaimView, Dataset, FactView } from './dataset.ts';

/** In each facet nothing chosen means everything. */
export interface Filters {
  readonly kinds: readonly string[];
  readonly relations: readonly string[];
  readonly statuses: readonly string[];
  readonly publishers: readonly string[];
  readonly disputedOnly: boolean;
  /** A day, `YYYY-MM-DD`: only what documents published by then said. */
  readonly knownOn?: string | undefined;
}

export type Facet = 'kinds' | 'relations' | 'statuses' | 'publishers';

export const NO_FILTERS: Filters = { kinds: [], relations: [], statuses: [], publishers: [], disputedOnly: false };

/** A fact with the claims that the filters leave of it, and its numbers counted again over these. */
export interface VisibleFact {
  readonly fact: FactView;
  readonly claims: readonly ClaimView[];
  readonly documents: number;
  readonly origins: number;
  readonly disputed: boolean;
}

export interface Visible {
  readonly facts: ReadonlyMap<string, VisibleFact>;
  readonly entities: ReadonlySet<string>;
  /** Claims left out under `knownOn` only because their document has no date. */
  readonly undated: number;
}

export function applyFilters(dataset: Dataset, filters: Filters): Visible {
  const facts = new Map<string, VisibleFact>();
  const undated = new Set<string>();
  for (const fact of dataset.facts.values()) {
    if (!factFits(dataset, fact, filters)) continue;
    const left = narrow(fact, filters, undated);
    if (left && (left.disputed || !filters.disputedOnly)) facts.set(fact.id, left);
  }
  return { facts, entities: visibleEntities(dataset, filters, facts), undated: undated.size };
}

export function isFiltered(filters: Filters): boolean {
  return filters.kinds.length > 0 || asksFacts(filters);
}

/** For each value of a facet the number of facts it has under all other filters. */
export function facetCounts(dataset: Dataset, filters: Filters, facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const { fact, claims } of applyFilters(dataset, { ...filters, [facet]: [] }).facts.values()) {
    if (facet === 'relations') add(fact.relation);
    else if (facet === 'statuses') add(fact.status);
    else if (facet === 'kinds') new Set(endKinds(dataset, fact)).forEach(add);
    else new Set(claims.flatMap(({ source }) => source?.publisher ?? [])).forEach(add);
  }
  return counts;
}

function factFits(dataset: Dataset, fact: FactView, { kinds, relations, statuses }: Filters): boolean {
  return (
    fits(relations, fact.relation) &&
    fits(statuses, fact.status) &&
    endKinds(dataset, fact).every((kind) => fits(kinds, kind))
  );
}

function narrow(fact: FactView, { publishers, knownOn }: Filters, undated: Set<string>): VisibleFact | undefined {
  if (publishers.length === 0 && knownOn === undefined) return unfiltered(fact);
  const bySource = fact.claims.filter(({ source }) => fits(publishers, source?.publisher));
  const claims = bySource.filter((claim) => {
    const published = claim.source?.published;
    if (knownOn !== undefined && published === undefined) undated.add(claim.id);
    return knownOn === undefined || (published !== undefined && lastDay(published) <= knownOn);
  });
  if (claims.length === 0) return undefined;
  if (claims.length === fact.claims.length) return unfiltered(fact);
  const sources = claims.flatMap(({ source }) => source ?? []);
  return {
    fact,
    claims,
    documents: new Set(sources.map(({ id }) => id)).size,
    origins: new Set(sources.map(({ origin }) => origin)).size,
    disputed: stillDisputed(fact, claims),
  };
}

/** A count is in dispute only while claims that differ are left; a denial stands on its own. */
function stillDisputed({ disputed, disputes }: FactView, claims: readonly ClaimView[]): boolean {
  if (disputes.some((dispute) => !dispute.startsWith('count:'))) return true;
  return disputed && differingCounts(claims).length > 1;
}

export function unfiltered(fact: FactView): VisibleFact {
  const { claims, documents, origins, disputed } = fact;
  return { fact, claims, documents, origins, disputed };
}

/** An entity without facts shows unless facts are asked for; one whose facts are all filtered away does not. */
function visibleEntities(
  dataset: Dataset,
  filters: Filters,
  facts: ReadonlyMap<string, VisibleFact>,
): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const { fact } of facts.values()) shown.add(fact.source).add(fact.target);
  if (asksFacts(filters)) return shown;
  for (const { id, kind } of dataset.entities.values()) if (fits(filters.kinds, kind)) shown.add(id);
  return shown;
}

function asksFacts({ relations, statuses, publishers, disputedOnly, knownOn }: Filters): boolean {
  return relations.length + statuses.length + publishers.length > 0 || disputedOnly || knownOn !== undefined;
}

function endKinds(dataset: Dataset, { source, target }: FactView): readonly string[] {
  return [source, target].map((id) => dataset.entities.get(id)?.kind ?? '');
}

function fits(chosen: readonly string[], value: string | undefined): boolean {
  return chosen.length === 0 || (value !== undefined && chosen.includes(value));
}
