/** Plain text files as documents, for commands that read articles without a data folder. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { normaliseText, UNKNOWN_PUBLISHER, type Document } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { isIssue, readSource } from '../read/source.ts';

/** In the order given; a file that cannot be read is an issue. */
export async function readArticles(
  files: readonly string[],
): Promise<{ readonly documents: readonly Document[]; readonly issues: readonly Issue[] }> {
  const documents: Document[] = [];
  const issues: Issue[] = [];
  for (const source of await Promise.all(files.map((file) => readSource(file, file)))) {
    if (isIssue(source)) {
      issues.push(source);
      continue;
    }
    const text = normaliseText(source.text);
    const id = basename(source.file).replace(/\.(?:txt|md)$/, '');
    const sha256 = createHash('sha256').update(text).digest('hex');
    documents.push({
      id,
      publisher: UNKNOWN_PUBLISHER,
      text,
      sha256,
      place: { file: source.file, line: 1, column: 1 },
    });
  }
  return { documents, issues };
}
