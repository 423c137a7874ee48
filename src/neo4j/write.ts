import {
  compareEdges,
  compareNodes,
  createEdges,
  createNodes,
  deleteEdges,
  updateEdges,
  updateNodes,
} from './statements.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { Work } from './transaction.ts';

/** What one batch needs so that the database holds it. */
export interface Plan<Row> {
  readonly create: readonly Row[];
  /** By the labels that must go (joined by `:`; empty for relationships). */
  readonly update: ReadonlyMap<string, readonly Row[]>;
  /** Ids of relationships that now lead elsewhere: removed, then created. */
  readonly moved: readonly string[];
  /** Changed in the database since they were pushed, and left so. */
  readonly edited: number;
}

interface Difference {
  readonly id: string;
  readonly isNew: boolean;
  readonly edited: boolean | null;
  readonly labels?: string | null;
  readonly moved?: boolean | null;
}

export function createAll<Row>(rows: readonly Row[]): Plan<Row> {
  return { create: rows, update: new Map(), moved: [], edited: 0 };
}

export function isEmpty({ create, update, moved }: Plan<unknown>): boolean {
  return create.length === 0 && update.size === 0 && moved.length === 0;
}

export function updateCount({ update, moved }: Plan<unknown>): number {
  return [...update.values()].reduce((sum, rows) => sum + rows.length, moved.length);
}

export async function planNodes(work: Work, rows: readonly NodeRow[], overwrite: boolean): Promise<Plan<NodeRow>> {
  const labels = rows[0]!.labels;
  const found = await work.run(compareNodes(labels), { rows: rows.map(({ properties }) => properties), labels });
  return plan(rows, found as readonly Difference[], overwrite);
}

export async function planEdges(
  work: Work,
  graph: string,
  rows: readonly EdgeRow[],
  overwrite: boolean,
): Promise<Plan<EdgeRow>> {
  const found = await work.run(compareEdges(rows[0]!.type), { rows: rows.map(edgeParameter), graph });
  return plan(rows, found as readonly Difference[], overwrite);
}

function plan<Row extends { readonly id: string }>(
  rows: readonly Row[],
  found: readonly Difference[],
  overwrite: boolean,
): Plan<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const create: Row[] = [];
  const update = new Map<string, Row[]>();
  const moved: string[] = [];
  let edited = 0;
  for (const difference of found) {
    const row = byId.get(difference.id)!;
    if (difference.isNew) {
      create.push(row);
    } else if (difference.edited === true && !overwrite) {
      edited++;
    } else if (difference.moved === true) {
      moved.push(row.id);
      create.push(row);
    } else {
      const key = difference.labels ?? '';
      update.set(key, [...(update.get(key) ?? []), row]);
    }
  }
  return { create, update, moved, edited };
}

/** @throws Error when the server did not write as many as it was given. */
export async function applyNodes(work: Work, { create, update }: Plan<NodeRow>): Promise<void> {
  if (create.length > 0) await write(work, createNodes(create[0]!.labels), create.map(propertiesOf));
  for (const [former, rows] of update) {
    const labels = rows[0]!.labels;
    const lost = former.split(':').filter((label) => label !== '' && !labels.includes(label));
    await write(work, updateNodes(labels, lost), rows.map(propertiesOf));
  }
}

/** @throws Error when the server did not write as many as it was given: a node at an end is missing. */
export async function applyEdges(work: Work, graph: string, { create, update, moved }: Plan<EdgeRow>): Promise<void> {
  const type = [...create, ...[...update.values()].flat()][0]!.type;
  if (moved.length > 0) await work.run(deleteEdges(type), { ids: moved, graph });
  if (create.length > 0) await write(work, createEdges(type), create.map(edgeParameter), graph);
  for (const rows of update.values()) await write(work, updateEdges(type), rows.map(edgeParameter), graph);
}

async function write(work: Work, statement: string, rows: readonly object[], graph?: string): Promise<void> {
  const [record] = await work.run(statement, graph === undefined ? { rows } : { rows, graph });
  const count = Number(record?.c);
  if (count === rows.length) return;
  throw new Error(
    `the database took ${count} of ${rows.length} rows: a node at the end of an edge is missing; push the whole graph again`,
  );
}

function propertiesOf({ properties }: NodeRow): object {
  return properties;
}

/** A relationship as the statements take it. */
export function edgeParameter({ source, target, properties }: EdgeRow): object {
  return { s: source, t: target, p: properties };
}
