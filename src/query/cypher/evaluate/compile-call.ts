/** Calls of functions: a few on nodes and relationships by their slots, the rest from the table. */
import type { FunctionEntry } from '../function-table.ts';
import type { Graph } from '../graph/graph.ts';
import type { Expression, FunctionCall } from '../syntax/ast.ts';
import type { Value } from '../value.ts';
import { Node } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';
import type { CompileContext } from './compile-context.ts';
import type { Bindings, Slot } from './slot.ts';

export function compileCall(
  e: FunctionCall,
  context: CompileContext,
  bindings: Bindings,
  compile: (e: Expression) => Evaluate,
): Evaluate {
  const name = e.name.toLowerCase();
  const [first] = e.args;
  if (name === 'exists' && first !== undefined) return compileExists(first, compile);
  const slot = e.args.length === 1 && first?.kind === 'variable' ? bindings.get(first.name) : undefined;
  const bySlot = slot && compileBySlot(name, slot, context);
  if (bySlot !== undefined) return bySlot;
  const entry = context.functions.get(name);
  if (entry === undefined) throw new Error(`"${e.name}" is no function: the checks let it through.`);
  const evaluate = compileEntry(e, entry, e.args.map(compile), context);
  return isConstant(e, entry) ? once(evaluate) : evaluate;
}

/** `exists(pattern)` and `exists(n.name)`. */
function compileExists(argument: Expression, compile: (e: Expression) => Evaluate): Evaluate {
  const evaluate = compile(argument);
  if (argument.kind === 'patternPredicate') return evaluate;
  return (frame) => evaluate(frame) !== null;
}

function compileBySlot(name: string, { index, kind }: Slot, context: CompileContext): Evaluate | undefined {
  const { graph } = context;
  const read =
    (get: (id: number) => Value): Evaluate =>
    (frame) => {
      const id = frame[index]!;
      return id === null ? null : get(id as number);
    };
  if (kind === 'node' || kind === 'relationship') {
    if (name === 'id') return read((id) => id);
  }
  if (kind === 'relationship') {
    if (name === 'type') return graph.writable ? read((id) => graph.relationshipType(id)) : typeReader(index, graph);
    if (name === 'startnode') return read((id) => new Node(graph, graph.relationshipStart(id)));
    if (name === 'endnode') return read((id) => new Node(graph, graph.relationshipEnd(id)));
  }
  if (kind === 'node' && name === 'labels' && !graph.writable) return read((id) => graph.nodeLabels(id));
  if ((kind === 'nodes' || kind === 'relationships') && name === 'size') {
    return (frame) => {
      const ids = frame[index]!;
      return ids === null ? null : (ids as readonly Value[]).length;
    };
  }
  return undefined;
}

/** Of a graph that does not change. */
function typeReader(index: number, { relationshipTypeOf, types }: Graph): Evaluate {
  return (frame) => {
    const id = frame[index]!;
    return id === null ? null : types[relationshipTypeOf[id as number]!]!;
  };
}

function compileEntry(
  e: FunctionCall,
  entry: FunctionEntry,
  args: readonly Evaluate[],
  context: CompileContext,
): Evaluate {
  const { runtime } = context;
  const propagates = entry.nulls === 'propagate';
  return (frame) => {
    const values: Value[] = [];
    for (const argument of args) {
      const value = argument(frame);
      if (value === null && propagates) return null;
      values.push(value);
    }
    runtime.step(1);
    try {
      return entry.evaluate(values, runtime);
    } catch (error) {
      throw context.locate(error, e.at);
    }
  };
}

/** Always the same, for all rows and runs. */
function isConstant(e: FunctionCall, entry: FunctionEntry): boolean {
  const usesClock = /\.(transaction|statement|realtime)$/i.test(e.name);
  return (
    e.args.length > 0 && e.args.every(({ kind }) => kind === 'literal') && entry.deterministic !== false && !usesClock
  );
}

function once(evaluate: Evaluate): Evaluate {
  let value: Value | undefined;
  return (frame) => {
    value ??= evaluate(frame);
    return value;
  };
}
