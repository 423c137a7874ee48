import { setTimeout as sleep } from 'node:timers/promises';
import { isOutOfMemory, isTransient } from './failure.ts';
import type { QueryResult, RecordShape, Session, Transaction } from 'neo4j-driver';
import type { Connection } from './connection.ts';

/** How often a transaction that the server rolled back is tried, and the first pause in milliseconds; each is twice the last. */
const ATTEMPTS = 8;
const FIRST_PAUSE = 50;

/** What was changed, summed over statements: `nodesCreated`, `propertiesSet`, …; names with 0 are left out. */
export type Counters = Map<string, number>;

export interface Work {
  run(query: string, parameters?: object): Promise<readonly RecordShape[]>;
}

/**
 * Runs the work in one transaction. A deadlock or another passing trouble, after which the server has surely rolled back, is tried
 * again; a lost connection is not, because the commit may have happened.
 */
export async function transact<T>(
  connection: Connection,
  mode: 'READ' | 'WRITE',
  counters: Counters,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(connection, mode, counters, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error) || isOutOfMemory(error)) throw error;
      await sleep(FIRST_PAUSE * 2 ** (attempt - 1));
    }
  }
}

async function once<T>(
  connection: Connection,
  mode: 'READ' | 'WRITE',
  counters: Counters,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const session = connection.session(mode);
  const changed: Counters = new Map();
  try {
    const transaction = await session.beginTransaction();
    const result = await inside(transaction, changed, work);
    add(counters, changed);
    return result;
  } finally {
    await close(session);
  }
}

async function inside<T>(transaction: Transaction, changed: Counters, work: (work: Work) => Promise<T>): Promise<T> {
  try {
    const result = await work({
      run: async (query, parameters = {}) => recordsOf(await transaction.run(query, parameters), changed),
    });
    await transaction.commit();
    return result;
  } catch (error) {
    if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/** Runs one statement on its own, as schema changes must be. */
export async function runAlone(connection: Connection, counters: Counters, query: string): Promise<void> {
  const session = connection.session('WRITE');
  try {
    recordsOf(await session.run(query), counters);
  } finally {
    await close(session);
  }
}

/** A session whose connection broke cannot be closed in good order, which is no further failure. */
async function close(session: Session): Promise<void> {
  await session.close().catch(() => undefined);
}

function recordsOf({ records, summary }: QueryResult, counters: Counters): readonly RecordShape[] {
  const { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, ...others } =
    summary.counters.updates();
  add(counters, Object.entries({ nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, ...others }));
  return records.map((record) => record.toObject());
}

function add(counters: Counters, more: Iterable<readonly [string, number]>): void {
  for (const [name, count] of more) if (count > 0) counters.set(name, (counters.get(name) ?? 0) + count);
}
