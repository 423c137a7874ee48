/** What turning a syntax tree into closures and operators carries along. */
import { EvaluationFailure, QueryError } from '../query-error.ts';
import type { FunctionEntry } from '../function-table.ts';
import type { Graph } from '../graph/graph.ts';
import type { Procedure } from '../procedure.ts';
import type { Evaluate, Frame, Operator } from '../run/operator.ts';
import type { Runtime } from '../run/runtime.ts';
import type { Expression, PathPattern, Query } from '../syntax/ast.ts';
import type { WriteClause } from '../syntax/write-clause.ts';
import type { Bindings, Slot, SlotKind } from './slot.ts';

export class CompileContext {
  readonly query: string;
  readonly graph: Graph;
  readonly runtime: Runtime;
  readonly frame: Frame;
  readonly functions: ReadonlyMap<string, FunctionEntry>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly rules: CompileRules;
  /** Names of parameters by the place of their value in a run. */
  readonly parameters: string[] = [];
  /** What must hold when the query has run. */
  readonly checksAtEnd: (() => void)[] = [];

  constructor(parts: {
    query: string;
    graph: Graph;
    runtime: Runtime;
    functions: ReadonlyMap<string, FunctionEntry>;
    procedures: ReadonlyMap<string, Procedure>;
    rules: CompileRules;
  }) {
    this.query = parts.query;
    this.graph = parts.graph;
    this.runtime = parts.runtime;
    this.functions = parts.functions;
    this.procedures = parts.procedures;
    this.rules = parts.rules;
    this.frame = [];
  }

  slot(kind: SlotKind): Slot {
    return { index: this.frame.push(null) - 1, kind };
  }

  /** The place of a parameter's value in a run. */
  parameter(name: string): number {
    const known = this.parameters.indexOf(name);
    return known < 0 ? this.parameters.push(name) - 1 : known;
  }

  /** Runs what may fail without knowing its place, and adds the place. */
  located<T>(at: number, evaluate: () => T): T {
    try {
      return evaluate();
    } catch (error) {
      throw this.locate(error, at);
    }
  }

  locate(error: unknown, at: number): unknown {
    if (error instanceof EvaluationFailure) {
      return new QueryError(error.kind, 'runtime', error.detail, error.message, this.query, at);
    }
    if (error instanceof RangeError && /stack|string length|array length/i.test(error.message)) {
      return new QueryError('LimitError', 'runtime', 'Memory', 'A value grew beyond what can be held.', this.query, at);
    }
    return error;
  }

  failCompile(detail: string, sentence: string, at: number): never {
    throw new QueryError('SemanticError', 'compile time', detail, sentence, this.query, at);
  }

  fail(kind: QueryError['kind'], detail: string, sentence: string, at: number): never {
    throw new QueryError(kind, 'runtime', detail, sentence, this.query, at);
  }
}

/** The steps of compilation that call each other across files. */
export interface CompileRules {
  /** Absent where the graph cannot be changed. */
  readonly write?: (
    input: { readonly operator: Operator; readonly bindings: Bindings },
    clause: WriteClause,
    context: CompileContext,
  ) => { readonly operator: Operator; readonly bindings: Bindings };
  expression(e: Expression, context: CompileContext, bindings: Bindings): Evaluate;
  /** A plan that starts from the row the frame has, the names it binds added. */
  pattern(
    pattern: PathPattern,
    where: Expression | undefined,
    context: CompileContext,
    bindings: Bindings,
    /** Names that the query cannot write are kept too. */
    keepsAll?: boolean,
  ): { readonly operator: Operator; readonly bindings: Bindings };
  subquery(
    query: Query,
    context: CompileContext,
    bindings: Bindings,
  ): { readonly operator: Operator; readonly columns: readonly (readonly [string, Slot])[] };
}
