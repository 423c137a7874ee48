/** From the text of a query to something that can be run many times, once at a time. */
import { checkQuery } from './check/check-query.ts';
import type { CheckedQuery } from './check/check-query.ts';
import { CompileContext } from './evaluate/compile-context.ts';
import type { CompileRules } from './evaluate/compile-context.ts';
import { readSlot } from './evaluate/slot.ts';
import type { FunctionEntry } from './function-table.ts';
import type { Graph } from './graph/graph.ts';
import { planQuery, RULES } from './plan/plan-query.ts';
import type { Procedure } from './procedure.ts';
import type { Evaluate, Operator } from './run/operator.ts';
import { Runtime } from './run/runtime.ts';
import type { Query } from './syntax/ast.ts';
import { parseQuery } from './syntax/parse-query.ts';

export interface CompiledQuery {
  readonly mode: Query['mode'];
  readonly checked: CheckedQuery;
  readonly context: CompileContext;
  readonly runtime: Runtime;
  readonly operator: Operator;
  readonly columns: readonly string[];
  readonly readers: readonly Evaluate[];
}

/** @throws QueryError at compile time. */
export function compileQuery(
  text: string,
  graph: Graph,
  functions: ReadonlyMap<string, FunctionEntry>,
  procedures: ReadonlyMap<string, Procedure>,
  write: CompileRules['write'],
): CompiledQuery {
  const query = parseQuery(text);
  const checked = checkQuery(text, query, functions, procedures);
  const runtime = new Runtime();
  const context = new CompileContext({
    query: text,
    graph,
    runtime,
    functions,
    procedures,
    rules: write === undefined ? RULES : { ...RULES, write },
  });
  const { operator, columns } = planQuery(query, context, new Map());
  return {
    mode: query.mode,
    checked,
    context,
    runtime,
    operator,
    columns: columns.map(([name]) => name),
    readers: columns.map(([, slot]) => readSlot(slot, graph)),
  };
}
