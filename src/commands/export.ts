import { once } from 'node:events';
import { writeFileWhole } from '../model/atomic-file.ts';
import { readGraph } from '../model/graph-file.ts';
import { withoutEvidence } from '../model/graph.ts';
import { cypherSink } from '../export/cypher.ts';
import { graphmlSink } from '../export/graphml.ts';
import { graphologySink } from '../export/graphology.ts';
import { formatLosses, lossTally } from '../export/losses.ts';
import { withQuotes } from '../export/quotes.ts';
import { exportGraph } from '../export/sink.ts';
import { findGraph } from './find-graph.ts';
import type { GraphmlProfile } from '../export/graphml-keys.ts';
import type { KnowledgeGraph } from '../model/graph.ts';
import type { LossTally } from '../export/losses.ts';
import type { Quotes } from '../export/quotes.ts';
import type { Sink } from '../export/sink.ts';

export const TEXT_FORMATS = ['graphml', 'graphology', 'cypher'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

export interface ExportOptions {
  readonly out?: string;
  readonly evidence: boolean;
  readonly quotes: Quotes;
  readonly profile: GraphmlProfile;
  readonly json?: boolean;
}

/** Writes a built graph in another format, and says on stderr what the format could not carry. */
export async function exportCommand(format: TextFormat, path: string, options: ExportOptions): Promise<number> {
  const losses = lossTally();
  const graph = await readForExport(path, options.evidence, losses);
  const pieces = exportGraph(withQuotes(graph, options.quotes, losses), sinkFor(format, options.profile, losses));
  if (options.out === undefined) await toStdout(pieces);
  else await writeFileWhole(options.out, pieces);
  report(graph, format, losses, options);
  return 0;
}

export async function readForExport(path: string, evidence: boolean, losses: LossTally): Promise<KnowledgeGraph> {
  const graph = await readGraph(await findGraph(path));
  if (evidence) return graph;
  const facts = withoutEvidence(graph);
  losses.add('evidence-left-out', 'claims and documents', graph.nodes.length - facts.nodes.length);
  return facts;
}

function sinkFor(format: TextFormat, profile: GraphmlProfile, losses: LossTally): Sink {
  switch (format) {
    case 'graphml':
      return graphmlSink(losses, profile);
    case 'graphology':
      return graphologySink(losses);
    case 'cypher':
      return cypherSink(losses);
  }
}

async function toStdout(pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}

function report(graph: KnowledgeGraph, format: string, losses: LossTally, { out, json }: ExportOptions): void {
  const summary = { format, file: out, nodes: graph.nodes.length, edges: graph.edges.length, losses: losses.report() };
  if (json && out !== undefined) {
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    return;
  }
  const where = out === undefined ? '' : ` to ${out}`;
  process.stderr.write(`${format}: ${summary.nodes} nodes and ${summary.edges} edges written${where}\n`);
  for (const line of formatLosses(summary.losses)) process.stderr.write(`  ${line}\n`);
}
