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
import { parameterValue } from './parameters.ts';
import type { Procedure } from './procedure.ts';
import { schemaProcedures } from './procedures.ts';
import { QueryError } from './query-error.ts';
import { PAUSED, ROW } from './run/operator.ts';
import type { Evaluate, Frame } from './run/operator.ts';
import { sizeOf } from './run/runtime.ts';
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

const NONE = {} as const;

/** Compiled queries that are kept. */
const KEPT_QUERIES = 200;

export class InMemoryEngine implements CypherEngine {
  private readonly graph: Graph;
  private readonly writing: Writing | undefined;
  private readonly procedures = new Map<string, Procedure>();
  /** Compiled queries by text, the oldest first. */
  private readonly kept = new Map<string, CompiledQuery>();

  constructor(graph: Graph, writing: Writing | undefined) {
    this.graph = graph;
    this.writing = writing;
    for (const procedure of schemaProcedures(graph)) this.registerProcedure(procedure);
  }

  registerProcedure(procedure: Procedure): void {
    this.procedures.set(procedure.name.toLowerCase(), procedure);
    this.kept.clear();
  }

  async run(
    query: string,
    parameters: Readonly<Record<string, Value>> = NONE,
    limits: QueryLimits = NONE,
  ): Promise<QueryResult> {
    const known = this.kept.get(query);
    // what is kept and not at work runs without a wait, which would cost more than a small query does
    const compiled = known === undefined || known.runtime.running ? await this.compile(query) : known;
    const { mode, operator, columns, runtime } = compiled;
    if (mode === 'explain') return { columns: [], rows: [], plan: describePlan(operator, undefined) };
    setParameters(compiled, parameters, query);
    const counts = mode === 'profile' ? countRows(operator) : undefined;
    const rows: Value[][] = [];
    try {
      runtime.begin(query, limits);
      this.writing?.begin();
      operator.open();
      while (!collectRows(compiled, rows)) {
        await new Promise((resolve) => {
          setTimeout(resolve, 0);
        });
        runtime.resume();
      }
      for (const check of compiled.context.checksAtEnd.splice(0)) check();
    } catch (error) {
      this.writing?.rollback();
      if (known === compiled) this.kept.delete(query);
      throw compiled.context.locate(error, 0);
    } finally {
      runtime.running = false;
    }
    if (this.writing !== undefined) return { columns, rows: settledRows(rows, this.writing.settled()) };
    if (counts !== undefined) return { columns, rows, plan: describePlan(operator, counts) };
    if (known === undefined) this.keep(query, compiled);
    return { columns, rows };
  }

  close(): Promise<void> {
    this.kept.clear();
    return Promise.resolve();
  }

  private async compile(query: string): Promise<CompiledQuery> {
    return compileQuery(query, this.graph, await functionsFor(query), this.procedures, this.writing?.plan);
  }

  /** A run that failed leaves operators in the middle of their work: it is not kept. */
  private keep(query: string, compiled: CompiledQuery): void {
    this.kept.set(query, compiled);
    if (this.kept.size > KEPT_QUERIES) this.kept.delete(this.kept.keys().next().value!);
  }
}

function settledRows(rows: readonly Value[][], settled: (value: Value) => Value): Value[][] {
  return rows.map((row) => row.map(settled));
}

/** The page loads what makes dates and times only for a query that speaks of them. */
async function functionsFor(query: string): Promise<typeof FUNCTIONS> {
  if (!/date|time|duration/i.test(query)) return FUNCTIONS;
  const { ALL_FUNCTIONS } = await import('./functions/temporal-table.ts');
  return ALL_FUNCTIONS;
}

/** An array that is made with its elements takes half the time and memory of one that they are pushed to. */
function rowOf(readers: readonly Evaluate[], frame: Frame): Value[] {
  const [first, second, third] = readers;
  if (third === undefined && second !== undefined) return [first!(frame), second(frame)];
  return second === undefined ? [first!(frame)] : readers.map((reader) => reader(frame));
}

/** Adds rows until there are no more; false when the run should pause first. */
function collectRows({ operator, readers, runtime, context }: CompiledQuery, rows: Value[][]): boolean {
  const { frame } = context;
  const width = readers.length;
  for (;;) {
    const signal = operator.next();
    if (signal === PAUSED) return false;
    if (signal !== ROW) return true;
    if (width === 0) continue;
    const row = rowOf(readers, frame);
    let size = 16;
    for (let i = 0; i < width; i += 1) size += sizeOf(row[i]!);
    rows.push(row);
    runtime.holdRow(size, rows.length);
  }
}

function setParameters(
  { parameters, runtime }: CompiledQuery,
  given: Readonly<Record<string, Value>>,
  query: string,
): void {
  for (let i = 0; i < parameters.length; i += 1) {
    const { name, at, place } = parameters[i]!;
    if (!Object.hasOwn(given, name)) {
      const sentence = `The parameter "$${name}" is not given.`;
      throw new QueryError('ParameterMissing', 'compile time', 'MissingParameter', sentence, query, at);
    }
    runtime.parameters[place] = parameterValue(given[name]);
  }
}
