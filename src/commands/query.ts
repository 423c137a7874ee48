import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import type { QueryEngine, QueryResult } from '../query/engine.ts';
import { QueryError } from '../query/cypher/query-error.ts';
import { parseParameter } from '../query/parameters.ts';

export const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type ResultFormat = (typeof FORMATS)[number];

export interface QueryOptions {
  readonly param?: readonly string[];
  readonly file?: string;
  readonly format: ResultFormat;
  readonly graph: string;
  readonly neo4j?: string;
  readonly limit?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly schema?: boolean;
}

/** Runs one query on a built graph or a Neo4j server and prints its rows. 0 fine, 1 a query that is wrong, 2 usage. */
export async function queryCommand(query: string | undefined, options: QueryOptions): Promise<number> {
  const text = options.schema === true ? '' : await queryText(query, options.file);
  if (text === undefined) return usage('give one query, as an argument or with --file');
  let parameters;
  try {
    parameters = Object.fromEntries((options.param ?? []).map(parseParameter));
  } catch (error) {
    return usage((error as Error).message);
  }
  const engine = await openEngine(options);
  try {
    const limits = { timeoutMs: options.timeout === undefined ? undefined : options.timeout * 1000 };
    const result =
      options.schema === true
        ? await (await import('../query/schema.ts')).schemaOf(engine)
        : await engine.run(text, parameters, limits);
    await print(result, options);
    return 0;
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    process.stderr.write(`claimgraph: ${error.message}\n`);
    return 1;
  } finally {
    await engine.close();
  }
}

function usage(message: string): number {
  process.stderr.write(`claimgraph query: ${message}\n`);
  return 2;
}

async function queryText(query: string | undefined, file: string | undefined): Promise<string | undefined> {
  if ((query === undefined) === (file === undefined)) return undefined;
  if (file === undefined) return query;
  if (file === '-') return textOf(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(`the query file "${file}" cannot be read`, { cause });
  }
}

async function openEngine({ graph, neo4j }: QueryOptions): Promise<QueryEngine> {
  if (neo4j !== undefined) return (await import('./neo4j-engine.ts')).openNeo4jEngine(neo4j);
  const [{ createEngine }, { readGraph }, { findGraph }] = await Promise.all([
    import('../query/cypher/engine.ts'),
    import('../model/graph-file.ts'),
    import('./find-graph.ts'),
  ]);
  return createEngine(await readGraph(await findGraph(graph)));
}

async function print(result: QueryResult, { format, limit }: QueryOptions): Promise<void> {
  const rows = limit === undefined ? result.rows : result.rows.slice(0, limit);
  for (const piece of await piecesOf({ ...result, rows }, format)) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
  if (result.plan !== undefined) process.stderr.write(`${result.plan}\n`);
  const left = result.rows.length - rows.length;
  if (left > 0) process.stderr.write(`${left} more ${left === 1 ? 'row' : 'rows'}: raise --limit to see them\n`);
  else if (format === 'table') process.stderr.write(`${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`);
}

async function piecesOf(result: QueryResult, format: ResultFormat): Promise<Iterable<string>> {
  switch (format) {
    case 'table':
      return (await import('../query/format/table.ts')).tablePieces(result, terminalWidth());
    case 'json':
      return (await import('../query/format/json.ts')).jsonPieces(result);
    case 'jsonl':
      return (await import('../query/format/json.ts')).jsonLinesPieces(result);
    case 'csv':
      return (await import('../query/format/csv.ts')).csvPieces(result);
  }
}

/** Undefined where nobody looks: a table in a file or a pipe is not cut. */
function terminalWidth(): number | undefined {
  return process.stdout.isTTY ? process.stdout.columns : undefined;
}
