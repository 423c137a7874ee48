/** What `build` and `check` share: paths to a walked graph. */
import { fileURLToPath } from 'node:url';
import type { Ontology } from '../model/ontology.ts';
import { walk } from '../pipeline.ts';
import type { Walked } from '../pipeline.ts';
import { findInputs } from '../read/inputs.ts';
import { readInputs } from '../read/read.ts';
import type { ReadResult } from '../read/read.ts';
import { startProgress } from './progress.ts';
import type { Progress } from './progress.ts';

/** The ontology that ships, for kinds and relations that the inputs do not declare themselves. */
const SHIPPED_ONTOLOGY = fileURLToPath(new URL('../../graph-data/ontology', import.meta.url));

export const DEFAULT_DATA = 'graph-data';

/** `workingFolder` is what issues name files relative to. */
export async function load(
  paths: readonly string[],
  workingFolder = process.cwd(),
  progress: Progress = startProgress(),
): Promise<Walked> {
  progress.step('looking for files');
  const found = await findInputs(paths.length === 0 ? [DEFAULT_DATA] : paths, workingFolder);
  progress.step(`reading ${found.inputs.length} files`);
  const own = await readInputs(found.inputs);
  const read: ReadResult = {
    ...own,
    ontology: await withShipped(own.ontology),
    issues: [...found.issues, ...own.issues],
  };
  progress.step(`linking and checking ${read.claims.length} claims`);
  const walked = walk(read, { mentions: [], claims: [], issues: [] });
  progress.done();
  return walked;
}

async function withShipped({ kinds, relations }: Ontology): Promise<Ontology> {
  const { inputs } = await findInputs([SHIPPED_ONTOLOGY], process.cwd());
  const { ontology } = await readInputs(inputs);
  return {
    kinds: sorted([...ontology.kinds, ...kinds]),
    relations: sorted([...ontology.relations, ...relations]),
  };
}

function sorted<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
