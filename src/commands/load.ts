/** What `build` and `check` share: paths to a walked graph. */
import { walk } from '../pipeline.ts';
import type { Extracted } from '../extract/extract.ts';
import type { Walked } from '../pipeline.ts';
import { findInputs } from '../read/inputs.ts';
import { readInputs } from '../read/read.ts';
import type { ReadResult } from '../read/read.ts';
import { startProgress } from './progress.ts';
import type { Progress } from './progress.ts';
import { withShipped } from './shipped.ts';

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
    ...(await withShipped(own)),
    issues: [...found.issues, ...own.issues],
  };
  progress.step('reading the articles');
  const extracted = await extractTexts(read);
  progress.step(`linking and checking ${read.claims.length + extracted.claims.length} claims`);
  const walked = walk(read, extracted);
  progress.done();
  return walked;
}

/** What the stored texts say, as one. The extractor is loaded only when there is a text. */
async function extractTexts(read: ReadResult): Promise<Extracted> {
  const documents = read.documents.filter(({ text }) => text !== undefined);
  if (documents.length === 0) return { mentions: [], claims: [], issues: [] };
  const { extractAll } = await import('./extract-all.ts');
  const known = read.mentions.flatMap(({ declares, name, aliases, kind }) => {
    return declares && kind !== undefined ? [{ name, aliases, kind, demonyms: declares.demonyms }] : [];
  });
  const extracted = await extractAll(documents, { ontology: read.ontology, frames: read.frames, known });
  return {
    mentions: extracted.flatMap(({ result }) => result.mentions),
    claims: extracted.flatMap(({ result }) => result.claims),
    issues: extracted.flatMap(({ result }) => result.issues),
  };
}
