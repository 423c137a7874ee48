/** Training examples of one document for the relation model: pairs as predicted, labelled by the gold they would be scored against. */
import { goldCandidates, goldNames, tripleKeyParts } from '../evaluate/gold-names.ts';
import { FeatureList } from '../extract/features/hash.ts';
import type { PreparedText } from '../extract/mentions/detect.ts';
import type { Cluster } from '../extract/reference/cluster.ts';
import { pairKey, type Votes } from '../extract/relations/frame-votes.ts';
import { OUTPUTS, isSymmetric, type Signatures } from '../extract/relations/outputs.ts';
import { pairFeatures } from '../extract/relations/pair-features.ts';
import type { Pair } from '../extract/relations/pairs.ts';
import { surfaceForms } from '../extract/reference/surface-forms.ts';
import { alignQuote } from './align.ts';
import { Examples } from './examples.ts';
import type { GoldDocument } from './gold.ts';

/** The gold entities that each entity of the text would be scored as. */
export function goldOfClusters(
  gold: GoldDocument,
  text: PreparedText,
  clusters: readonly Cluster[],
): Map<Cluster, readonly string[]> {
  const names = goldNames(gold.entities);
  return new Map(clusters.map((cluster) => [cluster, goldCandidates(names, surfaceForms(text, cluster))]));
}

export function relationExamples(
  text: PreparedText,
  gold: GoldDocument,
  pairs: readonly Pair[],
  goldOf: ReadonlyMap<Cluster, readonly string[]>,
  votes: Votes,
  signatures: Signatures,
): Examples {
  const examples = new Examples(OUTPUTS.length);
  const list = new FeatureList();
  const claims = new Map<string, { quotes: readonly { start: number; end: number }[] }>();
  for (const claim of gold.claims) {
    claims.set(tripleKeyParts(claim.subject, claim.relation, claim.object, isSymmetric(claim.relation)), {
      quotes: alignQuote(gold.text, claim),
    });
  }
  const keyOf = (pair: Pair, output: (typeof OUTPUTS)[number]): string | undefined => {
    const [subject, object] = output.forward ? [pair.a.cluster, pair.b.cluster] : [pair.b.cluster, pair.a.cluster];
    for (const s of goldOf.get(subject) ?? []) {
      for (const o of goldOf.get(object) ?? []) {
        const key = tripleKeyParts(s, output.name, o, isSymmetric(output.name));
        if (claims.has(key)) return key;
      }
    }
    return undefined;
  };
  // Pairs wholly inside the quote, by claim: where there are any, others of the sentence are left unsaid.
  const inside = new Set<string>();
  const within = (pair: Pair, quotes: readonly { start: number; end: number }[]) => {
    const from = Math.min(pair.a.facts.start, pair.b.facts.start);
    const to = Math.max(pair.a.facts.end, pair.b.facts.end);
    return quotes.some(({ start, end }) => from >= start && to <= end);
  };
  const overlaps = (pair: Pair, quotes: readonly { start: number; end: number }[]) => {
    const { start, end } = text.analysis.sentences[pair.sentence]!;
    return quotes.some((quote) => quote.start < end && quote.end > start);
  };
  for (const pair of pairs) {
    for (const output of OUTPUTS) {
      const key = keyOf(pair, output);
      if (key !== undefined && within(pair, claims.get(key)!.quotes)) inside.add(key);
    }
  }
  for (const pair of pairs) {
    const target = new Uint8Array(OUTPUTS.length);
    const allowed = signatures(pair.endA, pair.endB);
    target.fill(2);
    for (const output of allowed) target[output] = 0;
    OUTPUTS.forEach((output, k) => {
      const key = keyOf(pair, output);
      if (key === undefined) return;
      const { quotes } = claims.get(key)!;
      target[k] = inside.has(key) ? (within(pair, quotes) ? 1 : 2) : overlaps(pair, quotes) ? 1 : 2;
    });
    pairFeatures(
      text.views[pair.sentence]!,
      pair.endA,
      pair.endB,
      pair.between,
      votes.get(pairKey(pair.sentence, pair.endA.head, pair.endB.head)) ?? [],
      list,
    );
    examples.add(list, target, gold.lesser ? 0.7 : 1);
  }
  return examples;
}
