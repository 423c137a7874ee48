import { useEffect, useRef } from 'preact/hooks';
import { unfiltered } from '../data/filter.ts';
import type { Selection } from '../data/state.ts';
import type { World } from '../world.ts';
import { EntityPanel } from './entity-panel.tsx';
import { FactPanel } from './fact-panel.tsx';
import { Welcome } from './welcome.tsx';

interface Props {
  readonly world: World;
  readonly selection?: Selection | undefined;
  readonly onClearFilters: () => void;
}

export function Panel({ world, selection, onClearFilters }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.scrollTo(0, 0), [selection?.id]);
  return (
    <aside ref={panel} class="panel" aria-label="Evidence" tabIndex={-1}>
      {selection && (
        <button type="button" class="button round close" aria-label="Close" onClick={() => world.select(undefined)}>
          ×
        </button>
      )}
      <Content world={world} selection={selection} onClearFilters={onClearFilters} />
    </aside>
  );
}

function Content({ world, selection, onClearFilters }: Props) {
  if (!selection) return <Welcome world={world} />;
  const entity = selection.type === 'entity' ? world.dataset.entities.get(selection.id) : undefined;
  if (entity) return <EntityPanel world={world} entity={entity} />;
  const fact = selection.type === 'fact' ? world.dataset.facts.get(selection.id) : undefined;
  if (!fact) {
    return (
      <p class="missing">
        This link points to something that the graph does not have (<bdi>{selection.id}</bdi>). It may have been built
        anew since.
      </p>
    );
  }
  const visible = world.visible.facts.get(fact.id);
  if (visible) return <FactPanel world={world} visible={visible} />;
  return (
    <>
      <p class="hidden-note">
        The filters hide this fact.{' '}
        <button type="button" class="link" onClick={onClearFilters}>
          Clear filters
        </button>
      </p>
      <FactPanel world={world} visible={unfiltered(fact)} />
    </>
  );
}
