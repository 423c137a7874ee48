import { useEffect, useRef } from 'preact/hooks';
import { STATUSES } from '../../../src/model/claim.ts';
import { STATUS_STYLES } from '../data/edge-style.ts';
import { LineSample } from '../words/name.tsx';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'find a name or a fact'],
  ['↑ ↓ Enter', 'walk through what was found, and open it'],
  ['t', 'graph or table'],
  ['[ ]', 'as known one publication day earlier or later'],
  ['+ − 0', 'zoom in, out, and to the whole (in the graph)'],
  ['← ↑ → ↓', 'move the graph (in the graph)'],
  ['Esc', 'close the panel'],
  ['?', 'this page'],
];

export function Help({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">Reading the graph</h2>
      <p>
        A line is a fact: one relation between two entities, under one status. It opens on the claims that prove it, and
        on who makes them. Its thickness grows with the number of independent origins.
      </p>
      <ul class="help-lines">
        {STATUSES.map((status) => (
          <li key={status}>
            <LineSample status={status} /> <strong>{STATUS_STYLES[status].label}</strong>:{' '}
            {STATUS_STYLES[status].meaning}
          </li>
        ))}
        <li>
          <span class="mark">≠</span> <strong>Disputed</strong>: the sources do not agree; the panel puts them side by
          side
        </li>
      </ul>
      <h3>Keys</h3>
      <dl class="keys">
        {KEYS.map(([key, use]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{use}</dd>
          </div>
        ))}
      </dl>
      <p>The address of this page keeps your selection, filters and search: copy it to share what you see.</p>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
