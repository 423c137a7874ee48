/** From the text of a query to something that can be run many times, once at a time. */
import { checkQuery } from './check/check-query.ts';
import { CompileContext } from './evaluate/compile-context.ts';
import type { CompileRules } from './evaluate/compile-context.ts';
import { readSlot } from './evaluate/slot.ts';
import type { FunctionEntry } from './function-table.ts';
import type { Graph } from './graph/graph.ts';
import { planQuery, RULES } from './plan/plan-query.ts';
import type { Columns } from './plan/plan-query.ts';
import type { Procedure } from './procedure.ts';
import { Assign } from './run/assign.ts';
import type { Evaluate, Operator } from './run/operator.ts';
import { Runtime } from './run/runtime.ts';
import type { Query } from './syntax/ast.ts';
import { parseQuery } from './syntax/parse-query.ts';

export interface CompiledQuery {
  readonly mode: Query['mode'];
  readonly context: CompileContext;
  readonly runtime: Runtime;
  /** What the query uses, where first, and the place of its value in a run. */
  readonly parameters: readonly { readonly name: string; readonly at: number; readonly place: number }[];
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
    context,
    runtime,
    parameters: [...checked.parameters].map(([name, at]) => ({ name, at, place: context.parameter(name) })),
    columns: columns.map(([name]) => name),
    ...resultOf(query.mode, operator, columns, graph),
  };
}

/** A projection at the end need not put into slots what is read from there once. */
function resultOf(
  mode: Query['mode'],
  operator: Operator,
  columns: Columns,
  graph: Graph,
): Pick<CompiledQuery, 'operator' | 'readers'> {
  const last = mode === 'run' && operator instanceof Assign ? operator : undefined;
  const own = new Map(last?.assignments.map(({ slot, evaluate }) => [slot, evaluate]));
  const uses = (wanted: number): number => columns.filter(([, { index }]) => index === wanted).length;
  if (last === undefined || [...own.keys()].some((slot) => uses(slot) !== 1))
    return { operator, readers: columns.map(([, slot]) => readSlot(slot, graph)) };
  const readers = columns.map(([, slot]) => own.get(slot.index) ?? readSlot(slot, graph));
  return { operator: last.input, readers };
}
