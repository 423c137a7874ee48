/** The state in the address bar: a new selection is a step back that the browser keeps, the rest replaces the address. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { fromHash, toHash } from './data/state.ts';
import type { ViewState } from './data/state.ts';

export type Change = (change: Partial<ViewState>) => void;

export function useViewState(): readonly [ViewState, Change] {
  const [state, setState] = useState(() => fromHash(location.hash));
  const latest = useRef(state);

  const change = useCallback((part: Partial<ViewState>) => {
    const next = { ...latest.current, ...part };
    const address = `${location.pathname}${location.search}${toHash(next)}`;
    const moved = next.selection?.id !== latest.current.selection?.id;
    if (moved) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    latest.current = next;
    setState(next);
  }, []);

  useEffect(() => {
    const read = () => setState((latest.current = fromHash(location.hash)));
    window.addEventListener('popstate', read);
    window.addEventListener('hashchange', read);
    return () => {
      window.removeEventListener('popstate', read);
      window.removeEventListener('hashchange', read);
    };
  }, []);

  return [state, change];
}
