/** One claim as one line of JSON, as the scorer reads it. */
import type { Extracted } from '../extract/extract.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { LocalId, Mention } from '../model/mention.ts';

export interface ClaimRow {
  readonly doc: string;
  readonly subject: RowEnd;
  readonly relation: string;
  readonly object: RowEnd;
  readonly status: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly when?: string | undefined;
  readonly count?: Claim<LocalId>['count'];
  readonly title?: string | undefined;
  readonly of?: string | undefined;
  readonly attribution?: readonly string[] | undefined;
  readonly quote: string;
  /** UTF-16 offsets of the quote into the stored text. */
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** True below what `build` takes as an edge. */
  readonly proposal: boolean;
  readonly by: readonly string[];
}

export interface RowEnd {
  readonly name: string;
  readonly kind: string;
  readonly mentions: readonly string[];
}

/** The claims of one document. */
export function claimRows(
  document: Document,
  { mentions }: Extracted,
  claims: readonly Claim<LocalId>[],
): readonly ClaimRow[] {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  return claims.map((claim) => claimRow(document, byId, claim));
}

function claimRow(document: Document, byId: ReadonlyMap<LocalId, Mention>, claim: Claim<LocalId>): ClaimRow {
  const { status, since, until, when, count, title, of, attribution, evidence, extraction } = claim;
  const speakers = attribution.flatMap((id) => byId.get(id)?.name ?? []);
  return {
    doc: document.id,
    subject: rowEnd(byId.get(claim.subject)),
    relation: claim.relation,
    object: rowEnd(byId.get(claim.object)),
    status,
    since,
    until,
    when,
    count,
    title,
    of,
    attribution: speakers.length > 0 ? speakers : undefined,
    quote: evidence?.quote ?? '',
    start: evidence?.span?.start ?? 0,
    end: evidence?.span?.end ?? 0,
    confidence: extraction?.confidence ?? 0,
    proposal: extraction?.proposal ?? true,
    by: extraction?.by ?? [],
  };
}

function rowEnd(mention: Mention | undefined): RowEnd {
  return { name: mention?.name ?? '', kind: mention?.kind ?? '', mentions: mention?.aliases ?? [] };
}
