/** The rows of the table and their order. */
import { foldName } from '../../../src/model/entity.ts';
import { byCodeUnit } from '../data/dataset.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Visible, VisibleFact } from '../data/filter.ts';
import type { Vocabulary } from '../data/vocabulary.ts';

export const COLUMNS = [
  { name: 'subject', label: 'Subject' },
  { name: 'relation', label: 'Relation' },
  { name: 'object', label: 'Object' },
  { name: 'status', label: 'Status' },
  { name: 'dates', label: 'When' },
  { name: 'count', label: 'Count' },
  { name: 'support', label: 'Support' },
  { name: 'reported', label: 'First reported' },
] as const;

export type ColumnName = (typeof COLUMNS)[number]['name'];

export interface Row {
  readonly visible: VisibleFact;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

export function tableRows(dataset: Dataset, vocabulary: Vocabulary, visible: Visible): readonly Row[] {
  const name = (id: string) => dataset.entities.get(id)?.name ?? id;
  return [...visible.facts.values()].map((fact) => ({
    visible: fact,
    subject: name(fact.fact.source),
    relation: vocabulary.relation(fact.fact.relation).label,
    object: name(fact.fact.target),
  }));
}

/** By one column, then by subject, relation and object. What a column leaves empty comes last in either direction. */
export function sortRows(rows: readonly Row[], column: ColumnName, downwards: boolean): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: sortKey(row, column), rest: restKey(row) }));
  const sign = downwards ? -1 : 1;
  keyed.sort((a, b) => {
    if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
    return sign * compare(a.key, b.key) || byCodeUnit(a.rest, b.rest);
  });
  return keyed.map(({ row }) => row);
}

function sortKey({ visible, subject, relation, object }: Row, column: ColumnName): string | number {
  const { fact, documents, origins } = visible;
  if (column === 'subject') return foldName(subject);
  if (column === 'relation') return relation;
  if (column === 'object') return foldName(object);
  if (column === 'status') return fact.status;
  if (column === 'dates') return fact.when ?? fact.since ?? fact.until ?? '';
  if (column === 'count') return fact.count?.value ?? fact.count?.min ?? fact.count?.max ?? '';
  if (column === 'support') return origins * 1000 + documents;
  return fact.reported ?? '';
}

function restKey({ subject, relation, object, visible }: Row): string {
  return [foldName(subject), relation, foldName(object), visible.fact.id].join('\u0000');
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byCodeUnit(String(a), String(b));
}
