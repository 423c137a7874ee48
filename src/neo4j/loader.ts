import { setTimeout as sleep } from 'node:timers/promises';
import { isConnectionLoss, isOutOfMemory } from './failure.ts';
import { deletionWatch } from './deletion-watch.ts';
import { edgeConstraint } from './statements.ts';
import { runAlone, transact } from './transaction.ts';
import { applyEdges, applyNodes, createAll, isEmpty, planEdges, planNodes } from './write.ts';
import type { Connection } from './connection.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { Counters, Work } from './transaction.ts';
import type { Plan } from './write.ts';

/** How long a lost server is waited for, in milliseconds. */
const PATIENCE = 60_000;
/** So many of the deleted relationships are named. */
const MOST_NAMED = 10;

export interface LoaderOptions {
  readonly graph: string;
  readonly overwrite: boolean;
  readonly dryRun: boolean;
  /** The data set is empty: create without comparing. */
  readonly fresh: boolean;
  /** An earlier push left its mark. */
  readonly marked: boolean;
}

export interface Written {
  created: number;
  updated: number;
  unchanged: number;
  /** Changed in the database since they were pushed, and left alone. */
  edited: number;
  /** Deleted there since, and not put back. */
  deleted: number;
}

/** A relationship that was deleted in the database. */
export interface Deleted {
  readonly source: string;
  readonly type: string;
  readonly target: string;
}

/** Writes batches, and remembers how: the mark of an unfinished push, the constraints made, whether to compare first. */
export interface Loader {
  readonly nodes: Written;
  readonly edges: Written;
  readonly counters: Counters;
  /** The first of those that were deleted in the database and are not put back. */
  readonly deleted: readonly Deleted[];
  reconnected(): number;
  writeNodes(rows: readonly NodeRow[]): Promise<void>;
  /** Gives how many were deleted in the database and are left so. */
  writeEdges(rows: readonly EdgeRow[]): Promise<number>;
  /** The constraint that finds relationships of the type by id. */
  constrain(type: string): Promise<void>;
  /** Takes the mark away: the push is complete. */
  finish(): Promise<void>;
}

interface Operation<Row> {
  plan(work: Work, rows: readonly Row[]): Promise<Plan<Row>>;
  apply(work: Work, plan: Plan<Row>): Promise<void>;
}

const none = (): Written => ({ created: 0, updated: 0, unchanged: 0, edited: 0, deleted: 0 });

export function loader(connection: Connection, counters: Counters, options: LoaderOptions): Loader {
  const { graph, overwrite, dryRun } = options;
  const constrained = new Map<string, Promise<void>>();
  const [nodes, edges] = [none(), none()];
  const deleted: Deleted[] = [];
  let { fresh } = options;
  let marked: Promise<unknown> | undefined = options.marked ? Promise.resolve() : undefined;
  let reconnected = 0;
  // After a cut, what is missing may never have arrived.
  let deletions = overwrite || fresh || options.marked ? undefined : deletionWatch();

  const mark = (): Promise<unknown> =>
    (marked ??= transact(connection, 'WRITE', counters, (work) =>
      work.run('MERGE (m:ClaimgraphPush {graph: $graph}) SET m.startedAt = datetime()', { graph }),
    ));

  async function writeOnce<Row>(
    rows: readonly Row[],
    operation: Operation<Row>,
    written: Written,
  ): Promise<readonly Row[]> {
    const plan = fresh
      ? createAll(rows)
      : await transact(connection, 'READ', counters, (work) => operation.plan(work, rows));
    if (!isEmpty(plan) && !dryRun) {
      await mark();
      await transact(connection, 'WRITE', counters, (work) => operation.apply(work, plan));
    }
    const created = plan.create.length;
    const updated = plan.update.length + plan.moved.length;
    written.created += created;
    written.updated += updated;
    written.edited += plan.edited;
    written.deleted += plan.deleted.length;
    written.unchanged += rows.length - created - updated - plan.edited - plan.deleted.length;
    return plan.deleted;
  }

  /** A batch too large for the server's memory is halved; after a lost connection its rows are compared, for it may be there. */
  async function write<Row>(
    rows: readonly Row[],
    operation: Operation<Row>,
    written: Written,
    deadline = 0,
  ): Promise<readonly Row[]> {
    try {
      return await writeOnce(rows, operation, written);
    } catch (error) {
      if (isOutOfMemory(error) && rows.length > 1) {
        const half = rows.length >> 1;
        const first = await write(rows.slice(0, half), operation, written);
        return [...first, ...(await write(rows.slice(half), operation, written))];
      }
      const now = performance.now();
      if (!isConnectionLoss(error) || (deadline !== 0 && now > deadline)) throw error;
      fresh = false;
      deletions = undefined;
      marked = undefined;
      reconnected++;
      await sleep(1000);
      return write(rows, operation, written, deadline || now + PATIENCE);
    }
  }

  async function constrain(type: string): Promise<void> {
    let done = constrained.get(type);
    if (!done) {
      done = runAlone(connection, counters, edgeConstraint(type));
      constrained.set(type, done);
      done.catch(() => constrained.delete(type));
    }
    await done;
  }

  return {
    nodes,
    edges,
    counters,
    deleted,
    constrain,
    reconnected: () => reconnected,
    async writeNodes(rows) {
      const operation: Operation<NodeRow> = {
        async plan(work, some) {
          const plan = await planNodes(work, some, overwrite);
          deletions?.nodes(some, plan);
          return plan;
        },
        apply: (work, plan) => applyNodes(work, graph, plan),
      };
      await write(rows, operation, nodes);
    },
    async writeEdges(rows) {
      const operation: Operation<EdgeRow> = {
        async plan(work, some) {
          if (!dryRun) await constrain(some[0]!.type);
          const plan = await planEdges(work, graph, some, overwrite);
          return deletions?.edges(plan) ?? plan;
        },
        apply: (work, plan) => applyEdges(work, graph, plan),
      };
      const left = await write(rows, operation, edges);
      for (const { source, type, target } of left.slice(0, MOST_NAMED - deleted.length)) {
        deleted.push({ source, type, target });
      }
      return left.length;
    },
    async finish() {
      if (marked === undefined || dryRun) return;
      await transact(connection, 'WRITE', counters, (work) =>
        work.run('MATCH (m:ClaimgraphPush {graph: $graph}) DELETE m', { graph }),
      );
    },
  };
}
