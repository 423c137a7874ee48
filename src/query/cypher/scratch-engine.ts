/** An engine over an empty graph of its own, which queries may change; apart, so that a page that only reads needs not load it. */
import { InMemoryEngine } from './engine.ts';
import type { CypherEngine } from './engine.ts';
import { ScratchGraph } from './graph/scratch-graph.ts';
import { planWrite } from './plan/plan-write.ts';
import { Snapshot } from './snapshot.ts';

export function createScratchEngine(): CypherEngine {
  const graph = new ScratchGraph();
  return new InMemoryEngine(graph, {
    plan: planWrite,
    begin: () => {
      graph.begin();
    },
    rollback: () => {
      graph.rollback();
    },
    settled: () => {
      const snapshot = new Snapshot(graph);
      return (value) => snapshot.of(value);
    },
  });
}
