/** Plain text files as documents, for commands that read articles without a data folder. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { normaliseText, UNKNOWN_PUBLISHER, type Document } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { isIssue, readSource } from '../read/source.ts';

/** One after another, in the order given, each read when it is asked for. A file that cannot be read is told to `onIssue`. */
export async function* eachArticle(
  files: readonly string[],
  onIssue: (issue: Issue) => void,
): AsyncGenerator<Document> {
  for (const file of files) {
    const source = await readSource(file, file);
    if (isIssue(source)) {
      onIssue(source);
      continue;
    }
    const text = normaliseText(source.text);
    const id = basename(source.file).replace(/\.(?:txt|md)$/, '');
    const sha256 = createHash('sha256').update(text).digest('hex');
    yield { id, publisher: UNKNOWN_PUBLISHER, text, sha256, place: { file: source.file, line: 1, column: 1 } };
  }
}

/** All of them; a file that cannot be read is an issue. */
export async function readArticles(
  files: readonly string[],
): Promise<{ readonly documents: readonly Document[]; readonly issues: readonly Issue[] }> {
  const documents: Document[] = [];
  const issues: Issue[] = [];
  for await (const document of eachArticle(files, (issue) => issues.push(issue))) documents.push(document);
  return { documents, issues };
}
