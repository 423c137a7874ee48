import type { EntityView } from '../data/dataset.ts';
import { neighbourGroups, saidBy } from '../data/neighbours.ts';
import type { Neighbour } from '../data/neighbours.ts';
import { wikidataLink } from '../data/untrusted.ts';
import { plural } from '../data/wording.ts';
import { FactStatement, FactWords } from '../words/fact-words.tsx';
import { EntityLink, KindDot, StatusTag } from '../words/name.tsx';
import type { World } from '../world.ts';

/** One entity: its names, and its neighbours by relation, each to follow or to open on the evidence. */
export function EntityPanel({ world, entity }: { readonly world: World; readonly entity: EntityView }) {
  const { dataset, vocabulary, visible } = world;
  const groups = neighbourGroups(dataset, vocabulary, visible, entity.id);
  const shown = groups.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
  const hidden = (dataset.factsOf.get(entity.id)?.length ?? 0) - shown;
  const said = saidBy(visible, entity.id);
  const wikidata = wikidataLink(entity.wikidata);
  return (
    <article>
      <p class="kind">
        <KindDot world={world} kind={entity.kind} /> {vocabulary.kind(entity.kind).label}
        {entity.iso !== undefined && <span class="code">{entity.iso}</span>}
      </p>
      <h2 class="statement">
        <bdi>{entity.name}</bdi>
      </h2>
      {entity.aliases.length > 0 && (
        <p class="aliases">
          also{' '}
          {entity.aliases.map((alias, index) => (
            <span key={alias}>
              {index > 0 && ', '}
              <bdi>{alias}</bdi>
            </span>
          ))}
        </p>
      )}
      {entity.note !== undefined && (
        <p>
          <bdi>{entity.note}</bdi>
        </p>
      )}
      {wikidata && (
        <p>
          <a href={wikidata} target="_blank" rel="noopener noreferrer">
            Wikidata {entity.wikidata} <span aria-hidden="true">↗</span>
          </a>
        </p>
      )}
      {shown + hidden + said.length === 0 && <p class="missing">No source states a fact about it yet.</p>}
      {groups.map(({ label, neighbours }) => (
        <section key={label}>
          <h3>
            {label} <span class="tally">{neighbours.length}</span>
          </h3>
          <ul class="neighbours">
            {neighbours.map((neighbour) => (
              <NeighbourRow world={world} neighbour={neighbour} key={neighbour.visible.fact.id} />
            ))}
          </ul>
        </section>
      ))}
      {said.length > 0 && (
        <section>
          <h3>
            cited as saying <span class="tally">{said.length}</span>
          </h3>
          <ul class="others">
            {said.map(({ fact }) => (
              <li key={fact.id}>
                <button type="button" class="row" onClick={() => world.select({ type: 'fact', id: fact.id })}>
                  <FactStatement world={world} fact={fact} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hidden > 0 && (
        <p class="hidden-note">{plural(hidden, 'more fact is', 'more facts are')} hidden by the filters.</p>
      )}
    </article>
  );
}

function NeighbourRow({ world, neighbour }: { readonly world: World; readonly neighbour: Neighbour }) {
  const { visible, other } = neighbour;
  const { fact, disputed } = visible;
  return (
    <li class="neighbour">
      <EntityLink world={world} id={other} />
      <button type="button" class="row" onClick={() => world.select({ type: 'fact', id: fact.id })}>
        {fact.status !== 'actual' && <StatusTag status={fact.status} />}
        {disputed && <span class="disputed">≠ disputed</span>}
        <FactWords visible={visible} />
        <span class="evidence">evidence</span>
      </button>
    </li>
  );
}
