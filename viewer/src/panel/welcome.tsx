import { plural } from '../data/wording.ts';
import { FactStatement } from '../words/fact-words.tsx';
import { EntityLink } from '../words/name.tsx';
import type { World } from '../world.ts';

/** Before anything is selected: what this is, and where to begin. */
export function Welcome({ world }: { readonly world: World }) {
  const { dataset, visible } = world;
  const busiest = [...visible.entities]
    .map((id) => ({ id, facts: dataset.factsOf.get(id)?.length ?? 0 }))
    .sort((a, b) => b.facts - a.facts || (a.id < b.id ? -1 : 1))
    .slice(0, 8);
  const disputed = [...visible.facts.values()].filter((fact) => fact.disputed);
  return (
    <article class="welcome">
      <h2 class="statement">Every line opens on who says so</h2>
      <p>
        {plural(dataset.claims.size, 'claim')} from {plural(dataset.publishers.length, 'publisher')}. Pick a line in the
        graph, a name, or a row of the table.
      </p>
      {busiest.length > 0 && (
        <section>
          <h3>Most connected</h3>
          <ul class="begin">
            {busiest.map(({ id, facts }) => (
              <li key={id}>
                <EntityLink world={world} id={id} /> <span class="tally">{plural(facts, 'fact')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {disputed.length > 0 && (
        <section>
          <h3>Where sources disagree</h3>
          <ul class="begin">
            {disputed.slice(0, 8).map(({ fact }) => (
              <li key={fact.id}>
                <button type="button" class="link" onClick={() => world.select({ type: 'fact', id: fact.id })}>
                  <FactStatement world={world} fact={fact} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
