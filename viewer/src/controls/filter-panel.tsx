import type { ComponentChildren } from 'preact';
import { STATUSES } from '../../../src/model/claim.ts';
import { STATUS_STYLES } from '../data/edge-style.ts';
import { facetCounts, isFiltered } from '../data/filter.ts';
import type { Facet, Filters } from '../data/filter.ts';
import { KindDot, LineSample } from '../words/name.tsx';
import type { World } from '../world.ts';

interface Props {
  readonly world: World;
  readonly filters: Filters;
  readonly open: boolean;
  readonly onFilter: (part: Partial<Filters>) => void;
  readonly onClear: () => void;
}

interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
}

/** The facets, which are the legend too: each kind with its colour, each status with its line. */
export function FilterPanel({ world, filters, open, onFilter, onClear }: Props) {
  const { dataset, vocabulary } = world;
  const kinds = vocabulary.kinds.map(({ name, plural }) => ({
    value: name,
    label: (
      <>
        <KindDot world={world} kind={name} /> {plural}
      </>
    ),
  }));
  const statuses = STATUSES.map((status) => ({
    value: status,
    label: (
      <>
        <LineSample status={status} /> {STATUS_STYLES[status].label}
      </>
    ),
  }));
  const relations = vocabulary.relations.map(({ name, label }) => ({ value: name, label }));
  const publishers = dataset.publishers.map((name) => ({ value: name, label: <bdi>{name}</bdi> }));
  const facet = (title: string, name: Facet, choices: readonly Choice[]) => (
    <FacetBox
      title={title}
      choices={choices}
      chosen={filters[name]}
      counts={facetCounts(dataset, filters, name)}
      onChosen={(chosen) => onFilter({ [name]: chosen })}
    />
  );
  return (
    <aside class={`filters ${open ? 'open' : ''}`} id="filters" aria-label="Filters and legend">
      <div class="filters-head">
        <h2>Show</h2>
        <button type="button" class="link" disabled={!isFiltered(filters)} onClick={onClear}>
          Clear filters
        </button>
      </div>
      {facet('Kind', 'kinds', kinds)}
      {facet('Status', 'statuses', statuses)}
      <label class="choice">
        <input
          type="checkbox"
          checked={filters.disputedOnly}
          onChange={(event) => onFilter({ disputedOnly: event.currentTarget.checked })}
        />
        <span class="choice-label">
          <span class="mark">≠</span> Disputed only
        </span>
      </label>
      {facet('Relation', 'relations', relations)}
      {facet('Source', 'publishers', publishers)}
    </aside>
  );
}

interface FacetProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly onChosen: (chosen: readonly string[]) => void;
}

function FacetBox({ title, choices, chosen, counts, onChosen }: FacetProps) {
  if (choices.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {choices.map(({ value, label }) => (
        <label class={`choice ${counts.get(value) || chosen.includes(value) ? '' : 'choice-none'}`} key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChosen(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
          <span class="choice-label">{label}</span>
          <span class="choice-count">
            {counts.get(value) ?? 0}
            <span class="unseen"> facts</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
