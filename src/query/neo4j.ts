import neo4j from 'neo4j-driver';
import { QueryError } from './cypher/query-error.ts';
import { answerGraph } from './neo4j/answer-graph.ts';
import { fromDriver } from './neo4j/from-driver.ts';
import { planText } from './neo4j/plan-text.ts';
import { queryFailure } from './neo4j/query-failure.ts';
import { toDriver } from './neo4j/to-driver.ts';
import type { Driver, Session } from 'neo4j-driver';
import type { QueryEngine, QueryLimits, QueryResult } from './engine.ts';
import type { Value } from './cypher/value.ts';

const TIMEOUT_MS = 30_000;
const MAX_ROWS = 1_000_000;

/**
 * Queries on a Neo4j server, each in a read transaction of its own, so that none can change anything. The driver must have been
 * made with `useBigInt`; `close` leaves it open for whoever made it. `maxBytes` is the server's own business
 * (`dbms.memory.transaction.total.max`).
 */
export function neo4jEngine(driver: Driver, database: string): QueryEngine {
  return {
    async run(query, parameters = {}, limits = {}) {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        return await unlessAborted(limits.signal, query, read(session, query, parameters, limits));
      } catch (error) {
        throw queryFailure(error, query) ?? error;
      } finally {
        await session.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

async function read(
  session: Session,
  query: string,
  parameters: Readonly<Record<string, Value>>,
  { timeoutMs = TIMEOUT_MS, maxRows = MAX_ROWS }: QueryLimits,
): Promise<QueryResult> {
  const values = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]));
  const transaction = await session.beginTransaction({ timeout: timeoutMs });
  const graph = answerGraph();
  const rows: Value[][] = [];
  const result = transaction.run(query, values);
  for await (const record of result) {
    if (rows.length === maxRows) {
      const advice = `The query gives more than ${maxRows} rows: add LIMIT, or raise the limit`;
      throw new QueryError('LimitError', 'runtime', 'Rows', advice, query, 0);
    }
    rows.push(record.keys.map((key) => fromDriver(record.get(key), graph)));
  }
  const columns = await result.keys();
  const { plan, profile } = await result.summary();
  await transaction.commit();
  const shown = profile || plan;
  return { columns, rows, ...(shown ? { plan: planText(shown) } : {}) };
}

/** Closing the session ends the transaction on the server. */
async function unlessAborted<T>(signal: AbortSignal | undefined, query: string, work: Promise<T>): Promise<T> {
  if (!signal) return work;
  const cancelled = () => new QueryError('LimitError', 'runtime', 'Cancelled', 'The query was cancelled', query, 0);
  if (signal.aborted) {
    work.catch(() => undefined);
    throw cancelled();
  }
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(cancelled()), { once: true });
    work.then(resolve, reject);
  });
}
