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

export function referenceExamples(
  text: PreparedText,
  gold: GoldDocument,
  facts: readonly MentionFacts[],
  hasher: TextHasher,
): Examples {
  const examples = new Examples(1);
  const list = new FeatureList();
  const heads = goldHeads(text, gold);
  const pronouns = labelPronouns(text, gold, facts);
  const clusters: Cluster[] = [];
  const entityOf = new Map<Cluster, string>();
  const base = gold.lesser ? 0.3 : 1;
  facts.forEach((fact, i) => {
    const label = heads.get(`${fact.sentence}:${fact.mention.head}`);
    const entities =
      fact.form === 'pronoun'
        ? pronouns.has(i)
          ? [String(pronouns.get(i))]
          : []
        : (label?.entities.map(String) ?? [`none ${fact.text}`]);
    if (entities.length === 0) return;
    const weight = base * (label === undefined && fact.form !== 'pronoun' ? 0.3 : fact.form === 'pronoun' ? 2 : 1);
    let home: Cluster | undefined;
    for (const { cluster, rank } of linkCandidates(fact, clusters)) {
      const same = entities.includes(entityOf.get(cluster)!);
      if (same) home ??= cluster;
      linkFeatures(fact, cluster, rank, hasher, list);
      examples.add(list, Uint8Array.of(same ? 1 : 0), weight);
    }
    home ??= clusters.find((cluster) => entities.includes(entityOf.get(cluster)!));
    if (home !== undefined) join(home, fact);
    else if (fact.form !== 'pronoun') {
      const made = newCluster(fact);
      clusters.push(made);
      entityOf.set(made, entities[0]!);
    }
  });
  return examples;
}
