/** DELETE: what all rows name is gathered first, then relationships go, then nodes. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { ScratchGraph } from '../graph/scratch-graph.ts';
import type { Delete } from '../syntax/ast.ts';
import { Node, Path, Relationship } from '../value.ts';
import type { Value } from '../value.ts';
import type { Change } from './set-items.ts';

export interface Deletion {
  readonly gather: Change;
  readonly finish: () => void;
}

export function compileDeletion(
  clause: Delete,
  graph: ScratchGraph,
  context: CompileContext,
  bindings: Bindings,
): Deletion {
  const items = clause.items.map((e) => ({ at: e.at, evaluate: context.rules.expression(e, context, bindings) }));
  let nodes = new Map<number, number>();
  let relationships = new Set<number>();
  const take = (value: Value, at: number): void => {
    if (value === null) return;
    if (value instanceof Node) nodes.set(value.id, at);
    else if (value instanceof Relationship) relationships.add(value.id);
    else if (value instanceof Path) {
      for (const node of value.nodes) nodes.set(node.id, at);
      for (const relationship of value.relationships) relationships.add(relationship.id);
    } else context.fail('TypeError', 'InvalidArgumentType', 'DELETE takes nodes, relationships and paths.', at);
  };
  return {
    gather: (frame) => {
      for (const { at, evaluate } of items) take(evaluate(frame), at);
    },
    finish: () => {
      if (clause.detach) {
        for (const id of nodes.keys())
          if (graph.hasNode(id)) graph.relationshipsOfNode(id).forEach((found) => relationships.add(found));
      }
      for (const id of relationships) graph.deleteRelationship(id);
      for (const [id, at] of nodes) {
        if (!graph.hasNode(id)) continue;
        graph.deleteNode(id);
        if (!clause.detach) context.checksAtEnd.push(() => requireUnconnected(id, at, graph, context));
      }
      nodes = new Map();
      relationships = new Set();
    },
  };
}

function requireUnconnected(id: number, at: number, graph: ScratchGraph, context: CompileContext): void {
  if (graph.relationshipsOfNode(id).length === 0) return;
  const sentence = 'A node that still has relationships cannot be deleted; DETACH DELETE deletes them too.';
  context.fail('ConstraintVerificationFailed', 'DeleteConnectedNode', sentence, at);
}
