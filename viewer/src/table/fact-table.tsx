import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Selection } from '../data/state.ts';
import { wordCount, wordDate, wordDates, wordSupport } from '../data/wording.ts';
import { DisputedTag, EntityLink, StatusTag } from '../words/name.tsx';
import type { World } from '../world.ts';
import { COLUMNS, sortRows, tableRows } from './rows.ts';
import type { ColumnName, Row } from './rows.ts';

/** Rows in the page at first, and how many more each time: ten thousand at once would stall it. */
const PAGE = 200;

/** All facts that the filters leave, drawn or not: the graph's twin for the keyboard, screen readers and print. */
export function FactTable({ world, selection }: { readonly world: World; readonly selection?: Selection | undefined }) {
  const { dataset, vocabulary, visible } = world;
  const [column, setColumn] = useState<ColumnName>('subject');
  const [downwards, setDownwards] = useState(false);
  const [most, setMost] = useState(PAGE);
  useEffect(() => setMost(PAGE), [visible, column, downwards]);
  const rows = useMemo(
    () => sortRows(tableRows(dataset, vocabulary, visible), column, downwards),
    [dataset, vocabulary, visible, column, downwards],
  );
  const sortBy = (name: ColumnName) => {
    setDownwards(name === column && !downwards);
    setColumn(name);
  };
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="Table of facts">
      <table>
        <thead>
          <tr>
            {COLUMNS.map(({ name, label }) => (
              <th scope="col" key={name} aria-sort={name !== column ? 'none' : downwards ? 'descending' : 'ascending'}>
                <button type="button" onClick={() => sortBy(name)}>
                  {label}
                  <span aria-hidden="true">{name !== column ? '' : downwards ? ' ↓' : ' ↑'}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <FactRow world={world} row={row} chosen={selection?.id === row.visible.fact.id} key={row.visible.fact.id} />
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <p class="more">
          {most} of {rows.length} shown.{' '}
          <button type="button" class="button" onClick={() => setMost(most + PAGE)}>
            Show {Math.min(PAGE, rows.length - most)} more
          </button>
        </p>
      )}
    </div>
  );
}

function FactRow({ world, row, chosen }: { readonly world: World; readonly row: Row; readonly chosen: boolean }) {
  const { fact, documents, origins, disputed } = row.visible;
  const open = () => world.select({ type: 'fact', id: fact.id });
  return (
    <tr class={chosen ? 'chosen' : ''} aria-current={chosen ? 'true' : undefined}>
      <td>
        <EntityLink world={world} id={fact.source} />
      </td>
      <td>
        <button type="button" class="link relation" onClick={open}>
          {row.relation}
          <span class="unseen">: open the evidence</span>
        </button>
      </td>
      <td>
        <EntityLink world={world} id={fact.target} />
      </td>
      <td>
        <StatusTag status={fact.status} /> {disputed && <DisputedTag />}
      </td>
      <td>{wordDates(fact)}</td>
      <td>{fact.count ? wordCount(fact.count) : ''}</td>
      <td>{wordSupport(documents, origins)}</td>
      <td>{fact.reported ? wordDate(fact.reported) : ''}</td>
    </tr>
  );
}
