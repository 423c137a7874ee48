/** The engine: queries in Cypher over a graph in memory, without a server. */
import type { KnowledgeGraph } from '../../model/graph.ts';
import type { QueryEngine, QueryLimits, QueryResult } from '../engine.ts';
import { compileQuery } from './compile-query.ts';
import type { CompiledQuery } from './compile-query.ts';
import type { CompileRules } from './evaluate/compile-context.ts';
import { countRows, describePlan } from './explain.ts';
import { FUNCTIONS } from './functions/table.ts';
import { BuiltGraph } from './graph/built-graph.ts';
import type { Graph } from './graph/graph.ts';
import { parameterValues } from './parameters.ts';
import type { Procedure } from './procedure.ts';
import { schemaProcedures } from './procedures.ts';
import { QueryError } from './query-error.ts';
import { PAUSED, ROW } from './run/operator.ts';
import { sizeOf } from './run/runtime.ts';
import type { Limits } from './run/runtime.ts';
import type { Value } from './value.ts';

export interface CypherEngine extends QueryEngine {
  /** Makes a procedure known to CALL. */
  registerProcedure(procedure: Procedure): void;
}

/** An engine over a built graph, which it only reads. @throws Error when an edge names a node that is not there. */
export function createEngine(graph: KnowledgeGraph): CypherEngine {
  return new InMemoryEngine(new BuiltGraph(graph), undefined);
}

/** What an engine needs to change its graph; a built graph has none. */
export interface Writing {
  readonly plan: NonNullable<CompileRules['write']>;
  begin(): void;
  rollback(): void;
  /** What a value was when the query ended, whatever changes later. */
  settled(): (value: Value) => Value;
}

const DEFAULTS = { timeoutMs: 30_000, maxRows: 1_000_000, maxBytes: 2 ** 30 };

/** Compiled queries that are kept. */
const KEPT_QUERIES = 200;

export class InMemoryEngine implements CypherEngine {
  private readonly graph: Graph;
  private readonly writing: Writing | undefined;
  private readonly procedures = new Map<string, Procedure>();
  /** Compiled queries by text that no run is using. */
  private readonly idle = new Map<string, CompiledQuery>();

  constructor(graph: Graph, writing: Writing | undefined) {
    this.graph = graph;
    this.writing = writing;
    for (const procedure of schemaProcedures(graph)) this.registerProcedure(procedure);
  }

  registerProcedure(procedure: Procedure): void {
    this.procedures.set(procedure.name.toLowerCase(), procedure);
    this.idle.clear();
  }

  async run(
    query: string,
    parameters: Readonly<Record<string, Value>> = {},
    limits: QueryLimits = {},
  ): Promise<QueryResult> {
    const compiled = await this.compiled(query);
    const { mode, operator, columns, runtime } = compiled;
    if (mode === 'explain') return { columns: [], rows: [], plan: describePlan(operator, undefined) };
    const values = parameterValues(parameters);
    requireParameters(compiled, values, query);
    const counts = mode === 'profile' ? countRows(operator) : undefined;
    runtime.begin(query, values, limitsOf(limits));
    const rows = await this.rowsOf(compiled);
    if (counts !== undefined) return { columns, rows, plan: describePlan(operator, counts) };
    this.keep(query, compiled);
    return { columns, rows };
  }

  close(): Promise<void> {
    this.idle.clear();
    return Promise.resolve();
  }

  private async compiled(query: string): Promise<CompiledQuery> {
    const known = this.idle.get(query);
    if (known === undefined)
      return compileQuery(query, this.graph, await functionsFor(query), this.procedures, this.writing?.plan);
    this.idle.delete(query);
    return known;
  }

  /** A run that failed leaves operators in the middle of their work: it is not kept. */
  private keep(query: string, compiled: CompiledQuery): void {
    // the plan of a graph that changes was made for other counts
    if (this.graph.writable) return;
    this.idle.set(query, compiled);
    if (this.idle.size > KEPT_QUERIES) this.idle.delete(this.idle.keys().next().value!);
  }

  private async rowsOf(compiled: CompiledQuery): Promise<readonly (readonly Value[])[]> {
    const { writing } = this;
    writing?.begin();
    try {
      const rows = await collectRows(compiled);
      for (const check of compiled.context.checksAtEnd.splice(0)) check();
      if (writing === undefined) return rows;
      const settled = writing.settled();
      return rows.map((row) => row.map(settled));
    } catch (error) {
      writing?.rollback();
      throw compiled.context.locate(error, 0);
    }
  }
}

/** The page loads what makes dates and times only for a query that speaks of them. */
async function functionsFor(query: string): Promise<typeof FUNCTIONS> {
  if (!/date|time|duration/i.test(query)) return FUNCTIONS;
  const { ALL_FUNCTIONS } = await import('./functions/temporal-table.ts');
  return ALL_FUNCTIONS;
}

async function collectRows({ operator, readers, columns, runtime, context }: CompiledQuery): Promise<Value[][]> {
  const rows: Value[][] = [];
  const { frame } = context;
  operator.open();
  for (;;) {
    const signal = operator.next();
    if (signal === PAUSED) {
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      runtime.resume();
    } else if (signal !== ROW) return rows;
    else if (columns.length > 0) {
      const row: Value[] = [];
      let size = 16;
      for (const reader of readers) {
        const value = reader(frame);
        size += sizeOf(value);
        row.push(value);
      }
      rows.push(row);
      runtime.countRow(rows.length);
      runtime.hold(size);
    }
  }
}

function requireParameters({ checked }: CompiledQuery, values: ReadonlyMap<string, Value>, query: string): void {
  for (const [name, at] of checked.parameters) {
    if (values.has(name)) continue;
    throw new QueryError(
      'ParameterMissing',
      'compile time',
      'MissingParameter',
      `The parameter "$${name}" is not given.`,
      query,
      at,
    );
  }
}

function limitsOf({ timeoutMs, maxRows, maxBytes, signal }: QueryLimits): Limits {
  return {
    timeout: timeoutMs ?? DEFAULTS.timeoutMs,
    maxRows: maxRows ?? DEFAULTS.maxRows,
    maxBytes: maxBytes ?? DEFAULTS.maxBytes,
    signal,
  };
}
