/** Which files a run reads, and what each is: told from its folder and name, so that a misplaced file is an issue and not ignored. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { Issue } from '../model/issue.ts';

export type InputForm = 'kind' | 'relation' | 'frames' | 'entity' | 'claims' | 'documents' | 'judgements' | 'article';

export interface Input {
  readonly form: InputForm;
  /** The path to open. */
  readonly path: string;
  /** The path that issues show: relative to the working folder if inside it, with forward slashes. */
  readonly shown: string;
  /** The path under the data folder it was found in, such as `articles/a.txt`: what documents.yaml calls it. */
  readonly within: string;
}

/** Folders of a data folder that hold no input: what was built, the JSON Schemas, the stored queries. */
const NO_INPUT = new Set(['out', 'schema', 'queries', 'node_modules']);

const FORM_BY_FOLDER: Readonly<Record<string, InputForm>> = {
  kinds: 'kind',
  relations: 'relation',
  frames: 'frames',
  claims: 'claims',
};

const FORM_BY_NAME: Readonly<Record<string, InputForm>> = { documents: 'documents', judgements: 'judgements' };

/** All inputs under the paths, sorted by the path shown; whatever is no input and no Markdown is an issue. */
export async function findInputs(
  paths: readonly string[],
  workingFolder: string,
): Promise<{ readonly inputs: readonly Input[]; readonly issues: readonly Issue[] }> {
  const inputs = new Map<string, Input>();
  const issues: Issue[] = [];
  const show = (path: string): string => {
    const short = relative(workingFolder, path);
    return (short === '' || short.startsWith('..') ? path : short).split(sep).join('/');
  };

  async function take(path: string, within: string, given: boolean): Promise<void> {
    let entry;
    try {
      entry = await stat(path);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
      const message = `cannot read "${show(path)}" (${reason}); check the path`;
      issues.push({
        code: 'unreadable-file',
        severity: 'error',
        place: { file: show(path), line: 1, column: 1 },
        message,
      });
      return;
    }
    if (entry.isDirectory()) {
      for (const name of (await readdir(path)).sort()) {
        if (name.startsWith('.') || NO_INPUT.has(name)) continue;
        await take(join(path, name), within === '' ? name : `${within}/${name}`, false);
      }
      return;
    }
    const form = formOf(within === '' ? basename(path) : within, path);
    if (form) inputs.set(path, { form, path, shown: show(path), within: within === '' ? basename(path) : within });
    else if (given || extname(path) !== '.md') issues.push(misplaced(show(path)));
  }

  for (const path of paths) await take(join(path), '', true);
  const sorted = [...inputs.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  return { inputs: sorted, issues };
}

function formOf(within: string, path: string): InputForm | undefined {
  const ending = extname(path).toLowerCase();
  if (ending === '.txt') return 'article';
  if (ending !== '.yaml' && ending !== '.yml') return undefined;
  const folder = basename(dirname(within === basename(path) ? path : within));
  return FORM_BY_NAME[basename(path, ending)] ?? FORM_BY_FOLDER[folder] ?? 'entity';
}

function misplaced(file: string): Issue {
  const message = `"${file}" is neither YAML (.yaml, .yml), an article (.txt) nor a note (.md); move it elsewhere or rename it`;
  return { code: 'misplaced-file', severity: 'error', place: { file, line: 1, column: 1 }, message };
}
