import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GRAPH_FILE } from '../model/graph-file.ts';

/** PATH is a graph.json, a folder that holds one, or a graph-data folder whose `out` holds one. */
export async function findGraph(path: string): Promise<string> {
  const candidates = [join(path, GRAPH_FILE), join(path, 'out', GRAPH_FILE)];
  if (await isFile(path)) return path;
  for (const candidate of candidates) if (await isFile(candidate)) return candidate;
  return candidates[1]!;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
