/** The data beside the page, read anew for each request so that a reload shows the newest build. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GRAPH_FILE, readGraph } from '../model/graph-file.ts';
import { layout } from './layout.ts';

export const POSITIONS_FILE = 'positions.json';
export const ONTOLOGY_FILE = 'ontology.json';

/**
 * The bytes for `/graph.json`, `/positions.json` (laid out here when the build wrote none) and `/ontology.json`
 * (`null` when the build wrote none); undefined for any other path.
 * @throws Error with a sentence of advice when there is no graph.
 */
export async function readData(folder: string, path: string): Promise<Buffer | string | undefined> {
  if (path === `/${GRAPH_FILE}`) return (await optional(join(folder, GRAPH_FILE))) ?? missing(folder);
  if (path === `/${ONTOLOGY_FILE}`) return (await optional(join(folder, ONTOLOGY_FILE))) ?? 'null';
  if (path !== `/${POSITIONS_FILE}`) return undefined;
  const written = await optional(join(folder, POSITIONS_FILE));
  return written ?? JSON.stringify(layout(await readGraph(join(folder, GRAPH_FILE))));
}

async function optional(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function missing(folder: string): never {
  throw new Error(`no ${GRAPH_FILE} in "${folder}": run "claimgraph build" first, or name the folder it wrote to`);
}
