/** Search over the names and aliases of entities and over facts in words: accents, case and small typos aside. */
import MiniSearch from 'minisearch';
import { foldName } from '../../../src/model/entity.ts';
import type { Dataset } from './dataset.ts';
import { STATUS_STYLES } from './edge-style.ts';
import type { Selection } from './state.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Found {
  readonly selection: Selection;
  /** The alias that matched, when the name did not. */
  readonly alias?: string | undefined;
}

export interface Search {
  /** Entities before facts, the best first. */
  find(query: string): readonly Found[];
}

const MOST_ENTITIES = 8;
const MOST_FACTS = 6;

export function buildSearch(dataset: Dataset, vocabulary: Vocabulary): Search {
  const entities = index(['name', 'aliases']);
  for (const { id, name, aliases } of dataset.entities.values()) {
    entities.add({ id, name, aliases: aliases.join(' | ') });
  }
  const facts = index(['text']);
  for (const { id, source, target, relation, status } of dataset.facts.values()) {
    const ends = [source, target].map((end) => dataset.entities.get(end)?.name ?? '');
    const words = vocabulary.relation(relation);
    facts.add({ id, text: `${ends.join(' ')} ${words.label} ${words.inverse} ${STATUS_STYLES[status].prefix}` });
  }
  const degree = (id: unknown) => dataset.factsOf.get(String(id))?.length ?? 0;
  return {
    find(query) {
      if (foldName(query) === '') return [];
      const named = entities
        .search(query, { boost: { name: 2 }, boostDocument: (id) => 1 + Math.log2(1 + degree(id)) / 10 })
        .slice(0, MOST_ENTITIES)
        .map(({ id }) => ({
          selection: { type: 'entity', id: String(id) } as const,
          alias: aliasFor(dataset, String(id), query),
        }));
      const stated = facts
        .search(query)
        .slice(0, MOST_FACTS)
        .map(({ id }) => ({ selection: { type: 'fact', id: String(id) } as const }));
      return [...named, ...stated];
    },
  };
}

function index(fields: string[]): MiniSearch {
  return new MiniSearch({
    fields,
    tokenize: (text) => foldName(text).split(' '),
    processTerm: (term) => (term === '' ? null : term),
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      fuzzy: (term) => (term.length > 7 ? 2 : term.length > 4 ? 1 : false),
    },
  });
}

function aliasFor(dataset: Dataset, id: string, query: string): string | undefined {
  const entity = dataset.entities.get(id);
  const wanted = foldName(query);
  if (!entity || foldName(entity.name).includes(wanted)) return undefined;
  return entity.aliases.find((alias) => foldName(alias).includes(wanted));
}
