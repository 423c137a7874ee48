/** Training examples of one document for the model that links mentions: entities are built as the gold has them. */
import { FeatureList, type TextHasher } from '../extract/features/hash.ts';
import type { PreparedText } from '../extract/mentions/detect.ts';
import { join, newCluster, type Cluster } from '../extract/reference/cluster.ts';
import { linkFeatures } from '../extract/reference/link-features.ts';
import type { MentionFacts } from '../extract/reference/mention-facts.ts';
import { linkCandidates } from '../extract/reference/resolve.ts';
import { Examples } from './examples.ts';
import type { GoldDocument } from './gold.ts';
import { goldHeads } from './label-mentions.ts';
import { labelPronouns } from './label-pronouns.ts';

/** Pronouns are few, and harder than names. */
const PRONOUN_WEIGHT = 2;

export function referenceExamples(
  text: PreparedText,
  gold: GoldDocument,
  facts: readonly MentionFacts[],
  hasher: TextHasher,
): Examples {
  const examples = new Examples(1);
  const list = new FeatureList();
  const heads = goldHeads(text, gold);
  const said = new Map(gold.references?.map(({ start, end, entities }) => [`${start}:${end}`, entities]));
  const pronouns = gold.references === undefined ? labelPronouns(text, gold, facts) : undefined;
  const clusters: Cluster[] = [];
  const entityOf = new Map<Cluster, string>();
  const base = gold.lesser ? 0.3 : 1;
  facts.forEach((fact, i) => {
    const told = said.get(`${fact.start}:${fact.end}`) ?? pronouns?.get(i);
    const isPronoun = fact.form === 'pronoun';
    if (isPronoun && told === undefined) return;
    const label = isPronoun ? undefined : heads.get(`${fact.sentence}:${fact.mention.head}`);
    const meant = (told !== undefined && told.length > 0 ? told : label?.entities) ?? [];
    const entities = meant.length > 0 ? meant.map(String) : [`none ${fact.text}`];
    const weight = base * (isPronoun ? PRONOUN_WEIGHT : meant.length > 0 || told !== undefined ? 1 : 0.3);
    let home: Cluster | undefined;
    for (const { cluster, rank } of linkCandidates(fact, clusters)) {
      const same = entities.includes(entityOf.get(cluster)!);
      if (same) home ??= cluster;
      linkFeatures(fact, cluster, rank, hasher, list);
      examples.add(list, Uint8Array.of(same ? 1 : 0), weight);
    }
    home ??= clusters.find((cluster) => entities.includes(entityOf.get(cluster)!));
    if (home !== undefined) join(home, fact);
    else if (!isPronoun) {
      const made = newCluster(fact);
      clusters.push(made);
      entityOf.set(made, entities[0]!);
    }
  });
  return examples;
}
