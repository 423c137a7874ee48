import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '../model/atomic-file.ts';
import { GRAPH_FILE, graphLines } from '../model/graph-file.ts';
import { ONTOLOGY_FILE, POSITIONS_FILE } from '../view/data.ts';
import { layout } from '../view/layout.ts';
import { hasErrors, issueCount, issueLines } from './issues.ts';
import { DEFAULT_DATA, load } from './load.ts';
import { ontologyJson } from './ontology-json.ts';
import { proposalLines, PROPOSALS_FILE } from './proposals.ts';
import { summarise, summaryLines } from './summary.ts';

/** Builds the graph and writes it; with an error in the inputs nothing is written, and the exit code is 1. */
export async function buildCommand(
  paths: readonly string[],
  { out, json = false }: { out?: string; json?: boolean },
): Promise<number> {
  const walked = await load(paths);
  const { graph, issues } = walked;
  process.stderr.write(issueLines(issues, false));
  if (!graph || hasErrors(issues)) {
    if (json) process.stdout.write(`${JSON.stringify({ issues }, null, 2)}\n`);
    process.stderr.write(`nothing was built: ${issueCount(issues)}\n`);
    return 1;
  }
  const folder = out ?? (await defaultFolder(paths));
  const file = join(folder, GRAPH_FILE);
  const hash = createHash('sha256');
  await writeFileWhole(
    file,
    seen(graphLines(graph), (piece) => hash.update(piece)),
  );
  await writeFileWhole(join(folder, ONTOLOGY_FILE), [ontologyJson(walked.ontology)]);
  await writeFileWhole(join(folder, POSITIONS_FILE), [JSON.stringify(layout(graph)), '\n']);
  await writeFileWhole(join(folder, PROPOSALS_FILE), proposalLines(walked));
  const summary = { ...summarise(walked, graph), file, sha256: hash.digest('hex') };
  if (json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  else process.stdout.write(summaryLines(summary, issueCount(issues)));
  return 0;
}

/** One data folder gets its own `out`; several inputs share `./out`. */
async function defaultFolder(paths: readonly string[]): Promise<string> {
  if (paths.length > 1) return 'out';
  const [path = DEFAULT_DATA] = paths;
  return (await stat(path)).isDirectory() ? join(path, 'out') : 'out';
}

function* seen<T>(pieces: Iterable<T>, see: (piece: T) => void): Generator<T> {
  for (const piece of pieces) {
    see(piece);
    yield piece;
  }
}
