import { findGraph } from './find-graph.ts';
import { connectTo } from './neo4j-server.ts';
import { counted } from './counted.ts';
import { rowProgress } from './row-progress.ts';
import { push } from '../neo4j/push.ts';
import { openGraph } from '../model/graph-stream.ts';
import type { PushResult } from '../neo4j/push.ts';
import type { ServerOptions } from './neo4j-server.ts';

export interface PushCommandOptions extends ServerOptions {
  readonly batch: string;
  readonly dryRun?: boolean;
  readonly prune?: boolean;
  readonly force?: boolean;
  readonly overwrite?: boolean;
  readonly json?: boolean;
}

/** Brings a Neo4j database to hold a built graph. Exit code 1 when something was left undone that a person must decide. */
export async function pushCommand(uri: string, path: string, options: PushCommandOptions): Promise<number> {
  const batch = Number(options.batch);
  if (!Number.isInteger(batch) || batch < 1 || batch > 100_000) {
    process.stderr.write(`claimgraph: --batch "${options.batch}" is no number of rows from 1 to 100000\n`);
    return 2;
  }
  const graph = await openGraph(await findGraph(path));
  const connection = await connectTo(uri, options);
  const progress = rowProgress();
  const start = performance.now();
  try {
    const result = await push(connection, graph, {
      graph: options.graph,
      batch,
      dryRun: options.dryRun === true,
      prune: options.prune === true,
      force: options.force === true,
      overwrite: options.overwrite === true,
      progress: (done) => progress.rows(done),
    });
    progress.end();
    report(result, options, (performance.now() - start) / 1000);
    return result.pruneRefused || leftAlone(result) > 0 ? 1 : 0;
  } finally {
    progress.end();
    await connection.close();
  }
}

/** What was changed in the database since, and only a person can decide. */
function leftAlone({ nodes, edges }: PushResult): number {
  return nodes.edited + edges.edited + edges.deleted;
}

function report(result: PushResult, options: PushCommandOptions, seconds: number): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ...result, counters: Object.fromEntries(result.counters) })}\n`);
    return;
  }
  for (const line of summary(result, options, seconds)) process.stderr.write(`${line}\n`);
}

function summary(result: PushResult, { dryRun, prune }: PushCommandOptions, seconds: number): readonly string[] {
  const { nodes, edges, deleted, stale, removed, pruneRefused } = result;
  const verb = dryRun ? 'would be ' : '';
  const part = (name: string, { created, updated, unchanged }: PushResult['nodes']): string =>
    `${name}: ${created} ${verb}created, ${updated} ${verb}updated, ${unchanged} unchanged`;
  const rows = [nodes, edges].reduce((sum, { created, updated, unchanged }) => sum + created + updated + unchanged, 0);
  const lines = [part('nodes', nodes), part('relationships', edges)];
  if (!dryRun) lines.push(`${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} a second`);
  const edited = nodes.edited + edges.edited;
  if (edited > 0) lines.push(`${edited} changed in the database since they were pushed, and left alone`);
  if (edges.deleted > 0) lines.push(`${edges.deleted} deleted in the database since they were pushed, and left so:`);
  lines.push(...deleted.map(({ source, type, target }) => `  ${source} ${type} ${target}`));
  if (edges.deleted > deleted.length) lines.push(`  and ${edges.deleted - deleted.length} more`);
  if (leftAlone(result) > 0) {
    lines.push('bring these changes home with "claimgraph pull", or take them back with --overwrite');
  }
  const gone = `${counted(stale.nodes, 'node')} and ${counted(stale.edges, 'relationship')} of an earlier push that the graph no longer has`;
  if (removed) {
    const [some, others] = [counted(removed.nodes, 'node'), counted(removed.edges, 'relationship')];
    lines.push(`${some} and ${others} removed that the graph no longer has`);
    if (removed.kept > 0) {
      lines.push(`${counted(removed.kept, 'node')} kept, because relationships that others added hang on them`);
    }
  } else if (pruneRefused) {
    lines.push(`${gone}: more than a fifth, so nothing was removed; if that is right, run again with --prune --force`);
  } else if (stale.nodes + stale.edges > 0) {
    lines.push(prune ? `${gone} and would be removed` : `${gone}: --prune removes them`);
  }
  return lines;
}
