import type { VisibleFact } from '../data/filter.ts';
import type { FactView } from '../data/dataset.ts';
import { STATUS_STYLES } from '../data/edge-style.ts';
import { wordCount, wordDates, wordSupport } from '../data/wording.ts';
import type { World } from '../world.ts';

/** `since 2013 · 2 documents, one origin · almost 5,000 troops`: a fact's particulars in one line. */
export function FactWords({ visible }: { readonly visible: VisibleFact }) {
  const { fact, documents, origins } = visible;
  const parts = [
    fact.title,
    fact.count ? wordCount(fact.count) : undefined,
    wordDates(fact),
    wordSupport(documents, origins),
  ].filter(Boolean);
  return <span class="particulars">{parts.join(' · ')}</span>;
}

/** `Malian government alleged: hired Wagner Group`, as plain words. */
export function FactStatement({ world, fact }: { readonly world: World; readonly fact: FactView }) {
  const { dataset, vocabulary } = world;
  return (
    <span>
      <bdi>{dataset.entities.get(fact.source)?.name}</bdi> {STATUS_STYLES[fact.status].prefix}
      {vocabulary.relation(fact.relation).label} <bdi>{dataset.entities.get(fact.target)?.name}</bdi>
    </span>
  );
}
