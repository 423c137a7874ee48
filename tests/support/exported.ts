import { lossTally } from '../../src/export/losses.ts';
import { exportGraph } from '../../src/export/sink.ts';
import type { GraphSource } from '../../src/model/graph.ts';
import type { LossReport, LossTally } from '../../src/export/losses.ts';
import type { Sink } from '../../src/export/sink.ts';

/** A graph as text in one format, and what the format could not carry. */
export async function exported(
  graph: GraphSource,
  sink: (losses: LossTally) => Sink,
): Promise<{ text: string; losses: LossReport }> {
  const losses = lossTally();
  const pieces: string[] = [];
  for await (const piece of exportGraph(graph, sink(losses))) pieces.push(piece);
  return { text: pieces.join(''), losses: losses.report() };
}
