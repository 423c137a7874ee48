import type { Value } from './cypher/value.ts';

/** A query engine over one graph: ours in memory, or a Neo4j server. Both give the same columns, rows and types. */
export interface QueryEngine {
  /**
   * Runs one read query.
   * @param query Cypher, as Neo4j 5 understands it.
   * @param parameters values for `$name`; never glued into the text.
   * @throws QueryError with a position in the query, for a query that is wrong or that ran into a limit.
   */
  run(query: string, parameters?: Readonly<Record<string, Value>>, limits?: QueryLimits): Promise<QueryResult>;
  close(): Promise<void>;
}

export interface QueryLimits {
  /** Milliseconds; default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** More rows than this are an error that says so, never a silent cut; default 1,000,000. */
  readonly maxRows?: number | undefined;
  /** Approximate bytes the query may hold at once; default 1 GiB. */
  readonly maxBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** What the planner chose, for EXPLAIN and PROFILE. */
  readonly plan?: string | undefined;
}
