import { readGraph } from '../model/graph-file.ts';
import { withoutEvidence } from '../model/graph.ts';
import { formatLosses, lossTally } from '../export/losses.ts';
import { importCommand, writeAdminImport } from '../export/neo4j-admin.ts';
import { withQuotes } from '../export/quotes.ts';
import { findGraph } from './find-graph.ts';
import type { Quotes } from '../export/quotes.ts';

export interface AdminExportOptions {
  readonly out?: string;
  readonly evidence: boolean;
  readonly quotes: Quotes;
}

/** Writes CSV for Neo4j's offline bulk import, and the command line that imports it. */
export async function exportNeo4jAdminCommand(path: string, options: AdminExportOptions): Promise<number> {
  const { out = 'neo4j-import' } = options;
  const losses = lossTally();
  const read = await readGraph(await findGraph(path));
  const graph = options.evidence ? read : withoutEvidence(read);
  const multiline = await writeAdminImport(out, withQuotes(graph, options.quotes, losses), losses);
  process.stderr.write(`${graph.nodes.length} nodes and ${graph.edges.length} relationships written to ${out}\n`);
  for (const line of formatLosses(losses.report())) process.stderr.write(`  ${line}\n`);
  process.stderr.write('with the database stopped and empty, run:\n');
  process.stdout.write(`${importCommand(out, multiline).join(' ')}\n`);
  return 0;
}
