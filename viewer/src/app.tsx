import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Positions } from './canvas/drawing.ts';
import { GraphStage } from './canvas/graph-stage.tsx';
import { FilterPanel } from './controls/filter-panel.tsx';
import { Help } from './controls/help.tsx';
import { useKeys } from './controls/keys.ts';
import { KnownOn, publicationDays, stepDay } from './controls/known-on.tsx';
import { SearchBox } from './controls/search-box.tsx';
import type { Dataset } from './data/dataset.ts';
import { NO_FILTERS, applyFilters, isFiltered } from './data/filter.ts';
import type { Filters } from './data/filter.ts';
import { buildSearch } from './data/search.ts';
import type { Selection } from './data/state.ts';
import type { Vocabulary } from './data/vocabulary.ts';
import { plural } from './data/wording.ts';
import { Panel } from './panel/panel.tsx';
import { FactTable } from './table/fact-table.tsx';
import { useViewState } from './view-state.ts';
import type { World } from './world.ts';

interface Props {
  readonly dataset: Dataset;
  readonly vocabulary: Vocabulary;
  readonly positions: Positions;
}

export function App({ dataset, vocabulary, positions }: Props) {
  const [state, change] = useViewState();
  const { filters, selection, view } = state;
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const searchInput = useRef<HTMLInputElement>(null);
  const search = useMemo(() => buildSearch(dataset, vocabulary), [dataset, vocabulary]);
  const visible = useMemo(() => applyFilters(dataset, filters), [dataset, filters]);
  const days = useMemo(() => publicationDays(dataset), [dataset]);
  const select = (next: Selection | undefined) => change({ selection: next });
  const filter = (part: Partial<Filters>) => change({ filters: { ...filters, ...part } });
  const world: World = { dataset, vocabulary, visible, select };
  useTitle(dataset, selection);
  useKeys({
    '/': () => searchInput.current?.focus(),
    '[': () => filter({ knownOn: stepDay(days, filters.knownOn, -1) }),
    ']': () => filter({ knownOn: stepDay(days, filters.knownOn, 1) }),
    t: () => change({ view: view === 'graph' ? 'table' : 'graph' }),
    '?': () => setHelpOpen(true),
    Escape: () => select(undefined),
  });

  const shown = `${plural(visible.entities.size, 'entity', 'entities')}, ${plural(visible.facts.size, 'fact')}`;
  return (
    <div class={`page ${selection ? 'has-selection' : ''}`}>
      <header class="masthead">
        <h1 class="wordmark">claimgraph</h1>
        <SearchBox
          world={world}
          search={search}
          query={state.query}
          onQuery={(query) => change({ query })}
          inputRef={searchInput}
        />
        <KnownOn days={days} day={filters.knownOn} onDay={(knownOn) => filter({ knownOn })} />
        <div class="masthead-actions">
          <button
            type="button"
            class="button only-narrow"
            aria-expanded={filtersOpen}
            aria-controls="filters"
            onClick={() => setFiltersOpen(!filtersOpen)}
          >
            Filters
          </button>
          <div class="switch" role="group" aria-label="How to show the facts">
            {(['graph', 'table'] as const).map((name) => (
              <button type="button" aria-pressed={view === name} onClick={() => change({ view: name })} key={name}>
                {name === 'graph' ? 'Graph' : 'Table'}
              </button>
            ))}
          </div>
          <button type="button" class="button round" aria-label="Help and keys" onClick={() => setHelpOpen(true)}>
            ?
          </button>
        </div>
      </header>
      <FilterPanel
        world={world}
        filters={filters}
        open={filtersOpen}
        onFilter={filter}
        onClear={() => change({ filters: NO_FILTERS })}
      />
      <main class="stage">
        <p class="shown" role="status">
          {shown}
          {isFiltered(filters) ? ` of ${dataset.entities.size} and ${dataset.facts.size}` : ''}
          {visible.undated > 0 ? `. ${plural(visible.undated, 'claim')} without a publication date left out` : ''}
        </p>
        {view === 'table' ? (
          <FactTable world={world} selection={selection} />
        ) : (
          <GraphStage world={world} positions={positions} selection={selection} />
        )}
        {visible.facts.size === 0 && (
          <div class="empty">
            <p>No fact is left under these filters.</p>
            <button type="button" class="button" onClick={() => change({ filters: NO_FILTERS })}>
              Clear filters
            </button>
          </div>
        )}
      </main>
      <Panel world={world} selection={selection} onClearFilters={() => change({ filters: NO_FILTERS })} />
      {helpOpen && <Help onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

function useTitle(dataset: Dataset, selection: Selection | undefined): void {
  useEffect(() => {
    const fact = selection?.type === 'fact' ? dataset.facts.get(selection.id) : undefined;
    const ids = fact ? [fact.source, fact.target] : selection?.type === 'entity' ? [selection.id] : [];
    const names = ids.map((id) => dataset.entities.get(id)?.name ?? id);
    document.title = [names.join(' – '), 'claimgraph'].filter(Boolean).join(' · ');
  }, [dataset, selection]);
}
