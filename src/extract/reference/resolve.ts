/** Which mentions stand for one entity: in text order, each joins the entity it fits best, or begins a new one. */
import { FeatureList, type TextHasher } from '../features/hash.ts';
import { scoreLinear, sigmoid, type LinearModel } from '../features/linear-model.ts';
import { abbreviate } from './acronym.ts';
import { join, newCluster, type Cluster } from './cluster.ts';
import { linkFeatures, type Rank } from './link-features.ts';
import { isPersonal, kindName, type MentionFacts } from './mention-facts.ts';

export interface Link {
  readonly facts: MentionFacts;
  readonly cluster: Cluster;
  /** How sure the link is; 1 for a mention that begins its entity. */
  readonly certainty: number;
}

/** Entities begun longer ago than this many others are not looked at: no article has so many. */
const MOST_ENTITIES = 300;

/** Entities that share words with a name and are looked at, the latest first; in noise all names may share words. */
const MOST_RELATED = 60;

/** How far back a description or pronoun looks, in entities. */
const REACH = 10;

/** Two antecedents this close are as good as each other. */
const MARGIN = 0.04;

/** Entities that a mention may stand for, with how many fitting ones are more recent. */
export function linkCandidates(facts: MentionFacts, all: readonly Cluster[]): { cluster: Cluster; rank: Rank }[] {
  const clusters = all.length > MOST_ENTITIES ? all.slice(-MOST_ENTITIES) : all;
  if (facts.form === 'name' || facts.form === 'demonym') {
    const related = clusters.filter((cluster) => isRelated(facts, cluster));
    const skipped = Math.max(0, related.length - MOST_RELATED);
    return related.slice(skipped).map((cluster, i) => ({
      cluster,
      rank: { recency: related.length - 1 - skipped - i, rivals: related.length - 1 },
    }));
  }
  const fitting = clusters
    .filter((cluster) => fits(facts, cluster))
    .sort((a, b) => b.last - a.last || b.lastPlace - a.lastPlace);
  return fitting
    .slice(0, REACH)
    .map((cluster, recency) => ({ cluster, rank: { recency, rivals: fitting.length - 1 } }));
}

function isRelated(facts: MentionFacts, cluster: Cluster): boolean {
  if (facts.known !== undefined && facts.known === cluster.known) return true;
  if (cluster.heads.has(facts.headLemma)) return true;
  return cluster.witnesses.some(
    (member) =>
      member.form !== 'pronoun' &&
      (member.proper.some((word) => word.length > 1 && facts.proper.includes(word)) ||
        abbreviate(facts.initials, member.initials) ||
        (member.sentence === facts.sentence && (member.label === 'appos' || facts.label === 'appos'))),
  );
}

function fits(facts: MentionFacts, cluster: Cluster): boolean {
  return facts.form !== 'pronoun' || isPersonal(facts.headWord) === (cluster.kind === 1);
}

/** A country's name and the word for its people are the same country wherever both mean a country. */
function countryOf(facts: MentionFacts, clusters: readonly Cluster[]): Cluster | undefined {
  if (facts.known === undefined || facts.knownRole === 'seat' || kindName(facts.kind) !== 'Country') return undefined;
  return clusters.find(({ known, kind }) => known === facts.known && kindName(kind) === 'Country');
}

/** Chance below which a mention begins an entity of its own. */
export interface ReferenceOptions {
  readonly name: number;
  readonly description: number;
  readonly pronoun: number;
}

export const REFERENCE_OPTIONS: ReferenceOptions = { name: 0.5, description: 0.5, pronoun: 0.4 };

export function resolveMentions(
  mentions: readonly MentionFacts[],
  model: LinearModel,
  hasher: TextHasher,
  options: ReferenceOptions = REFERENCE_OPTIONS,
): { clusters: Cluster[]; links: Link[] } {
  const clusters: Cluster[] = [];
  const links: Link[] = [];
  const list = new FeatureList();
  const scores = new Float64Array(1);
  for (const facts of mentions) {
    const country = countryOf(facts, clusters);
    if (country !== undefined) {
      join(country, facts);
      links.push({ facts, cluster: country, certainty: 1 });
      continue;
    }
    let [best, second] = [0, 0];
    let chosen: Cluster | undefined;
    for (const { cluster, rank } of linkCandidates(facts, clusters)) {
      linkFeatures(facts, cluster, rank, hasher, list);
      scoreLinear(model, list.ids, list.length, scores);
      const chance = sigmoid(scores[0]!);
      if (chance > best) {
        second = best;
        best = chance;
        chosen = cluster;
      } else if (chance > second) second = chance;
    }
    const needed =
      facts.form === 'pronoun' ? options.pronoun : facts.form === 'description' ? options.description : options.name;
    const sure = chosen !== undefined && best >= needed && best - second >= MARGIN;
    if (sure && chosen !== undefined) {
      join(chosen, facts);
      links.push({ facts, cluster: chosen, certainty: best });
    } else if (facts.form !== 'pronoun') {
      const cluster = newCluster(facts);
      clusters.push(cluster);
      links.push({ facts, cluster, certainty: 1 });
    }
  }
  return { clusters, links };
}
