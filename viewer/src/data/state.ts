/** Everything that a permalink restores. It lives in the fragment, so it never reaches a server. */
import { isWhen } from '../../../src/model/time.ts';
import { NO_FILTERS } from './filter.ts';
import type { Filters } from './filter.ts';

export interface Selection {
  readonly type: 'entity' | 'fact';
  readonly id: string;
}

export interface ViewState {
  readonly selection?: Selection | undefined;
  readonly query: string;
  readonly filters: Filters;
  readonly view: 'graph' | 'table';
}

export const START: ViewState = { query: '', filters: NO_FILTERS, view: 'graph' };

export function toHash({ selection, query, filters, view }: ViewState): string {
  const params = new URLSearchParams();
  if (selection) params.set(selection.type, selection.id);
  if (query !== '') params.set('q', query);
  for (const kind of filters.kinds) params.append('kind', kind);
  for (const relation of filters.relations) params.append('relation', relation);
  for (const status of filters.statuses) params.append('status', status);
  for (const publisher of filters.publishers) params.append('source', publisher);
  if (filters.disputedOnly) params.set('disputed', 'yes');
  if (filters.knownOn !== undefined) params.set('known', filters.knownOn);
  if (view === 'table') params.set('view', 'table');
  const text = params.toString();
  return text === '' ? '' : `#${text}`;
}

/** Reads what {@link toHash} wrote; what it does not know or cannot be, such as a day that does not exist, is left out. */
export function fromHash(hash: string): ViewState {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const known = params.get('known');
  const [fact, entity] = [params.get('fact'), params.get('entity')];
  return {
    selection:
      fact !== null ? { type: 'fact', id: fact } : entity !== null ? { type: 'entity', id: entity } : undefined,
    query: params.get('q') ?? '',
    filters: {
      kinds: each(params, 'kind'),
      relations: each(params, 'relation'),
      statuses: each(params, 'status'),
      publishers: each(params, 'source'),
      disputedOnly: params.get('disputed') === 'yes',
      ...(known !== null && known.length === 10 && isWhen(known) ? { knownOn: known } : {}),
    },
    view: params.get('view') === 'table' ? 'table' : 'graph',
  };
}

function each(params: URLSearchParams, key: string): readonly string[] {
  return [...new Set(params.getAll(key))];
}
