/** A combobox: type, walk the list with the arrows, Enter opens. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Found, Search } from '../data/search.ts';
import { plural } from '../data/wording.ts';
import { FactStatement } from '../words/fact-words.tsx';
import { KindDot, LineSample } from '../words/name.tsx';
import type { World } from '../world.ts';

interface Props {
  readonly world: World;
  readonly search: Search;
  readonly query: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onQuery: (query: string) => void;
}

export function SearchBox({ world, search, query, inputRef, onQuery }: Props) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useMemo(() => search.find(query), [search, query]);
  useEffect(() => setActive(0), [query]);
  const showing = open && query.trim() !== '';

  const pick = (result: Found | undefined) => {
    if (!result) return;
    world.select(result.selection);
    setOpen(false);
    inputRef.current?.blur();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (query === '') inputRef.current?.blur();
      onQuery('');
    } else if (event.key === 'Enter') pick(found[active]);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <div class="search" role="search">
      <input
        ref={inputRef}
        type="text"
        enterkeyhint="search"
        role="combobox"
        placeholder="Find a name or a fact"
        aria-label="Find a name or a fact"
        aria-keyshortcuts="/"
        aria-expanded={showing}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={showing && found.length > 0 ? `found-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          onQuery(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <kbd class="search-key" aria-hidden="true">
        /
      </kbd>
      <ul class="found" id="found" role="listbox" aria-label="Found" hidden={!showing || found.length === 0}>
        {found.map((result, index) => (
          <li
            id={`found-${index}`}
            key={`${result.selection.type} ${result.selection.id}`}
            role="option"
            aria-selected={index === active}
            // The list must not take the focus from the field, whose blur closes it before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(result)}
            onMouseEnter={() => setActive(index)}
          >
            <Result world={world} result={result} />
          </li>
        ))}
      </ul>
      {showing && found.length === 0 && (
        <p class="found found-nothing">Nothing is called that. Try fewer letters or another spelling.</p>
      )}
    </div>
  );
}

function Result({ world, result: { selection, alias } }: { readonly world: World; readonly result: Found }) {
  const { dataset, vocabulary, visible } = world;
  if (selection.type === 'entity') {
    const entity = dataset.entities.get(selection.id);
    if (!entity) return null;
    const facts = dataset.factsOf.get(entity.id)?.length ?? 0;
    return (
      <>
        <KindDot world={world} kind={entity.kind} />
        <bdi class="found-name">{entity.name}</bdi>
        <span class="found-note">
          {alias !== undefined && (
            <>
              also <bdi>{alias}</bdi> ·{' '}
            </>
          )}
          {vocabulary.kind(entity.kind).label} · {plural(facts, 'fact')}
          {visible.entities.has(entity.id) ? '' : ' · hidden by filters'}
        </span>
      </>
    );
  }
  const fact = dataset.facts.get(selection.id);
  if (!fact) return null;
  return (
    <>
      <LineSample status={fact.status} />
      <span class="found-name">
        <FactStatement world={world} fact={fact} />
      </span>
    </>
  );
}
