/** The scores of the annotation guide: triple, strict, pair and grounded, micro-averaged over articles. */
import { goldCandidates, goldNames, tripleKeyParts, type NamedEntity } from './gold-names.ts';

export interface ScoredEnd {
  readonly name: string;
  readonly mentions: readonly string[];
}

export interface ScoredClaim {
  readonly doc: string;
  readonly subject: ScoredEnd;
  readonly relation: string;
  readonly object: ScoredEnd;
  readonly status?: string | undefined;
  readonly quote?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

export interface GoldFile {
  readonly doc: string;
  readonly entities: readonly NamedEntity[];
  readonly claims: readonly {
    readonly subject: string;
    readonly relation: string;
    readonly object: string;
    readonly status?: string | undefined;
    readonly quote?: string | undefined;
  }[];
}

export interface Tally {
  found: number;
  predicted: number;
  gold: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ScoreReport {
  readonly articles: number;
  readonly triple: Tally;
  readonly strict: Tally;
  readonly pair: Tally;
  readonly byRelation: ReadonlyMap<string, Tally>;
  readonly byDocument: ReadonlyMap<string, Tally>;
  readonly quoted: number;
  readonly grounded: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

const SYMMETRIC = new Set(['borders', 'allied_with', 'agrees_with', 'meets']);

export function rates({ found, predicted, gold }: Tally): Rates {
  const precision = predicted > 0 ? found / predicted : 0;
  const recall = gold > 0 ? found / gold : 0;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

export function tripleKey(subject: string, relation: string, object: string): string {
  return tripleKeyParts(subject, relation, object, SYMMETRIC.has(relation));
}

/** `textOf` gives an article's stored text, for `grounded`; undefined when it is not at hand. */
export function score(
  golds: readonly GoldFile[],
  claims: readonly ScoredClaim[],
  textOf: (doc: string) => string | undefined,
): ScoreReport {
  const tally = (): Tally => ({ found: 0, predicted: 0, gold: 0 });
  const [triple, strict, pair] = [tally(), tally(), tally()];
  const byRelation = new Map<string, Tally>();
  const byDocument = new Map<string, Tally>();
  const row = (rows: Map<string, Tally>, key: string): Tally => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    const made = tally();
    rows.set(key, made);
    return made;
  };
  const [missed, extra]: [string[], string[]] = [[], []];
  let [quoted, grounded] = [0, 0];
  for (const gold of golds) {
    const names = goldNames(gold.entities);
    const wanted = new Map(gold.claims.map((claim) => [tripleKey(claim.subject, claim.relation, claim.object), claim]));
    const wantedStatus = new Set(
      gold.claims.map(
        (claim) => `${tripleKey(claim.subject, claim.relation, claim.object)} | ${claim.status ?? 'actual'}`,
      ),
    );
    const wantedPairs = new Set(gold.claims.map(({ subject, object }) => [subject, object].sort().join(' | ')));
    const given = new Map<string, ScoredClaim>();
    const givenStatus = new Set<string>();
    const givenPairs = new Set<string>();
    const text = textOf(gold.doc);
    for (const claim of claims) {
      if (claim.doc !== gold.doc) continue;
      const [subject, object] = matchEnds(names, claim, (key) => wanted.has(key));
      const key = tripleKey(subject, claim.relation, object);
      if (!given.has(key)) given.set(key, claim);
      givenStatus.add(`${key} | ${claim.status ?? 'actual'}`);
      givenPairs.add([subject, object].sort().join(' | '));
      if (text === undefined) continue;
      quoted++;
      if (claim.quote !== undefined && claim.quote !== '' && text.slice(claim.start, claim.end) === claim.quote)
        grounded++;
    }
    count(triple, given.keys(), new Set(wanted.keys()));
    count(strict, givenStatus, wantedStatus);
    count(pair, givenPairs, wantedPairs);
    for (const [key, claim] of wanted) {
      const found = given.has(key) ? 1 : 0;
      for (const tallied of [row(byRelation, claim.relation), row(byDocument, gold.doc)]) {
        tallied.gold++;
        tallied.found += found;
      }
      if (found === 0) missed.push(`${gold.doc}  ${key}   «${claim.quote ?? ''}»`);
    }
    for (const [key, claim] of given) {
      row(byRelation, claim.relation).predicted++;
      row(byDocument, gold.doc).predicted++;
      if (!wanted.has(key)) extra.push(`${gold.doc}  ${key}   «${claim.quote ?? ''}»`);
    }
  }
  return { articles: golds.length, triple, strict, pair, byRelation, byDocument, quoted, grounded, missed, extra };
}

function matchEnds(
  names: ReturnType<typeof goldNames>,
  { subject, relation, object }: ScoredClaim,
  isWanted: (key: string) => boolean,
): readonly [string, string] {
  const objects = goldCandidates(names, [object.name, ...object.mentions]);
  const pairs = goldCandidates(names, [subject.name, ...subject.mentions]).flatMap((a) =>
    objects.map((b) => [a, b] as const),
  );
  return pairs.find(([a, b]) => isWanted(tripleKey(a, relation, b))) ?? pairs[0]!;
}

function count(tally: Tally, given: Iterable<string>, wanted: ReadonlySet<string>): void {
  for (const key of given) {
    tally.predicted++;
    if (wanted.has(key)) tally.found++;
  }
  tally.gold += wanted.size;
}
