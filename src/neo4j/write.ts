import { edgeCreations, nodeCreations } from './create.ts';
import { compareEdges, compareNodes, deleteEdges, updateEdges, updateNodes } from './statements.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { Work } from './transaction.ts';

/** What one batch needs so that the database holds it. */
export interface Plan<Row> {
  readonly create: readonly Row[];
  readonly update: readonly Update<Row>[];
  /** Relationships that now lead elsewhere: removed, then created. */
  readonly moved: readonly Row[];
  /** Changed in the database since they were pushed, and left so. */
  readonly edited: number;
  /** Deleted in the database since they were pushed, and left so. */
  readonly deleted: readonly Row[];
}

interface Update<Row> {
  readonly row: Row;
  /** Labels that the node had before and has no more. */
  readonly lost: readonly string[];
}

interface Difference {
  readonly id: string;
  readonly isNew: boolean;
  readonly edited: boolean | null;
  readonly labels?: string | null;
  readonly moved?: boolean | null;
}

export function createAll<Row>(rows: readonly Row[]): Plan<Row> {
  return { create: rows, update: [], moved: [], edited: 0, deleted: [] };
}

export function isEmpty({ create, update, moved }: Plan<unknown>): boolean {
  return create.length + update.length + moved.length === 0;
}

/** Nodes of one base label. */
export async function planNodes(work: Work, rows: readonly NodeRow[], overwrite: boolean): Promise<Plan<NodeRow>> {
  const found = await work.run(compareNodes(rows[0]!.labels[0]!), { rows: rows.map(nodeParameter) });
  return plan(rows, found as readonly Difference[], overwrite, ({ labels }, former) =>
    former.split(':').filter((label) => label !== '' && !labels.includes(label)),
  );
}

/** Relationships of one type. */
export async function planEdges(
  work: Work,
  graph: string,
  rows: readonly EdgeRow[],
  overwrite: boolean,
): Promise<Plan<EdgeRow>> {
  const found = await work.run(compareEdges(rows[0]!.type), { rows: rows.map(edgeParameter), graph });
  return plan(rows, found as readonly Difference[], overwrite, () => []);
}

function plan<Row extends { readonly id: string }>(
  rows: readonly Row[],
  found: readonly Difference[],
  overwrite: boolean,
  lostLabels: (row: Row, former: string) => readonly string[],
): Plan<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const create: Row[] = [];
  const update: Update<Row>[] = [];
  const moved: Row[] = [];
  let edited = 0;
  for (const difference of found) {
    const row = byId.get(difference.id)!;
    if (difference.isNew) create.push(row);
    else if (difference.edited === true && !overwrite) edited++;
    else if (difference.moved === true) moved.push(row);
    else update.push({ row, lost: lostLabels(row, difference.labels ?? '') });
  }
  return { create, update, moved, edited, deleted: [] };
}

/** @throws Error when the server did not write as many as it was given. */
export async function applyNodes(work: Work, graph: string, { create, update }: Plan<NodeRow>): Promise<void> {
  for (const { statement, parameters } of nodeCreations(create)) await write(work, statement, parameters, graph);
  if (update.length === 0) return;
  const rows = update.map(({ row, lost }) => ({ ...nodeParameter(row), lost }));
  await write(work, updateNodes(update[0]!.row.labels[0]!), { rows }, graph);
}

/** @throws Error when the server did not write as many as it was given: a node at an end is missing. */
export async function applyEdges(work: Work, graph: string, { create, update, moved }: Plan<EdgeRow>): Promise<void> {
  const type = (moved[0] ?? create[0] ?? update[0]!.row).type;
  if (moved.length > 0) await work.run(deleteEdges(type), { ids: moved.map(({ id }) => id), graph });
  for (const { statement, parameters } of edgeCreations(type, [...moved, ...create])) {
    await write(work, statement, parameters, graph);
  }
  if (update.length === 0) return;
  const rows = update.map(({ row }) => edgeParameter(row));
  await write(work, updateEdges(type), { rows }, graph);
}

async function write(
  work: Work,
  statement: string,
  parameters: { readonly rows: readonly object[] },
  graph: string,
): Promise<void> {
  const { length } = parameters.rows;
  const [record] = await work.run(statement, { ...parameters, graph });
  const count = Number(record?.c);
  if (count === length) return;
  throw new Error(
    `the database took ${count} of ${length} rows: a node at the end of an edge is missing; push the whole graph again`,
  );
}

/** A node as the statements that compare and update take it. */
export function nodeParameter({ labels, properties }: NodeRow): object {
  return { l: labels, p: properties };
}

/** A relationship likewise. */
export function edgeParameter({ source, target, properties }: EdgeRow): object {
  return { s: source, t: target, p: properties };
}
