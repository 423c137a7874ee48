import { otherStatuses } from '../data/disagreement.ts';
import { STATUS_STYLES } from '../data/edge-style.ts';
import type { VisibleFact } from '../data/filter.ts';
import { plural, wordDate, wordDates, wordSupport } from '../data/wording.ts';
import { DisputedTag, EntityLink, StatusTag } from '../words/name.tsx';
import type { World } from '../world.ts';
import { ClaimCard } from './claim-card.tsx';
import { Figures } from './figures.tsx';

/** One fact: what it says, how well it is supported, where its sources disagree, and each claim with its evidence. */
export function FactPanel({ world, visible }: { readonly world: World; readonly visible: VisibleFact }) {
  const { fact, claims, documents, origins, disputed } = visible;
  const hidden = fact.claims.length - claims.length;
  const closing = fact.closedBy === undefined ? undefined : world.dataset.claims.get(fact.closedBy);
  return (
    <article>
      <div class="tags">
        <StatusTag status={fact.status} />
        {disputed && <DisputedTag />}
      </div>
      <h2 class="statement">
        <EntityLink world={world} id={fact.source} />{' '}
        <span class="relation">
          {STATUS_STYLES[fact.status].prefix}
          {world.vocabulary.relation(fact.relation).label}
        </span>{' '}
        <EntityLink world={world} id={fact.target} />
      </h2>
      <dl class="facts">
        <Row name="Support">{wordSupport(documents, origins)}</Row>
        <Row name="When">{wordDates(fact)}</Row>
        <Row name="As">{fact.title}</Row>
        <Row name="First reported">{fact.reported && wordDate(fact.reported)}</Row>
        <Row name="Ended by">
          {closing && `a claim of ${closing.source?.publisher ?? 'an unnamed source'}, ${wordDates(closing)}`}
        </Row>
      </dl>
      <Figures claims={claims} />
      <OtherStatuses world={world} visible={visible} />
      <section>
        <h3>Who says so</h3>
        {claims.length === 0 && <p>This graph was shared without its evidence.</p>}
        <ol class="claims">
          {claims.map((claim) => (
            <ClaimCard world={world} claim={claim} key={claim.id} />
          ))}
        </ol>
        {hidden > 0 && (
          <p class="hidden-note">{plural(hidden, 'more claim is', 'more claims are')} hidden by the filters.</p>
        )}
      </section>
    </article>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: string | undefined }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function OtherStatuses({ world, visible: { fact } }: { readonly world: World; readonly visible: VisibleFact }) {
  const others = otherStatuses(world.dataset, fact);
  if (others.length === 0) return null;
  return (
    <section>
      <h3>The same, said otherwise</h3>
      <ul class="others">
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" class="row" onClick={() => world.select({ type: 'fact', id: other.id })}>
              <StatusTag status={other.status} />
              <span class="particulars">{wordSupport(other.documents, other.origins)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
